import { Button, Result } from "antd";
import { type ReactNode, useState } from "react";
import type { Out } from "../../../app/data/names";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { useWaitingFiles } from "../intake/waiting-files";
import { useReasonText } from "../use-reason-text";
import { UndoDialog } from "./UndoDialog";

/** Rows named one by one; the whole list is in the exported sheet. */
const NAMED = 200;

interface Props {
  readonly fileName: string;
  readonly result: Out<"imports.commit">;
  onStartRound(): void;
  onAgencies(): void;
  /** Back to where an import begins. */
  onBegin(): void;
  onNextFile(): void;
}

/** After a batch: what was saved, what was left out, and the next step of the line. */
export function CommitResult({ fileName, result, onStartRound, onAgencies, onBegin, onNextFile }: Props) {
  const { t } = useText();
  const [undoing, setUndoing] = useState(false);
  const rounds = useRead("rounds.list", {});
  const [waiting] = useWaitingFiles();
  const firstRound = rounds.data?.rows.length === 0;
  const { counts } = result;
  const actions: { key: string; label: ReactNode; run(): void }[] = [
    ...(waiting
      ? [{ key: "file", label: t("import.waiting.next", { file: waiting.name }), run: onNextFile }]
      : firstRound
        ? [{ key: "round", label: t("import.done.startRound"), run: onStartRound }]
        : []),
    { key: "agencies", label: t("import.done.agencies"), run: onAgencies },
    ...(waiting ? [] : [{ key: "next", label: t("import.done.next"), run: onBegin }]),
    { key: "undo", label: t("import.done.undo"), run: () => setUndoing(true) },
  ];
  return (
    <section className="pm-card im-done">
      <Result
        status="success"
        title={t("import.done.title", { n: counts.new + counts.change })}
        subTitle={
          <>
            <div>{t("import.done.counts", { new: counts.new, change: counts.change, same: counts.same })}</div>
            {firstRound && !waiting ? <div>{t("import.done.startRoundHint")}</div> : null}
          </>
        }
        extra={actions.map(({ key, label, run }, index) => (
          <Button key={key} type={index === 0 ? "primary" : "default"} autoFocus={index === 0} onClick={run}>
            {label}
          </Button>
        ))}
      />
      <LeftOut rows={result.leftOut} />
      {undoing ? (
        <UndoDialog batch={{ id: result.batchId, fileName }} onClose={() => setUndoing(false)} onUndone={onBegin} />
      ) : null}
    </section>
  );
}

function LeftOut({ rows }: { readonly rows: Out<"imports.commit">["leftOut"] }) {
  const { t } = useText();
  const reasonText = useReasonText();
  if (rows.length === 0) return null;
  return (
    <section className="im-left-out">
      <h3>{t("import.done.leftOut", { n: rows.length })}</h3>
      <p className="pm-muted">{t("import.done.leftOutHint")}</p>
      <ul>
        {rows.slice(0, NAMED).map((row) => (
          <li key={row.row}>
            {t("import.panel.plain", { row: row.row })}: {row.reasons.map(reasonText).join(" · ")}
          </li>
        ))}
      </ul>
      {rows.length > NAMED ? <p>{t("import.done.leftOutMore", { n: rows.length - NAMED })}</p> : null}
    </section>
  );
}
