import type { Change } from "./change-log";
import { differingColumns } from "./change-log";
import { fieldOf, rowField } from "./field-names";
import type { PresentRows } from "./present-rows";
import { type LooseRow, PARENTS } from "./relations";

/** Something an undo leaves as it is, because it was changed since. */
export interface Kept {
  readonly agencyId: string | null;
  readonly field: string;
}

export interface LaterWork {
  /** Inserted rows, as `table:id`, that stay because somebody went on working with them. */
  readonly staying: ReadonlySet<string>;
  readonly kept: readonly Kept[];
}

export const keyOf = (row: { readonly table: string; readonly rowId: string }): string => `${row.table}:${row.rowId}`;

/** A row that the activity put there, as it left it. */
interface Inserted extends Change {
  readonly left: LooseRow;
}

/**
 * Finds which inserted rows may not be taken back: those edited since, and those that something later belongs to (an
 * officer of an imported agency, a mark on a started round). What was inserted together and belongs together stays
 * together: a round is not left with half its agencies, nor an agency without its code.
 */
export async function laterWork(present: PresentRows, changes: readonly Change[]): Promise<LaterWork> {
  const inserted = insertedRows(changes);
  const causes = new Set<string>();
  const kept: Kept[] = [];
  for (const [key, row] of inserted) {
    if (row.table === "importBatch") continue;
    const now = await present.get(row.table, row.rowId);
    const columns = now ? differingColumns(now, row.left) : ["id"];
    if (columns.length === 0) continue;
    causes.add(key);
    for (const column of columns) kept.push({ agencyId: row.agencyId, field: fieldOf(row.table, column, row.left) });
  }
  for (const table of new Set([...inserted.values()].map((row) => row.table))) {
    const ids = [...inserted.values()].filter((row) => row.table === table).map((row) => row.rowId);
    for (const child of await present.childrenOf(table, ids)) {
      if (inserted.has(keyOf({ table: child.table, rowId: child.row.id }))) continue;
      causes.add(keyOf({ table, rowId: child.parentId }));
      const agencyId = inserted.get(keyOf({ table, rowId: child.parentId }))?.agencyId ?? null;
      kept.push({ agencyId, field: rowField(child.table, child.row) });
    }
  }
  return { staying: connected(inserted, causes), kept };
}

/** Rows that were not there before and are there after: the last state each was left in. */
function insertedRows(changes: readonly Change[]): Map<string, Inserted> {
  const first = new Map<string, Change>();
  const rows = new Map<string, Inserted>();
  for (const change of changes) {
    const key = keyOf(change);
    if (!first.has(key)) first.set(key, change);
    if (first.get(key)?.before !== null) continue;
    if (change.after) rows.set(key, { ...change, left: change.after });
    else rows.delete(key);
  }
  return rows;
}

/** The causes and every inserted row linked to one of them, up or down. */
function connected(inserted: ReadonlyMap<string, Inserted>, causes: ReadonlySet<string>): Set<string> {
  if (causes.size === 0) return new Set();
  const links = new Map<string, string[]>();
  const link = (from: string, to: string): void => {
    const known = links.get(from);
    if (known) known.push(to);
    else links.set(from, [to]);
  };
  for (const [key, row] of inserted) {
    for (const { table, column } of PARENTS[row.table]) {
      const parent = keyOf({ table, rowId: String(row.left[column]) });
      if (!inserted.has(parent)) continue;
      link(key, parent);
      link(parent, key);
    }
  }
  const staying = new Set(causes);
  for (const key of staying) for (const next of links.get(key) ?? []) staying.add(next);
  return staying;
}
