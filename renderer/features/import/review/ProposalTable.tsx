import type { RefObject } from "react";
import type { Proposal } from "../../../../shared/contract/imports";
import { useText } from "../../../app/i18n";
import { PLAIN_ROWS } from "../../../ui/use-window";
import { ProposalTableRow } from "./ProposalTableRow";
import type { Cursor } from "./use-cursor";
import { LONG_ROW } from "./use-rows";

interface Props {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly cursor: Cursor;
  readonly sheetColumns: Proposal["columns"];
  readonly showOutcome: boolean;
}

/**
 * The rows of a proposal: sheet row, what was read, what it becomes, why. A grid of real table elements: at most 500 rows
 * plainly, more drawn as they come into view, numbered for screen readers.
 */
export function ProposalTable({ scroller, cursor, sheetColumns, showOutcome }: Props) {
  const { t } = useText();
  const { rows, index, moveTo } = cursor;
  const { first, end } = rows.window;
  const long = rows.total > PLAIN_ROWS;
  const places = Array.from({ length: Math.max(0, end - first) }, (_, offset) => first + offset);
  const columns = showOutcome ? 5 : 4;
  // The row that Tab reaches must be one that is drawn.
  const tabPlace = index >= first && index < end ? index : first;
  return (
    <div ref={scroller} className={long ? "im-rows im-rows-long" : "im-rows"} aria-busy={rows.loading}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are walked with the arrow keys is a grid (APG)
        role="grid"
        aria-label={t("import.table.label")}
        aria-rowcount={rows.total + 1}
        className="im-table"
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="im-col-row">
              {t("import.column.row")}
            </th>
            <th scope="col" className="im-col-read">
              {t("import.column.read")}
            </th>
            <th scope="col">{t("import.column.becomes")}</th>
            {showOutcome ? (
              <th scope="col" className="im-col-outcome">
                {t("import.column.outcome")}
              </th>
            ) : null}
            <th scope="col" className="im-col-why">
              {t("import.column.why")}
            </th>
          </tr>
        </thead>
        <tbody>
          <Gap rows={first} columns={columns} />
          {places.map((place) => (
            <ProposalTableRow
              key={place}
              row={rows.at(place)}
              place={place}
              sheetColumns={sheetColumns}
              showOutcome={showOutcome}
              selected={place === index}
              focusable={place === tabPlace}
              onSelect={moveTo}
            />
          ))}
          <Gap rows={rows.total - end} columns={columns} />
        </tbody>
      </table>
      {rows.total === 0 && !rows.loading ? <p className="pm-muted im-rows-none">{t("import.table.empty")}</p> : null}
    </div>
  );
}

/** The place of rows that are not drawn. */
function Gap({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  if (rows <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a filler row cannot hold the focus
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height: rows * LONG_ROW, padding: 0, border: 0 }} />
    </tr>
  );
}
