import { type FocusEvent, useRef } from "react";
import type { AgencyRow } from "../../../shared/contract/agencies";
import type { Step } from "../../../shared/contract/rounds";
import { useText } from "../../app/i18n";
import { useDistrictWord } from "../../ui/district-text";
import { SortHead } from "../../ui/SortHead";
import { PLAIN_ROWS, ROW_HEIGHT, useWindow } from "../../ui/use-window";
import { AgencyTableRow, type RowActions } from "./AgencyTableRow";
import type { Sort } from "./sorting";
import { useGridKeys } from "./use-grid-keys";

interface AgencyTableProps {
  readonly rows: readonly AgencyRow[];
  readonly steps: readonly Step[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelectAll: (selected: boolean) => void;
  readonly openId: string | null;
  readonly actions: RowActions;
  /** Told which row the keys are at. */
  readonly onActive: (id: string) => void;
}

/**
 * The agencies as a grid of real table elements: at most 500 rows plainly, more drawn as they come into view, with the
 * row numbers and the row count that screen readers need (antd's virtual table has none).
 */
export function AgencyTable(props: AgencyTableProps) {
  const { rows, steps, sort, onSort, selected, onSelectAll, openId, actions, onActive } = props;
  const { t } = useText();
  const district = useDistrictWord();
  const scroller = useRef<HTMLDivElement>(null);
  const window = useWindow(scroller, rows.length);
  const keys = useGridKeys({ rows, steps, selected, actions, window, scroller });
  const { first, end } = window;
  const tabRow = keys.active >= first && keys.active < end ? keys.active : first;
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const row = event.target.closest<HTMLElement>("[data-row]")?.dataset.row;
    if (!row) return;
    const step = event.target.dataset.step;
    keys.visit(row, step === undefined ? -1 : Number(step));
    onActive(row);
  };
  const virtual = rows.length > PLAIN_ROWS;
  return (
    <div ref={scroller} className={virtual ? "ag-scroll ag-virtual" : "ag-scroll"}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are worked with the arrow keys is a grid (APG)
        role="grid"
        aria-label={t("agencies.table")}
        aria-rowcount={rows.length + 1}
        aria-multiselectable="true"
        className="ag-table"
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="ag-select">
              <label>
                <input
                  type="checkbox"
                  aria-label={t("agencies.selectAll")}
                  checked={rows.length > 0 && rows.every((row) => selected.has(row.id))}
                  onChange={(event) => onSelectAll(event.target.checked)}
                />
              </label>
            </th>
            <SortHead column="kind" label={t("agencies.columns.kind")} sort={sort} onSort={onSort} />
            <SortHead column="name" label={t("agencies.columns.name")} sort={sort} onSort={onSort} />
            <SortHead
              column="district"
              label={t("agencies.columns.district", { district })}
              sort={sort}
              onSort={onSort}
            />
            {steps.length > 0 ? (
              <SortHead column="steps" label={t("agencies.columns.steps")} sort={sort} onSort={onSort} />
            ) : null}
            <SortHead
              column="code"
              label={t("agencies.columns.code")}
              sort={sort}
              onSort={onSort}
              className="ag-code"
            />
            <SortHead column="pin" label={t("agencies.columns.pin")} sort={sort} onSort={onSort} />
            <SortHead column="state" label={t("agencies.columns.state")} sort={sort} onSort={onSort} />
          </tr>
        </thead>
        <tbody onKeyDown={keys.onKeyDown} onFocus={onFocus}>
          <Gap rows={first} />
          {rows.slice(first, end).map((row, offset) => (
            <AgencyTableRow
              key={row.id}
              row={row}
              rowIndex={first + offset + 2}
              steps={steps}
              selected={selected.has(row.id)}
              open={row.id === openId}
              focusable={first + offset === tabRow ? keys.column : null}
              actions={actions}
            />
          ))}
          <Gap rows={rows.length - end} />
        </tbody>
      </table>
    </div>
  );
}

/** The place of rows that are not drawn. */
function Gap({ rows }: { readonly rows: number }) {
  if (rows <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a filler row cannot hold the focus
    <tr aria-hidden="true">
      <td colSpan={8} style={{ height: rows * ROW_HEIGHT, padding: 0, border: 0 }} />
    </tr>
  );
}
