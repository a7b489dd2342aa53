import type { ProposalRow } from "../../../../shared/contract/import-rows";
import { useText } from "../../../app/i18n";
import { fieldName } from "../field-name";
import { useReasonText } from "../use-reason-text";
import { useValueText } from "./use-value-text";

/** What the app repaired, what would change and what would be stored, field by field; secrets stay masked. */
export function RowDetails({ row }: { readonly row: ProposalRow }) {
  const { t } = useText();
  const reasonText = useReasonText(row.agency);
  const valueText = useValueText();
  const changing = new Set(row.differences.map(({ field }) => field));
  const fields = Object.entries(row.fields).filter(([field, value]) => value != null && !changing.has(field));
  return (
    <>
      {row.repairs.length > 0 ? (
        <section className="im-panel-part">
          <h3>{t("import.panel.repairs")}</h3>
          <ul>
            {row.repairs.map((repair) => (
              <li key={`${repair.field}-${repair.became}`}>
                <span className="pm-muted">{t(`import.field.${repair.field}`)}</span>{" "}
                <del>{repair.read || t("import.table.blank")}</del> → <strong>{repair.became}</strong>
                <div className="pm-muted pm-small">{reasonText(repair.reason)}</div>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {row.differences.length > 0 ? (
        <section className="im-panel-part">
          <h3>{t("import.panel.differences")}</h3>
          <table className="im-differences">
            <thead>
              <tr>
                <td />
                <th scope="col">{t("import.panel.before")}</th>
                <th scope="col">{t("import.panel.after")}</th>
              </tr>
            </thead>
            <tbody>
              {row.differences.map((difference) => (
                <tr key={difference.field}>
                  <th scope="row">{fieldName(t, difference.field)}</th>
                  <td>{valueText(difference.before)}</td>
                  <td>
                    <strong>{valueText(difference.after)}</strong>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
      {fields.length > 0 ? (
        <section className="im-panel-part">
          <h3>{t("import.panel.fields")}</h3>
          <dl className="pm-facts">
            {fields.map(([field, value]) => (
              <div key={field}>
                <dt>{fieldName(t, field)}</dt>
                <dd>{valueText(value)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
    </>
  );
}
