import { memo } from "react";
import type { AgencyRow } from "../../../shared/contract/agencies";
import type { Step } from "../../../shared/contract/rounds";
import { shortName } from "../../../shared/domain/kinds";
import { useText } from "../../app/i18n";
import { kindAbbreviation } from "../../ui/KindName";
import { SecretMask } from "../../ui/MaskedSecret";
import { StatusTag } from "../../ui/StatusTag";
import { statusOf } from "../../ui/status";
import { StepMarks } from "./StepMarks";

/** What a row asks of the table; one object for all rows, so that rows stay as they are. */
export interface RowActions {
  open(row: AgencyRow): void;
  toggle(row: AgencyRow, step: Step): void;
  /** The round is closed: its marks are to be read only. */
  readonly locked: boolean;
  select(row: AgencyRow, selected: boolean): void;
}

interface AgencyTableRowProps {
  readonly row: AgencyRow;
  /** 1-based place in the whole list, the head being row 1. */
  readonly rowIndex: number;
  readonly steps: readonly Step[];
  readonly selected: boolean;
  readonly open: boolean;
  /** Column that Tab reaches in this row: -1 the row itself, n a step; null none. */
  readonly focusable: number | null;
  readonly actions: RowActions;
}

export const AgencyTableRow = memo(function AgencyTableRow(props: AgencyTableRowProps) {
  const { t } = useText();
  const { row, rowIndex, steps, selected, open, focusable, actions } = props;
  const name = shortName(row);
  return (
    <tr
      data-row={row.id}
      aria-rowindex={rowIndex}
      aria-selected={selected}
      tabIndex={focusable === -1 ? 0 : -1}
      className={open ? "ag-row ag-row-open" : "ag-row"}
      onClick={() => actions.open(row)}
    >
      <td className="ag-select">
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: only keeps the click from opening the row */}
        <label onClick={(event) => event.stopPropagation()}>
          <input
            type="checkbox"
            tabIndex={-1}
            checked={selected}
            aria-label={t("agencies.selectRow", { name })}
            onChange={(event) => actions.select(row, event.target.checked)}
          />
        </label>
      </td>
      <td>{kindAbbreviation(row.kind)}</td>
      <th scope="row" className="ag-name">
        <span className="pm-name">{row.name}</span>
        {row.ended ? <span className="pm-muted pm-small ag-ended">{t(`agencies.ended.${row.ended}`)}</span> : null}
        {row.nameCheck ? (
          <span className="ag-name-check">
            <span aria-hidden="true">▲</span>
            <span className="pm-hidden">{t("agencies.nameCheck")}</span>
          </span>
        ) : null}
      </th>
      <td>{row.district?.name ?? "–"}</td>
      {steps.length > 0 ? (
        <td>
          {row.obligation ? (
            <StepMarks
              steps={steps}
              done={row.obligation.stepsDone}
              focusable={focusable ?? -1}
              locked={actions.locked}
              onToggle={(step) => actions.toggle(row, step)}
            />
          ) : null}
        </td>
      ) : null}
      <td className="ag-code">
        <SecretMask secret={row.code} />
      </td>
      <td>
        <PinCell pin={row.pin} />
      </td>
      <td>
        {row.obligation?.overdue ? (
          <StatusTag status="overdue">
            {t(`ui.state.${statusOf(row)}`)}
            <span className="pm-hidden">{t("ui.state.overdue")}</span>
          </StatusTag>
        ) : (
          <StatusTag status={statusOf(row)} />
        )}
      </td>
    </tr>
  );
});

function PinCell({ pin }: { readonly pin: AgencyRow["pin"] }) {
  const { t } = useText();
  if (pin === "check") return <StatusTag status="check" />;
  if (pin === "none") return <span className="pm-muted">{t("agencies.pin.none")}</span>;
  return (
    <span className="ag-pin">
      <span aria-hidden="true">●</span>
      <span className="pm-hidden">{t("agencies.pin.ok")}</span>
    </span>
  );
}
