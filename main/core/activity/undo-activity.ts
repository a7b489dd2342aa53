import { AppError } from "../../../shared/contract";
import { shortName } from "../../../shared/domain/kinds";
import type { Context } from "../context";
import type { ActivityTable } from "../ports/rows";
import type { Writer } from "../ports/store";
import { type Change, changesOf } from "./change-log";
import { touchClosedRound } from "./closed-rounds";
import { presentRows } from "./present-rows";
import { putBack } from "./put-back";
import { revive } from "./revive";
import { takeBack } from "./take-back";
import type { TakenBack } from "./taken-back";
import { isUndoing, latestUndoable, undoneTest } from "./undone";

export interface Undone {
  readonly activityId: string;
  readonly undoneId: string;
  /** What was taken back. */
  readonly what: string;
  /** Agencies (or rows, where no agency is concerned) of which something was taken back. */
  readonly undone: number;
  /** What was changed since and therefore left: the agency's short name (or the activity's subject) and a field's key. */
  readonly kept: readonly { readonly agency: string; readonly field: string }[];
}

export interface UndoOptions {
  readonly what?: string;
  readonly overwrite?: boolean;
}

/** As many names as an error can show. */
const NAMED_AT_MOST = 20;

/**
 * Takes one activity back in one write, itself an activity that can be taken back (redo). What was changed since is
 * kept and listed; where nothing is left to take back, nothing is written.
 * @param activityId the latest undoable one when null
 * @param options.what wording key of the undo; by default `activity.undo`, or `activity.redo` when it takes back an undo
 * @param options.overwrite takes back what was changed since, too
 * @throws AppError NOTHING_TO_UNDO, NOT_FOUND, UNDO_NOT_POSSIBLE (details: reason `not-undoable`, `already-undone` or
 *   `changed-since`; kept, and agencies: short names of those changed since, at most 20)
 */
export async function undoActivity(
  context: Context,
  activityId: string | null,
  options: UndoOptions = {},
): Promise<Undone> {
  type Taken = Omit<Undone, "activityId"> & { readonly target: ActivityTable };
  const { value, activityId: byId } = await context.store.write(
    ({ target, undone }: Taken) => ({
      what: options.what ?? (isUndoing(target) ? "activity.redo" : "activity.undo"),
      ...(target.subject === null ? {} : { subject: target.subject }),
      count: undone,
      undoable: true,
    }),
    async (writer): Promise<Taken> => {
      const target = await targetOf(writer, activityId);
      const { taken, kept } = await takenBack(writer, target, options.overwrite ?? false);
      if (taken.undone === 0) {
        const agencies = [...new Set(kept.map(({ agency }) => agency))].slice(0, NAMED_AT_MOST);
        throw new AppError("UNDO_NOT_POSSIBLE", { reason: "changed-since", kept: kept.length, agencies });
      }
      await writer.table("activity").update(target.id, { undoneBy: writer.activityId });
      return { target, undoneId: target.id, what: target.what, undone: taken.undone, kept };
    },
  );
  context.changed("agencies", "rounds", "imports", "letters", "settings", "status", "activity");
  const { target: _target, ...rest } = value;
  return { ...rest, activityId: byId };
}

/** What undoing would take back and what it would keep; changes nothing. @throws AppError NOT_FOUND, UNDO_NOT_POSSIBLE */
export async function rehearseUndo(context: Context, activityId: string): Promise<Pick<Undone, "undone" | "kept">> {
  return context.store.rehearse(async (writer) => {
    const { taken, kept } = await takenBack(writer, await targetOf(writer, activityId), false);
    return { undone: taken.undone, kept };
  });
}

async function takenBack(
  writer: Writer,
  { id, subject }: ActivityTable,
  overwrite: boolean,
): Promise<{ readonly taken: TakenBack; readonly kept: Undone["kept"] }> {
  const changes = await changesOf(writer, id);
  if (await touchClosedRound(writer, changes, overwrite)) {
    throw new AppError("UNDO_NOT_POSSIBLE", { reason: "round-closed", kept: 0 });
  }
  // Names first: what is listed may be gone afterwards.
  const names = await namesOf(writer, changes);
  if (overwrite) await revive(writer, changes, id);
  const present = await presentRows(writer, changes);
  const taken = overwrite ? await putBack(present, changes, id) : await takeBack(present, changes, id);
  const kept = taken.kept.map(({ agencyId, field }) => ({ agency: names.get(agencyId ?? "") ?? subject ?? "", field }));
  return { taken, kept };
}

async function targetOf(writer: Writer, id: string | null): Promise<ActivityTable> {
  if (id === null) {
    const latest = await latestUndoable(writer);
    if (!latest) throw new AppError("NOTHING_TO_UNDO");
    return latest;
  }
  const activity = await writer.table("activity").get(id);
  if (!activity) throw new AppError("NOT_FOUND", { table: "activity" });
  if (activity.undoable === 0) throw new AppError("UNDO_NOT_POSSIBLE", { reason: "not-undoable", kept: 0 });
  const undone = await undoneTest(writer, [activity]);
  if (undone(activity)) throw new AppError("UNDO_NOT_POSSIBLE", { reason: "already-undone", kept: 0 });
  return activity;
}

async function namesOf(writer: Writer, changes: readonly Change[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(changes.flatMap(({ agencyId }) => (agencyId === null ? [] : [agencyId])));
  const agencies = await writer.table("agency").pick(["id", "kind", "name"], { id: [...ids] });
  return new Map(agencies.map((agency) => [agency.id, shortName(agency)]));
}
