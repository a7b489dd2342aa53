import { Button } from "antd";
import type { Decision, ProposalRow } from "../../../../shared/contract/import-rows";
import type { Proposal } from "../../../../shared/contract/imports";
import { useText } from "../../../app/i18n";
import { useReasonText } from "../use-reason-text";
import { AgencyName } from "./AgencyName";
import { Choices } from "./Choices";
import { offered } from "./decisions";
import { IdentityChangeNote } from "./IdentityChangeNote";
import { OutcomeTag } from "./OutcomeTag";
import { readLine, readName } from "./proposal-model";
import { RowDetails } from "./RowDetails";

interface Props {
  readonly row: ProposalRow | null;
  readonly sheetColumns: Proposal["columns"];
  /** Questions of the proposal that still wait. */
  readonly undecided: number;
  onDecide(decision: Decision | null): void;
  onAlike(): void;
  onNext(): void;
}

/** Everything about the selected row, beside the list. */
export function RowPanel({ row, sheetColumns, undecided, onDecide, onAlike, onNext }: Props) {
  const { t } = useText();
  return (
    <aside className="im-panel" aria-label={t("import.panel.label")} aria-live="polite">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <div className="im-panel-scroll" tabIndex={0} key={row?.id}>
        {row === null ? <p className="pm-muted">{t("import.panel.none")}</p> : null}
        {row?.outcome === "question" ? <Question row={row} sheetColumns={sheetColumns} /> : null}
        {row && row.outcome !== "question" ? <PlainRow row={row} /> : null}
        {row ? <Choices row={row} onDecide={onDecide} onAlike={onAlike} /> : null}
        {row ? <RowDetails row={row} /> : null}
        {row ? <AsRead row={row} /> : null}
      </div>
      <p className="pm-muted pm-small im-panel-foot">
        {undecided > 0 ? (
          <Button size="small" onClick={onNext}>
            <kbd className="pm-kbd">J</kbd> {t("import.panel.nextQuestion", { n: undecided })}
          </Button>
        ) : null}
        <span>{t("import.panel.safe")}</span>
      </p>
    </aside>
  );
}

/** A row that only a person can settle. */
function Question({ row, sheetColumns }: { readonly row: ProposalRow; readonly sheetColumns: Proposal["columns"] }) {
  const { t } = useText();
  const reasonText = useReasonText(row.agency);
  const title = offered(row).length > 0 ? "import.panel.which" : "import.panel.confirmOne";
  return (
    <>
      <h2 className="im-panel-title">{t(title, { row: row.row })}</h2>
      <p className="pm-muted im-panel-read">{readName(row, sheetColumns)}</p>
      {row.reasons.map((reason) => (
        <p key={reason.code} className="im-panel-why">
          {reasonText(reason)}
        </p>
      ))}
    </>
  );
}

function PlainRow({ row }: { readonly row: ProposalRow }) {
  const { t } = useText();
  const reasonText = useReasonText(row.agency);
  const reasons = [...row.reasons, ...(row.match ? [row.match] : [])];
  return (
    <>
      <h2 className="im-panel-title">
        {t("import.panel.plain", { row: row.row })} <OutcomeTag row={row} />
      </h2>
      <p>{row.agency ? <AgencyName agency={row.agency} /> : t("import.panel.noName")}</p>
      {row.change ? <IdentityChangeNote change={row.change} /> : null}
      {row.mark ? (
        <p className="im-panel-mark">{t("import.panel.mark", { name: row.mark.likely, n: percent(row.mark.score) })}</p>
      ) : null}
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

function percent(score: number): number {
  return Math.round(score * 100);
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
