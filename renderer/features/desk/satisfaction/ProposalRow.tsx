import { Select } from "antd";
import type { SatisfactionRow } from "../../../../shared/contract/satisfaction";
import { shortName } from "../../../../shared/domain/kinds";
import { formatMonth } from "../../../../shared/domain/months";
import { MEASURES, type Measure } from "../../../../shared/domain/satisfaction";
import { useText } from "../../../app/i18n";
import { shortDistrict } from "../../../ui/district-text";
import { type Choice, isOpen } from "./choices";

interface Props {
  readonly row: SatisfactionRow;
  readonly choice: Choice;
  onChange(choice: Choice): void;
}

/** One row of the sheet: whose it is, its month, what it says, and why it stands where it stands. */
export function ProposalRow({ row, choice, onChange }: Props) {
  const { t, language } = useText();
  const open = isOpen(row);
  const asks = row.reason?.code === "agency-unsure" && row.suggestions.length > 0;
  return (
    <tr>
      <td>
        {open ? (
          <input
            type="checkbox"
            aria-label={t("desk.satisfaction.takeOne", { row: row.row })}
            checked={choice.take}
            disabled={choice.agencyId === null}
            onChange={(event) => onChange({ ...choice, take: event.target.checked })}
          />
        ) : null}
      </td>
      <td>{row.row}</td>
      <td>
        {asks ? (
          <>
            <span className="pm-name">{row.read}</span>
            <Select
              className="sf-whose"
              aria-label={t("desk.satisfaction.whose", { row: row.row })}
              placeholder={t("desk.satisfaction.whoseAsk")}
              value={choice.agencyId}
              options={row.suggestions.map((agency) => ({
                value: agency.agencyId,
                label: `${shortName(agency)}${agency.district ? ` ${shortDistrict(t, agency.district)}` : ""}`,
              }))}
              onChange={(agencyId) => onChange({ agencyId, take: true })}
            />
          </>
        ) : (
          <span className="pm-name">{row.agency ? shortName(row.agency) : row.read}</span>
        )}
      </td>
      <td>{row.month ? formatMonth(row.month, language) : t("desk.satisfaction.unknown")}</td>
      {MEASURES.map((measure) => (
        <td key={measure} className="sf-number">
          <Value row={row} measure={measure} />
        </td>
      ))}
      <td>
        {t(`desk.satisfaction.status.${row.status}`)}
        {row.reason ? (
          <small className="pm-muted sf-why">{t(`desk.satisfaction.reason.${row.reason.code}`)}</small>
        ) : null}
        {row.reason?.column ? (
          <small className="pm-muted sf-why">
            {t("desk.satisfaction.about", { column: row.reason.column, text: row.reason.text ?? "" })}
          </small>
        ) : null}
      </td>
    </tr>
  );
}

/** What it says, with what is known where that differs. */
function Value({ row, measure }: { readonly row: SatisfactionRow; readonly measure: Measure }) {
  const { t } = useText();
  const after = row.values[measure];
  const before = row.before?.[measure] ?? null;
  if (after === null) return before ?? t("desk.satisfaction.unknown");
  return before === null || before === after ? after : t("desk.satisfaction.change", { before, after });
}
