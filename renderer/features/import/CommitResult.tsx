import { Button, Result } from "antd";
import type { Out } from "../../app/data/names";
import { useRead } from "../../app/data/use-read";
import { useText } from "../../app/i18n";
import { useReasonText } from "./use-reason-text";

interface Props {
  readonly result: Out<"imports.commit">;
  onStartRound(): void;
  onAgencies(): void;
  onNext(): void;
  onUndo(): void;
}

/** After a batch: what was saved, what was left out, and the next step of the line. */
export function CommitResult({ result, onStartRound, onAgencies, onNext, onUndo }: Props) {
  const { t } = useText();
  const reasonText = useReasonText();
  const rounds = useRead("rounds.list", {});
  const first = rounds.data?.rows.length === 0;
  const { counts, leftOut } = result;
  return (
    <section className="pm-card">
      <Result
        status="success"
        title={t("import.done.title", { n: counts.new + counts.change })}
        subTitle={
          <>
            <div>{t("import.done.counts", { new: counts.new, change: counts.change, same: counts.same })}</div>
            {first ? <div>{t("import.done.startRoundHint")}</div> : null}
          </>
        }
        extra={[
          first ? (
            <Button key="round" type="primary" onClick={onStartRound} autoFocus>
              {t("import.done.startRound")}
            </Button>
          ) : null,
          <Button key="agencies" type={first ? "default" : "primary"} onClick={onAgencies}>
            {t("import.done.agencies")}
          </Button>,
          <Button key="next" onClick={onNext}>
            {t("import.done.next")}
          </Button>,
          <Button key="undo" onClick={onUndo}>
            {t("import.done.undo")}
          </Button>,
        ]}
      />
      {leftOut.length > 0 ? (
        <section className="im-left-out">
          <h3>{t("import.done.leftOut", { n: leftOut.length })}</h3>
          <p className="pm-muted">{t("import.done.leftOutHint")}</p>
          <ul>
            {leftOut.map((row) => (
              <li key={row.row}>
                {t("import.panel.plain", { row: row.row })}: {row.reasons.map(reasonText).join(" · ")}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </section>
  );
}
