import type { ProposalRow } from "../../../../shared/contract/import-rows";
import { useText } from "../../../app/i18n";
import { fieldName } from "../field-name";
import { useReasonText } from "../use-reason-text";
import { useValueText } from "./use-value-text";

/** Why, in one cell: what a person must know first, then the first repair. */
export function RowReasons({ row }: { readonly row: ProposalRow }) {
  const { t } = useText();
  const reasonText = useReasonText(row.agency);
  const valueText = useValueText();
  const reasons = [...row.reasons, ...(row.match ? [row.match] : [])].map(reasonText);
  const [repair, ...more] = row.repairs;
  const [difference, ...others] = row.outcome === "change" ? row.differences : [];
  return (
    <>
      {reasons.length > 0 ? <div className="pm-clamp">{reasons.join(" · ")}</div> : null}
      {difference ? (
        <div className="pm-muted pm-small">
          {fieldName(t, difference.field)}: {valueText(difference.before)} → {valueText(difference.after)}
          {others.length > 0 ? ` ${t("import.table.moreRepairs", { n: others.length })}` : ""}
        </div>
      ) : null}
      {repair ? (
        <div className="pm-muted pm-small">
          {t("import.table.repaired", {
            field: t(`import.field.${repair.field}`),
            read: repair.read || t("import.table.blank"),
            became: repair.became,
          })}
          {more.length > 0 ? ` ${t("import.table.moreRepairs", { n: more.length })}` : ""}
        </div>
      ) : null}
    </>
  );
}
