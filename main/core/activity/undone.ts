import type { ActivityTable } from "../ports/rows";
import type { Reader } from "../ports/store";

/** Activities that are themselves an undo or a redo. */
const UNDOING: ReadonlySet<string> = new Set(["activity.undo", "activity.redo", "imports.undo"]);

export function isUndoing(activity: Pick<ActivityTable, "what">): boolean {
  return UNDOING.has(activity.what);
}

/**
 * Tells which activities stand undone: taken back by one that was not taken back in its turn (a redo takes an undo back).
 * Reads the activities that undid them as far as the chain goes.
 */
export async function undoneTest(
  reader: Reader,
  activities: readonly ActivityTable[],
): Promise<(activity: ActivityTable) => boolean> {
  const known = new Map(activities.map((activity) => [activity.id, activity]));
  for (let wanted = missing(known, activities); wanted.length > 0; ) {
    const found = await reader.table("activity").find({ id: wanted });
    for (const activity of found) known.set(activity.id, activity);
    wanted = missing(known, found);
  }
  const undone = (activity: ActivityTable): boolean => {
    const by = activity.undoneBy === null ? undefined : known.get(activity.undoneBy);
    return by !== undefined && !undone(by);
  };
  return undone;
}

function missing(known: ReadonlyMap<string, ActivityTable>, activities: readonly ActivityTable[]): string[] {
  return activities.flatMap(({ undoneBy }) => (undoneBy !== null && !known.has(undoneBy) ? [undoneBy] : []));
}

/** How many to look through at first: a long run of undone work is rare. */
const FIRST_LOOK = 200;

/** The latest activity that can be taken back and is no undo itself, or null. */
export async function latestUndoable(reader: Reader): Promise<ActivityTable | null> {
  for (const limit of [FIRST_LOOK, Number.MAX_SAFE_INTEGER]) {
    const candidates = await reader.table("activity").find({ undoable: 1 }, { by: "id", descending: true, limit });
    const undone = await undoneTest(reader, candidates);
    const found = candidates.find((activity) => !isUndoing(activity) && !undone(activity));
    if (found || candidates.length < limit) return found ?? null;
  }
  return null;
}
