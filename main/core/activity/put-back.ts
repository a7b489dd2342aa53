import type { EditedTableName } from "../ports/rows";
import { type Change, differingColumns } from "./change-log";
import { fieldOf, rowField } from "./field-names";
import { type Kept, keyOf } from "./later-work";
import type { PresentRows } from "./present-rows";
import { type LooseRow, unitOf } from "./relations";
import { countOf, distinct, secretOf, type TakenBack } from "./taken-back";

/** A row that changes touched: how it was before the first of them, and which of its columns they changed. */
interface TouchedRow {
  readonly first: Change;
  readonly columns: Set<string>;
}

/** An agency that was joined to one which never was is an agency of its own again. */
const OWN_AGAIN = { ended: null, endedOn: null, mergedInto: null } as const;

/**
 * Puts what an activity touched back to what it was before it, also where it was changed since: rows that it added go
 * with all that came to belong to them, columns that it changed bear their old values, secrets set since give way to the
 * old ones. Other columns and rows stay as they are now. Listed is only what cannot go back, because something else
 * stands in its place.
 * @param activityId whose changes they are: ids are made in order, so what bears a greater one came later
 */
export async function putBack(
  present: PresentRows,
  changes: readonly Change[],
  activityId: string,
): Promise<TakenBack> {
  const rows = touchedRows(changes);
  const kept: Kept[] = [];
  const touched = new Map<string, string | null>();
  const touch = ({ first }: TouchedRow): void => {
    touched.set(keyOf(first), first.agencyId);
  };

  const added: PlacedRow[] = [];
  for (const row of rows) {
    const { table, rowId, before } = row.first;
    const now = before === null ? await present.get(table, rowId) : undefined;
    if (!now) continue;
    // The list of batches goes on naming it, as undone.
    if (table === "importBatch") await present.update(table, now, { undone: 1 });
    else {
      added.push({ table, row: now });
      touch(row);
    }
  }
  await clearAway(present, added);
  await clearLaterSecrets(present, changes, activityId);

  let waiting = rows.filter(({ first }) => first.before !== null);
  for (let last = Number.POSITIVE_INFINITY; waiting.length < last; ) {
    last = waiting.length;
    const still: TouchedRow[] = [];
    for (const row of waiting) {
      const done = await restore(present, row);
      if (done === "refused") still.push(row);
      else if (done === "restored") touch(row);
    }
    waiting = still;
  }
  for (const { first, columns } of waiting) {
    const { table, agencyId, before } = first;
    if (!before) continue;
    const fields = (await present.get(table, first.rowId))
      ? [...columns].map((column) => fieldOf(table, column, before))
      : [rowField(table, before)];
    for (const field of fields) kept.push({ agencyId, field });
  }
  return { undone: countOf(touched), kept: distinct(kept) };
}

function touchedRows(changes: readonly Change[]): TouchedRow[] {
  const rows = new Map<string, TouchedRow>();
  for (const change of changes) {
    const row = rows.get(keyOf(change)) ?? { first: change, columns: new Set<string>() };
    rows.set(keyOf(change), row);
    const { before, after } = change;
    const whole = before ?? after;
    const columns = before && after ? differingColumns(before, after) : Object.keys(whole ?? {});
    for (const column of columns) if (column !== "version") row.columns.add(column);
  }
  return [...rows.values()];
}

interface PlacedRow {
  readonly table: EditedTableName;
  readonly row: LooseRow;
}

/**
 * Removes rows with everything that came to belong to them, what hangs on them first. A file hangs on its report and on
 * the obligation, and goes once.
 */
async function clearAway(present: PresentRows, rows: readonly PlacedRow[]): Promise<void> {
  const going = new Map<string, PlacedRow>();
  for (let found = rows; found.length > 0; ) {
    const fresh = found.filter(({ table, row }) => !going.has(keyOf({ table, rowId: row.id })));
    for (const placed of fresh) going.set(keyOf({ table: placed.table, rowId: placed.row.id }), placed);
    found = await belongingTo(present, fresh);
  }
  for (const { table, row } of [...going.values()].reverse()) await present.remove(table, row);
}

async function belongingTo(present: PresentRows, rows: readonly PlacedRow[]): Promise<PlacedRow[]> {
  const belonging: PlacedRow[] = [];
  for (const table of new Set(rows.map((placed) => placed.table))) {
    const ids = rows.filter((placed) => placed.table === table).map(({ row }) => row.id);
    for (const child of await present.childrenOf(table, ids)) {
      if (child.table === "agency") await present.update("agency", child.row, OWN_AGAIN);
      else belonging.push(child);
    }
  }
  return belonging;
}

/** Secrets set since, where the activity set one: the one from before it can be in force only without them. */
async function clearLaterSecrets(present: PresentRows, changes: readonly Change[], activityId: string): Promise<void> {
  const credentials = changes.filter(({ table }) => table === "credential");
  const slots = new Set(credentials.map(secretOf));
  const agencies = new Set(credentials.flatMap(({ agencyId }) => (agencyId === null ? [] : [agencyId])));
  for (const { table, row } of await present.childrenOf("agency", [...agencies])) {
    if (table === "credential" && row.id > activityId && slots.has(`${String(row.agencyId)}:${String(row.field)}`)) {
      await present.remove(table, row);
    }
  }
}

async function restore(present: PresentRows, row: TouchedRow): Promise<"restored" | "as it was" | "refused"> {
  const { table, rowId, before } = row.first;
  if (!before) return "as it was";
  const now = await present.get(table, rowId);
  if (!now) {
    const possible = (await present.parentsPresent(table, before)) && (await present.placeFree(table, before));
    return possible && (await present.insert(table, before)) ? "restored" : "refused";
  }
  const columns = new Set([...row.columns].flatMap((column) => unitOf(table, column)));
  const patch = Object.fromEntries(
    [...columns].filter((column) => now[column] !== before[column]).map((column) => [column, before[column]]),
  );
  if (Object.keys(patch).length === 0) return "as it was";
  if (!(await present.parentsPresent(table, { ...now, ...patch }))) return "refused";
  if (!(await present.placeFree(table, { ...now, ...patch }, patch))) return "refused";
  await present.update(table, now, patch);
  return "restored";
}
