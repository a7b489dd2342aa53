import type { Decision, Proposal, ProposalRow } from "../../../shared/contract/imports";
import { useText } from "../../app/i18n";
import { AgencyName } from "./AgencyName";
import { OutcomeTag } from "./OutcomeTag";
import { readLine } from "./proposal-model";
import { QuestionPanel } from "./QuestionPanel";
import { RowDetails } from "./RowDetails";
import { useReasonText } from "./use-reason-text";

interface Props {
  readonly row: ProposalRow | null;
  readonly sheetColumns: Proposal["columns"];
  readonly busy: boolean;
  onDecide(decision: Decision | null): void;
}

/** Everything about the selected row, beside the list. */
export function RowPanel({ row, sheetColumns, busy, onDecide }: Props) {
  const { t } = useText();
  return (
    <aside className="im-panel" aria-label={t("import.panel.label")} aria-live="polite">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <div className="im-panel-scroll" tabIndex={0}>
        {row === null ? <p className="pm-muted">{t("import.panel.none")}</p> : null}
        {row?.outcome === "question" ? (
          <QuestionPanel row={row} sheetColumns={sheetColumns} busy={busy} onDecide={onDecide} />
        ) : null}
        {row && row.outcome !== "question" ? <PlainRow row={row} /> : null}
        {row ? <RowDetails row={row} /> : null}
        {row?.outcome === "question" ? <AsRead row={row} /> : null}
      </div>
      <p className="pm-muted pm-small im-panel-foot">{t("import.panel.safe")}</p>
    </aside>
  );
}

function PlainRow({ row }: { readonly row: ProposalRow }) {
  const { t } = useText();
  const reasonText = useReasonText();
  const reasons = [...row.reasons, ...(row.match ? [row.match] : [])];
  return (
    <>
      <h2 className="im-panel-title">
        {t("import.panel.plain", { row: row.row })} <OutcomeTag row={row} />
      </h2>
      <p>{row.agency ? <AgencyName agency={row.agency} /> : t("import.panel.noName")}</p>
      <AsRead row={row} />
      {reasons.length > 0 ? (
        <section className="im-panel-part">
          <h3>{t("import.panel.why")}</h3>
          <ul>
            {reasons.map((reason) => (
              <li key={reason.code}>{reasonText(reason)}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function AsRead({ row }: { readonly row: ProposalRow }) {
  const { t } = useText();
  return (
    <section className="im-panel-part">
      <h3>{t("import.panel.read")}</h3>
      <p className="pm-muted im-panel-read">{readLine(row) || t("import.table.blank")}</p>
    </section>
  );
}
