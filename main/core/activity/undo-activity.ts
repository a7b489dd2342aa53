import { AppError } from "../../../shared/contract";
import { shortName } from "../../../shared/domain/kinds";
import type { Context } from "../context";
import type { ActivityTable } from "../ports/rows";
import type { Writer } from "../ports/store";
import { changesOf } from "./change-log";
import type { Kept } from "./later-work";
import { presentRows } from "./present-rows";
import { takeBack } from "./take-back";
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

/** As many names as an error can show. */
const NAMED_AT_MOST = 20;

/**
 * Takes one activity back in one write, itself an activity that can be taken back (redo). What was changed since is
 * kept and listed; where nothing is left to take back, nothing is written.
 * @param activityId the latest undoable one when null
 * @param what wording key of the undo; by default `activity.undo`, or `activity.redo` when it takes back an undo
 * @throws AppError NOTHING_TO_UNDO, NOT_FOUND, UNDO_NOT_POSSIBLE (details: reason `not-undoable`, `already-undone` or
 *   `changed-since`; kept, and agencies: short names of those changed since, at most 20)
 */
export async function undoActivity(context: Context, activityId: string | null, what?: string): Promise<Undone> {
  type Taken = Omit<Undone, "activityId"> & { readonly target: ActivityTable };
  const { value, activityId: byId } = await context.store.write(
    ({ target, undone }: Taken) => ({
      what: what ?? (isUndoing(target) ? "activity.redo" : "activity.undo"),
      ...(target.subject === null ? {} : { subject: target.subject }),
      count: undone,
      undoable: true,
    }),
    async (writer): Promise<Taken> => {
      const target = await targetOf(writer, activityId);
      const changes = await changesOf(writer, target.id);
      const taken = await takeBack(await presentRows(writer, changes), changes, target.id);
      const kept = await named(writer, taken.kept, target.subject ?? "");
      if (taken.undone === 0) {
        const agencies = [...new Set(kept.map(({ agency }) => agency))].slice(0, NAMED_AT_MOST);
        throw new AppError("UNDO_NOT_POSSIBLE", { reason: "changed-since", kept: kept.length, agencies });
      }
      await writer.table("activity").update(target.id, { undoneBy: writer.activityId });
      return { target, undoneId: target.id, what: target.what, undone: taken.undone, kept };
    },
  );
  context.changed("agencies", "rounds", "imports", "settings", "status", "activity");
  const { target: _target, ...rest } = value;
  return { ...rest, activityId: byId };
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

async function named(writer: Writer, kept: readonly Kept[], subject: string): Promise<Undone["kept"]> {
  const ids = kept.flatMap(({ agencyId }) => (agencyId === null ? [] : [agencyId]));
  const agencies = ids.length === 0 ? [] : await writer.table("agency").find({ id: [...new Set(ids)] });
  const names = new Map(agencies.map((agency) => [agency.id, shortName(agency)]));
  return kept.map(({ agencyId, field }) => ({ agency: names.get(agencyId ?? "") ?? subject, field }));
}
