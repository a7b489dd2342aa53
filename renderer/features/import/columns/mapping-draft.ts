import type { ColumnMapping, ColumnRole, SheetPreview } from "../../../../shared/contract/imports";

/** The mapping that a preview shows, to be changed from there. */
export function mappingOf({ columns, header }: Pick<SheetPreview, "columns" | "header">): ColumnMapping {
  const width = columns.reduce((most, { index }) => Math.max(most, index + 1), 1);
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
