import type { EditedTableName } from "../ports/rows";
import type { Change } from "./change-log";
import { differingColumns } from "./change-log";
import { fieldOf, rowField } from "./field-names";
import { type Kept, keyOf, type LaterWork, laterWork } from "./later-work";
import type { PresentRows } from "./present-rows";
import { type LooseRow, unitOf } from "./relations";
import { bornRows, countOf, distinct, secretOf, type TakenBack } from "./taken-back";

/**
 * Takes changes back, the last first. A column is taken back when it still is as the activity left it, inserted rows
 * are removed and removed ones put back; whatever was changed since is kept and listed.
 * @param activityId whose changes they are: ids are made in order, so what bears a greater one came later
 */
export async function takeBack(
  present: PresentRows,
  changes: readonly Change[],
  activityId: string,
): Promise<TakenBack> {
  const later = await laterWork(present, changes);
  const kept: Kept[] = [...later.kept];
  const touched = new Map<string, string | null>();
  const stayingSecrets = new Set(
    changes.flatMap((change) =>
      change.table === "credential" && later.staying.has(keyOf(change)) ? [secretOf(change)] : [],
    ),
  );
  const born = bornRows(changes);
  let waiting: Change[] = [];

  const keep = (change: Change, field: string): void => {
    kept.push({ agencyId: change.agencyId, field });
  };
  const reinsert = async (change: Change, row: LooseRow): Promise<boolean> => {
    if (!(await present.parentsPresent(change.table, row))) return false;
    const possible = !(await present.get(change.table, row.id)) && (await present.placeFree(change.table, row));
    if (possible && (await present.insert(change.table, row))) touched.set(keyOf(change), change.agencyId);
    else keep(change, rowField(change.table, row));
    return true;
  };

  const revert = async (change: Change, before: LooseRow, after: LooseRow): Promise<void> => {
    const { table, rowId } = change;
    const now = await present.get(table, rowId);
    const { patch, keptColumns } = now ? revertible(table, now, before, after) : goneSince(before, after);
    const blocked =
      now === undefined ||
      (table === "credential" &&
        (stayingSecrets.has(secretOf(change)) || (await secretSetSince(present, change, activityId)))) ||
      !(await present.placeFree(table, { ...now, ...patch }, patch));
    for (const column of blocked ? differingColumns(before, after) : keptColumns) {
      keep(change, fieldOf(table, column, after));
    }
    if (blocked || Object.keys(patch).length === 0) return;
    await present.update(table, now, patch);
    touched.set(keyOf(change), change.agencyId);
  };
  const removeAgain = async (change: Change, after: LooseRow): Promise<void> => {
    const now = await present.get(change.table, change.rowId);
    if (!now) return;
    if (change.table === "importBatch") {
      // The list of batches goes on naming it, as undone.
      await present.update(change.table, now, { undone: 1 });
    } else if (differingColumns(now, after).length > 0 && !born.has(keyOf(change))) {
      keep(change, rowField(change.table, after));
    } else {
      await present.remove(change.table, now);
      touched.set(keyOf(change), change.agencyId);
    }
  };

  for (const change of changes.toReversed()) {
    const { before, after } = change;
    const isBorn = born.has(keyOf(change));
    if (later.staying.has(keyOf(change)) || (isBorn && before !== null) || choosesStaying(change, later)) continue;
    if (before && after) await revert(change, before, after);
    else if (after) await removeAgain(change, after);
    else if (before && !(await reinsert(change, before))) waiting.push(change);
  }

  // What came back before the row it belongs to.
  for (let before = Number.POSITIVE_INFINITY; waiting.length < before; ) {
    before = waiting.length;
    const still: Change[] = [];
    for (const change of waiting) {
      if (change.before && !(await reinsert(change, change.before))) still.push(change);
    }
    waiting = still;
  }
  for (const change of waiting) if (change.before) keep(change, rowField(change.table, change.before));
  return { undone: countOf(touched), kept: distinct(kept) };
}

interface Revertible {
  readonly patch: Readonly<Record<string, unknown>>;
  readonly keptColumns: readonly string[];
}

/** Per unit of columns: back to `before` where nothing of the unit was changed since. */
function revertible(table: EditedTableName, now: LooseRow, before: LooseRow, after: LooseRow): Revertible {
  const patch: Record<string, unknown> = {};
  const keptColumns: string[] = [];
  for (const column of differingColumns(before, after)) {
    const untouched = unitOf(table, column).every((member) => now[member] === after[member]);
    if (untouched) patch[column] = before[column];
    else if (now[column] !== before[column]) keptColumns.push(column);
  }
  return { patch, keptColumns };
}

function goneSince(before: LooseRow, after: LooseRow): Revertible {
  return { patch: {}, keptColumns: differingColumns(before, after) };
}

/** A setting that points to a row that stays (the current round) stays with it. */
function choosesStaying({ table, after }: Change, later: LaterWork): boolean {
  return table === "setting" && later.staying.has(keyOf({ table: "round", rowId: String(after?.value) }));
}

/** True when a secret would come into force again although a later one was set (and perhaps removed) meanwhile. */
async function secretSetSince(present: PresentRows, change: Change, activityId: string): Promise<boolean> {
  if (change.before?.active !== 1 || change.agencyId === null) return false;
  const held = await present.childrenOf("agency", [change.agencyId]);
  return held.some(
    ({ table, row }) =>
      table === "credential" && row.field === change.before?.field && row.id !== change.rowId && row.id > activityId,
  );
}
