import { v7 } from "uuid";
import type { EditedTableName } from "../core/ports/rows";
import type { Connection, Row } from "./connection";
import type { RowWrites } from "./row-writes";
import { TABLES } from "./schema";

export interface ChangeCapture {
  /** Records one row's change: before null = inserted, after null = removed. */
  changed(table: EditedTableName, before: Row | null, after: Row | null): void;
  /** Whether anything changed: a row that was only mentioned (one and the same before and after) did not. */
  any(): boolean;
}

/** Writes the `change` rows of one activity, without sealed columns, naming the agency each concerns. */
export function changeCapture(activityId: string, connection: Connection, writes: RowWrites): ChangeCapture {
  const agencyOfObligation = new Map<string, string | null>();
  let any = false;

  const throughObligation = (obligationId: string): string | null => {
    const known = agencyOfObligation.get(obligationId);
    if (known !== undefined) return known;
    const [row] = connection.all("SELECT agency_id FROM obligation WHERE id = ?", [obligationId]);
    const agencyId = row ? String(row.agency_id) : null;
    agencyOfObligation.set(obligationId, agencyId);
    return agencyId;
  };
  const agencyOf = (table: EditedTableName, row: Row): string | null => {
    const { agency } = TABLES[table];
    if (agency === null) return null;
    const value = row[agency];
    if (value === null || value === undefined) return null;
    return agency === "obligationId" ? throughObligation(String(value)) : String(value);
  };

  return {
    changed(table, before, after) {
      const row = after ?? before;
      if (!row) return;
      any ||= before !== after;
      const { sealed } = TABLES[table];
      const text = (state: Row | null): string | null =>
        state && JSON.stringify(sealed.length === 0 ? state : without(state, sealed));
      writes.insert("change", TABLES.change, {
        id: v7(),
        activityId,
        tableName: table,
        rowId: String(row.id),
        agencyId: agencyOf(table, row),
        before: text(before),
        after: text(after),
      });
      // What is removed after its obligation in the same write still finds the agency.
      if (table === "obligation") agencyOfObligation.set(String(row.id), String(row.agencyId));
    },
    any: () => any,
  };
}

function without(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)));
}
