import { Button, InputNumber, Modal, Slider } from "antd";
import { useState } from "react";
import type { ProposalRow } from "../../../../shared/contract/import-rows";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { ScrollArea } from "../../../ui/ScrollArea";
import { useNotify } from "../../../ui/use-notify";
import { AgencyName } from "./AgencyName";
import type { Deciding } from "./use-decide";

/** Rows named before they are accepted. */
const NAMED = 100;
/** Likely names are at most 89 % sure: what is surer is repaired without asking. */
const START = 80;

interface Props {
  readonly id: string;
  readonly deciding: Deciding;
  onClose(): void;
}

/** Accepts likely names from a score on; says how many and which before anything happens. */
export function MarksDialog({ id, deciding, onClose }: Props) {
  const { t } = useText();
  const notify = useNotify();
  const [percent, setPercent] = useState(START);
  const [busy, setBusy] = useState(false);
  const minScore = percent / 100;
  const found = useRead(
    "imports.rows",
    { id, marked: true, decided: false, minScore, offset: 0, limit: NAMED },
    { keep: true },
  );
  const total = found.data?.total ?? 0;
  const confirm = async (): Promise<void> => {
    setBusy(true);
    const done = await deciding.decideAlike({ marked: true, minScore }, "first");
    setBusy(false);
    if (!done) return;
    notify.done(t(done.left > 0 ? "import.alike.doneLeft" : "import.alike.done", { n: done.decided, left: done.left }));
    onClose();
  };
  return (
    <Modal
      open
      title={t("import.marks.title")}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t("ui.cancel")}
        </Button>,
        <Button
          key="ok"
          type="primary"
          loading={busy}
          disabled={total === 0 || found.isPlaceholderData}
          onClick={confirm}
        >
          {t("import.marks.ok", { n: total })}
        </Button>,
      ]}
    >
      <p>{t("import.marks.what")}</p>
      <div className="im-score">
        <Slider
          min={50}
          max={100}
          value={percent}
          onChange={setPercent}
          ariaLabelForHandle={t("import.marks.from")}
          tooltip={{ formatter: (value) => `${value} %` }}
        />
        <InputNumber
          min={50}
          max={100}
          value={percent}
          suffix="%"
          aria-label={t("import.marks.from")}
          onChange={(value) => setPercent(value ?? START)}
        />
      </div>
      <p className="im-alike-count" aria-live="polite">
        {t("import.marks.count", { n: total })}
      </p>
      <ScrollArea label={t("import.marks.title")} className="im-marks-list">
        <ul>
          {(found.data?.rows ?? []).map((row) => (
            <MarkedRow key={row.id} row={row} />
          ))}
        </ul>
      </ScrollArea>
      {total > NAMED ? <p className="pm-muted pm-small">{t("import.marks.more", { n: total - NAMED })}</p> : null}
    </Modal>
  );
}

function MarkedRow({ row }: { readonly row: ProposalRow }) {
  const { mark, agency } = row;
  if (!mark || !agency) return null;
  return (
    <li>
      <span className="pm-muted">{row.row}</span>
      <span>
        <AgencyName agency={agency} /> → <strong className="pm-name">{mark.likely}</strong>
      </span>
      <span className="pm-muted">{Math.round(mark.score * 100)} %</span>
    </li>
  );
}
