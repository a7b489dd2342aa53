import type { HistoryField } from "../../../shared/contract/agencies";
import type { EditedTableName } from "../ports/rows";
import type { LooseRow } from "./relations";

const AGENCY_FIELDS: Readonly<Record<string, HistoryField>> = {
  kind: "kind",
  name: "name",
  provinceCode: "province",
  districtCode: "district",
  username: "username",
  ratingUrl: "ratingUrl",
  note: "note",
  nameCheck: "nameCheck",
  pinLat: "pin",
  pinLon: "pin",
  pinSource: "pin",
  ended: "ended",
  endedOn: "ended",
  mergedInto: "ended",
};

/** Columns of a step result that are its evidence. */
const STEP_VALUES: Readonly<Record<string, true>> = { day: true, number: true, note: true };

/**
 * The stable key of what a column says about an agency (`HistoryField`); `table.column` for tables that concern no
 * agency. A credential goes by its own field: `code` or `password`.
 */
export function fieldOf(table: EditedTableName, column: string, row: LooseRow): string {
  if (table === "agency") return AGENCY_FIELDS[column] ?? "agency";
  if (table === "credential") return row.field === "password" ? "password" : "code";
  if (table === "stepResult") return STEP_VALUES[column] ? "stepEvidence" : "step";
  if (table === "satisfaction") return "satisfaction";
  return `${table}.${column}`;
}

/** The key of a whole row: that it is there at all. */
export function rowField(table: EditedTableName, row: LooseRow): string {
  if (table === "credential" || table === "stepResult") return fieldOf(table, "id", row);
  return table;
}
