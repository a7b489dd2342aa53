import { CloseOutlined } from "@ant-design/icons";
import { Button, Progress } from "antd";
import type { JobView } from "../../../shared/contract/app";
import { shortName } from "../../../shared/domain/kinds";
import type { Out } from "../../app/data/names";
import { useText } from "../../app/i18n";
import { toHash } from "../../app/router";
import { PrintedFiles } from "../../ui/PrintedFiles";
import type { PrintKind } from "./print-kinds";

const PHASES = ["start", "print"] as const;

/** A print under way: how far it is, and the way to stop it. */
export function PrintProgress({ view, onCancel }: { readonly view: Omit<JobView, "result"> | null; onCancel(): void }) {
  const { t } = useText();
  const phase = PHASES.find((known) => known === view?.phase) ?? "other";
  const percent = view && view.total > 0 ? Math.round((view.done / view.total) * 100) : 0;
  return (
    <section className="pm-card pr-outcome" aria-live="polite">
      <h2>{t("prints.job.title")}</h2>
      <Progress percent={percent} status="active" aria-label={t("prints.job.title")} />
      <p className="pm-muted">
        {t(`prints.job.phase.${phase}`)}
        {view && view.total > 0 ? ` · ${t("prints.job.of", { done: view.done, total: view.total })}` : ""}
      </p>
      <div>
        <Button onClick={onCancel}>{t("prints.job.cancel")}</Button>
      </div>
    </section>
  );
}

interface ResultProps {
  readonly kind: PrintKind;
  readonly result: Out<"posters.print">;
  onClose(): void;
}

/** The files made: look at them first, then save them; and who was left out. */
export function PrintResult({ kind, result, onClose }: ResultProps) {
  const { t } = useText();
  return (
    <section className="pm-card pr-outcome" aria-live="polite">
      <div className="pr-outcome-head">
        <h2>{t("prints.result.title", { n: result.printed })}</h2>
        <span className={kind === "slip" ? "pr-secret" : "pr-ready"}>{t(`prints.result.note.${kind}`)}</span>
        <Button type="text" icon={<CloseOutlined />} aria-label={t("ui.close")} onClick={onClose} />
      </div>
      <PrintedFiles artifacts={result.artifacts} />
      {result.blocked.length > 0 ? (
        <>
          <h3>{t("prints.result.leftOut", { n: result.blocked.length })}</h3>
          <ul className="pr-left-out">
            {result.blocked.map((agency) => (
              <li key={agency.agencyId}>
                <a href={toHash(["agencies", agency.agencyId], { tab: "identity" })}>{shortName(agency)}</a>:{" "}
                {agency.reason === "same-url"
                  ? t("prints.blocked.same-url", { others: agency.sameAs.join(", ") })
                  : t(`prints.blocked.${agency.reason}`)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
