import { Button } from "antd";
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from "react";
import type { Round } from "../../../../shared/contract/rounds";
import { shortName } from "../../../../shared/domain/kinds";
import type { In } from "../../../app/data/names";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { Loaded } from "../../../ui/Loaded";
import { GridRowView } from "./GridRowView";
import { cellMark, columnMark, type Grid, rowMark } from "./grid-model";
import { SaveGrid } from "./SaveGrid";
import { useCellKeys, useListedCellKeys } from "./use-cell-keys";
import { useGridMarks } from "./use-grid-marks";

interface DistrictGridProps {
  readonly round: Round;
  readonly input: In<"desk.grid">;
  /** The recipient's. */
  readonly name: string;
  /** Stands in for the name where the list of recipients has no room. */
  readonly choice: ReactNode;
  readonly reported: number;
  readonly onTurn: (by: 1 | -1) => void;
}

/** Agencies × steps of one recipient; the keys are at the first cell as it opens. */
export function DistrictGrid(props: DistrictGridProps) {
  const { districtCode, agencyIds } = props.input;
  const only = agencyIds?.[0];
  // The same object as long as it is the same question: it is the key of what is shown at once.
  const input = useMemo<In<"desk.grid">>(
    () => ({
      roundId: props.round.id,
      ...(districtCode === undefined ? {} : { districtCode }),
      ...(only === undefined ? {} : { agencyIds: [only] }),
    }),
    [props.round.id, districtCode, only],
  );
  const grid = useRead("desk.grid", input);
  return (
    <section className="dk-card dg-panel" aria-label={props.name}>
      <Loaded query={grid}>{(value) => <Cells {...props} input={input} grid={value} />}</Loaded>
    </section>
  );
}

function Cells({ round, input, name, choice, reported, onTurn, grid }: DistrictGridProps & { readonly grid: Grid }) {
  const { t } = useText();
  const body = useRef<HTMLTableSectionElement>(null);
  const store = useGridMarks(round, input);
  const closed = round.closedAt !== null;
  const { steps, rows } = grid;
  const toggle = (row: number, column: number): void => {
    const agency = rows[row];
    const step = steps[column];
    if (agency && step) void store(cellMark(agency, step.stepId), grid);
  };
  const markRow = (row: number, done: boolean): void => {
    const agency = rows[row];
    if (agency) void store(rowMark(agency, steps, done), grid);
  };
  const markColumn = (column: number, done: boolean): void => {
    const step = steps[column];
    if (step) void store(columnMark(rows, step.stepId, done), grid);
  };
  const keys = useCellKeys({ rows: rows.length, columns: steps.length, toggle, markRow, markColumn, onTurn });
  useListedCellKeys();
  const focusCell = useCallback((row: number, column: number): void => {
    body.current?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus();
  }, []);
  useEffect(() => focusCell(0, 0), [focusCell]);
  return (
    <>
      <header className="dg-head">
        {choice ?? <h2>{name}</h2>}
        <span className="pm-muted">{t("desk.grid.reportedOf", { n: reported, all: rows.length })}</span>
        {input.districtCode === undefined ? null : (
          <SaveGrid roundId={round.id} districtCode={input.districtCode} name={name} />
        )}
      </header>
      <div className="dg-scroll">
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are worked with the arrow keys is a grid (APG)
          role="grid"
          aria-label={t("desk.grid.table", { name })}
          aria-readonly={closed}
          className="dg-table"
        >
          <thead>
            <tr>
              <th scope="col">{t("desk.calls.agency")}</th>
              {steps.map((step, column) => (
                <th key={step.stepId} scope="col" className="dg-step" aria-label={step.title}>
                  <span className="dg-step-title">
                    {column + 1}. {step.title}
                  </span>
                  <Button
                    size="small"
                    aria-label={t("desk.grid.columnOf", { step: step.title })}
                    tabIndex={-1}
                    disabled={closed || columnMark(rows, step.stepId, true) === null}
                    onClick={() => {
                      markColumn(column, true);
                      focusCell(keys.row, column);
                    }}
                  >
                    {t("desk.grid.column")}
                  </Button>
                </th>
              ))}
              <th scope="col" className="dg-whole">
                <span className="pm-hidden">{t("desk.grid.rowHead")}</span>
              </th>
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={keys.onKeyDown}>
            {rows.map((agency, row) => (
              <GridRowView
                key={agency.agencyId}
                agency={agency}
                row={row}
                steps={steps}
                focused={row === keys.row ? keys.column : null}
                closed={closed}
                whole={rowMark(agency, steps, true) === null}
                onVisit={(column) => keys.visit(row, column)}
                onToggle={(column) => toggle(row, column)}
                onWhole={() => {
                  markRow(row, true);
                  focusCell(row, keys.column);
                }}
                name={shortName(agency)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="dg-hint pm-muted">{t(closed ? "desk.grid.closed" : "desk.grid.hint")}</p>
    </>
  );
}
