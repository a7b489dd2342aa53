import { Button, Modal, Radio, Select } from "antd";
import { useState } from "react";
import type { ProposalRow } from "../../../../shared/contract/import-rows";
import { reasonHead } from "../../../../shared/domain/import-words/reason-text";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { useNotify } from "../../../ui/use-notify";
import type { Deciding } from "./use-decide";

const ANSWERS = ["first", "asRead", "skip"] as const;

interface Props {
  readonly id: string;
  /** The question whose like are to be answered. */
  readonly row: ProposalRow;
  readonly deciding: Deciding;
  onClose(): void;
}

/** One answer for every row that waits for the same reason; says how many before anything happens. */
export function AlikeDialog({ id, row, deciding, onClose }: Props) {
  const { t, language } = useText();
  const notify = useNotify();
  const [reason, setReason] = useState(row.reasons[0]?.code ?? "");
  const [answer, setAnswer] = useState<(typeof ANSWERS)[number] | null>(null);
  const [busy, setBusy] = useState(false);
  const where = { outcome: "question", ...(reason ? { reason } : {}) } as const;
  const count = useRead("imports.rows", { id, ...where, decided: false, offset: 0, limit: 1 }, { keep: true });
  const total = count.data?.total ?? 0;
  const confirm = async (): Promise<void> => {
    if (!answer) return;
    setBusy(true);
    const done = await deciding.decideAlike(where, answer);
    setBusy(false);
    if (!done) return;
    notify.done(t(done.left > 0 ? "import.alike.doneLeft" : "import.alike.done", { n: done.decided, left: done.left }));
    onClose();
  };
  return (
    <Modal
      open
      title={t("import.alike.title")}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t("ui.cancel")}
        </Button>,
        <Button
          key="ok"
          type="primary"
          loading={busy}
          disabled={answer === null || total === 0 || count.isPlaceholderData}
          onClick={confirm}
        >
          {t("import.alike.ok", { n: total })}
        </Button>,
      ]}
    >
      {row.reasons.length > 1 ? (
        <Select
          className="im-wide"
          aria-label={t("import.filter.reason")}
          value={reason}
          options={row.reasons.map(({ code }) => ({ value: code, label: reasonHead(language, code) }))}
          onChange={setReason}
        />
      ) : (
        <p>{reason ? reasonHead(language, reason) : t("import.alike.noReason")}</p>
      )}
      <p className="im-alike-count">{t("import.alike.count", { n: total })}</p>
      <Radio.Group
        className="im-radios"
        aria-label={t("import.alike.answer")}
        value={answer}
        onChange={(event) => setAnswer(ANSWERS.find((one) => one === event.target.value) ?? null)}
        options={ANSWERS.map((one) => ({ value: one, label: t(`import.alike.${one}`) }))}
      />
      <p className="pm-muted pm-small">{t("import.alike.note")}</p>
    </Modal>
  );
}
