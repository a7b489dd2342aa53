import type { ColumnRole } from "../../../../shared/contract/import-rows";
import type { ColumnMapping, SheetPreview } from "../../../../shared/contract/imports";

/** The mapping that a preview shows, to be changed from there: a sheet that nobody recognised has cells but no columns yet. */
export function mappingOf({ columns, header, rows }: Pick<SheetPreview, "columns" | "header" | "rows">): ColumnMapping {
  const width = Math.max(1, ...columns.map(({ index }) => index + 1), ...rows.map(({ cells }) => cells.length));
  const roles = Array.from({ length: width }, (): ColumnRole => "ignore");
  for (const { index, role } of columns) roles[index] = role;
  return { roles, header };
}

/** The mapping with another role for one column. */
export function withRole({ roles, header }: ColumnMapping, index: number, role: ColumnRole): ColumnMapping {
  return { roles: roles.map((old, at) => (at === index ? role : old)), header };
}

/** A sheet can be read once a column names the agency. */
export function namesAgencies({ roles }: ColumnMapping): boolean {
  return roles.includes("agency");
}
