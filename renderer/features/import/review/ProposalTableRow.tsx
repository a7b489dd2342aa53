import { memo } from "react";
import type { ProposalRow } from "../../../../shared/contract/import-rows";
import type { Proposal } from "../../../../shared/contract/imports";
import { useText } from "../../../app/i18n";
import { AgencyName } from "./AgencyName";
import { OutcomeTag } from "./OutcomeTag";
import { isUndecided, readName } from "./proposal-model";
import { RowReasons } from "./RowReasons";

interface Props {
  /** Undefined while its page is on the way. */
  readonly row: ProposalRow | undefined;
  /** Place in the whole list, from 0. */
  readonly place: number;
  readonly sheetColumns: Proposal["columns"];
  readonly showOutcome: boolean;
  readonly selected: boolean;
  readonly focusable: boolean;
  onSelect(place: number): void;
}

export const ProposalTableRow = memo(function ProposalTableRow(props: Props) {
  const { t } = useText();
  const { row, place, sheetColumns, showOutcome, selected, focusable, onSelect } = props;
  return (
    <tr
      data-place={place}
      aria-rowindex={place + 2}
      aria-selected={selected}
      tabIndex={focusable ? 0 : -1}
      className={selected ? "im-row im-row-selected" : "im-row"}
      onClick={() => onSelect(place)}
    >
      <td className="im-col-row">{row?.row ?? "…"}</td>
      <td className="im-col-read">
        <div className="pm-clamp">{row ? readName(row, sheetColumns) || t("import.table.blank") : ""}</div>
      </td>
      <td>
        <div className="im-cell">{row ? <Becomes row={row} /> : null}</div>
      </td>
      {showOutcome ? <td>{row ? <OutcomeTag row={row} /> : null}</td> : null}
      <td className="im-col-why">
        <div className="im-cell">{row ? <RowReasons row={row} /> : null}</div>
      </td>
    </tr>
  );
});

function Becomes({ row }: { readonly row: ProposalRow }) {
  const { t } = useText();
  const { decision, mark } = row;
  if (decision?.action === "skip") return <span className="pm-muted">{t("import.table.skipped")}</span>;
  if (isUndecided(row)) {
    return (
      <>
        {row.agency ? <AgencyName agency={row.agency} /> : null}
        <div className="pm-gold pm-small">{t("import.table.undecided")}</div>
      </>
    );
  }
  const chosen =
    decision?.action === "suggestion" ? row.suggestions.find((one) => one.key === decision.key)?.agency : row.agency;
  return (
    <>
      {chosen ? <AgencyName agency={chosen} /> : <span className="pm-muted">–</span>}
      {mark && decision === null ? (
        <div className="pm-gold pm-small">{t("import.table.check", { name: mark.likely })}</div>
      ) : null}
    </>
  );
}
