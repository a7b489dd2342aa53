import { Button } from "antd";
import { useText } from "../../../app/i18n";
import { StatusTag } from "../../../ui/StatusTag";
import { deskStatus } from "../desk-status";
import type { GridRow, GridStep } from "./grid-model";

interface GridRowViewProps {
  readonly agency: GridRow;
  readonly name: string;
  /** Its place, from 0. */
  readonly row: number;
  readonly steps: readonly GridStep[];
  /** Column that Tab reaches in this row; null none. */
  readonly focused: number | null;
  readonly closed: boolean;
  /** Nothing is left to mark. */
  readonly whole: boolean;
  readonly onVisit: (column: number) => void;
  readonly onToggle: (column: number) => void;
  readonly onWhole: () => void;
}

/** One agency: a cell for each step, and all of them at once. */
export function GridRowView(props: GridRowViewProps) {
  const { agency, name, row, steps, focused, closed, whole, onVisit, onToggle, onWhole } = props;
  const { t } = useText();
  return (
    <tr className={focused === null ? undefined : "dg-row-active"}>
      <th scope="row">
        <span className="pm-name">{name}</span> <StatusTag status={deskStatus(agency)} />
      </th>
      {steps.map((step, column) => {
        const applies = agency.applies.includes(step.stepId);
        const done = agency.done.includes(step.stepId);
        return (
          <td key={step.stepId} className="dg-cell">
            {/* biome-ignore lint/a11y/useSemanticElements: a native box would take Space for itself and cannot say that it is not asked of this agency */}
            <button
              type="button"
              role="checkbox"
              aria-checked={done}
              aria-disabled={closed || !applies}
              aria-label={t(applies ? "desk.grid.cell" : "desk.grid.cellNot", { name, step: step.title })}
              data-cell={`${row} ${column}`}
              tabIndex={column === focused ? 0 : -1}
              className={done ? "dg-mark dg-mark-done" : "dg-mark"}
              onFocus={() => onVisit(column)}
              onClick={() => onToggle(column)}
            >
              <span aria-hidden="true">{applies ? (done ? "✓" : "") : "–"}</span>
            </button>
          </td>
        );
      })}
      <td className="dg-whole">
        <Button
          size="small"
          tabIndex={-1}
          aria-label={t("desk.grid.rowOf", { name })}
          disabled={closed || whole}
          onClick={onWhole}
        >
          {t("desk.grid.row")}
        </Button>
      </td>
    </tr>
  );
}
