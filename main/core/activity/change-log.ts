import type { ChangeTable, EditedTableName } from "../ports/rows";
import type { Reader } from "../ports/store";
import { completed } from "./added-later";
import type { LooseRow } from "./relations";

/** One row's change as recorded, its states parsed. */
export interface Change {
  readonly table: EditedTableName;
  readonly rowId: string;
  readonly agencyId: string | null;
  /** null = the row was not there. */
  readonly before: LooseRow | null;
  readonly after: LooseRow | null;
}

export function toChange(row: ChangeTable): Change {
  const parse = (text: string | null): LooseRow | null =>
    text === null ? null : completed(row.tableName, JSON.parse(text) as LooseRow);
  return {
    table: row.tableName,
    rowId: row.rowId,
    agencyId: row.agencyId,
    before: parse(row.before),
    after: parse(row.after),
  };
}

/** What an activity changed, in the order it was done. What was erased (PDPA) bears no state and is left out. */
export async function changesOf(reader: Reader, activityId: string): Promise<Change[]> {
  const rows = await reader.table("change").find({ activityId }, { by: "id" });
  return rows.map(toChange).filter((change) => change.before !== null || change.after !== null);
}

/** Columns that differ, the version aside. Sealed columns are in neither state. */
export function differingColumns(before: LooseRow, after: LooseRow): string[] {
  return Object.keys(after).filter((column) => column !== "version" && before[column] !== after[column]);
}
