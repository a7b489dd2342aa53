import { Select } from "antd";
import { useMemo } from "react";
import type { ColumnRole } from "../../../../shared/contract/import-rows";
import type { ColumnMapping, SheetPreview } from "../../../../shared/contract/imports";
import { useText } from "../../../app/i18n";
import { ScrollArea } from "../../../ui/ScrollArea";
import { AgencyName } from "../review/AgencyName";
import { useReasonText } from "../use-reason-text";
import { columnLetter } from "./column-letter";
import { ROLE_GROUPS } from "./roles";

interface Props {
  readonly preview: SheetPreview;
  readonly mapping: ColumnMapping;
  /** The rows shown belong to the mapping before. */
  readonly busy: boolean;
  onRole(index: number, role: ColumnRole): void;
}

/** The first rows of the sheet under the role of each column, and at the left the agency that each row becomes. */
export function MappingTable({ preview, mapping, busy, onRole }: Props) {
  const { t } = useText();
  const options = useMemo(
    () =>
      ROLE_GROUPS.map(({ group, roles }) => ({
        label: t(`import.roleGroup.${group}`),
        title: t(`import.roleGroup.${group}`),
        options: roles.map((role) => ({ value: role as ColumnRole, label: t(`import.role.${role}`) })),
      })),
    [t],
  );
  return (
    <ScrollArea label={t("import.columns.table")} className="im-mapping">
      <table className="im-mapping-table" aria-busy={busy}>
        <thead>
          <tr>
            <th scope="col" className="im-mapping-row">
              {t("import.column.row")}
            </th>
            <th scope="col" className="im-mapping-becomes">
              {t("import.column.becomes")}
            </th>
            {mapping.roles.map((role, index) => {
              const letter = columnLetter(index);
              return (
                <th key={letter} scope="col" data-ignored={role === "ignore"}>
                  <span className="im-mapping-letter">
                    {letter} <span className="pm-muted">{headerOf(preview, index)}</span>
                  </span>
                  <Select
                    className="im-role"
                    size="small"
                    showSearch={{ optionFilterProp: "label" }}
                    aria-label={t("import.columns.role", { column: letter })}
                    popupMatchSelectWidth={false}
                    value={role}
                    options={options}
                    onChange={(chosen) => onRole(index, chosen)}
                  />
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((row) => (
            <tr key={row.row} data-header={row.isHeader}>
              <td className="im-mapping-row">{row.row}</td>
              <td className="im-mapping-becomes">
                <Becomes row={row} />
              </td>
              {mapping.roles.map((role, index) => (
                <td key={columnLetter(index)} data-ignored={role === "ignore"}>
                  <div className="pm-clamp">{row.cells[index] ?? ""}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

function headerOf({ columns }: SheetPreview, index: number): string {
  return columns.find((column) => column.index === index)?.header ?? "";
}

function Becomes({ row }: { readonly row: SheetPreview["rows"][number] }) {
  const { t } = useText();
  const reasonText = useReasonText(row.agency);
  if (row.isHeader) return <span className="pm-muted">{t("import.outcome.header")}</span>;
  const [reason] = row.reasons;
  return (
    <>
      {row.agency ? <AgencyName agency={row.agency} /> : null}
      {reason ? <div className="pm-gold pm-small">{reasonText(reason)}</div> : null}
      {row.agency || reason ? null : <span className="pm-muted">–</span>}
    </>
  );
}
