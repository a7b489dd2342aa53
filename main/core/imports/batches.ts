import type { z } from "zod";
import { AppError, type contract } from "../../../shared/contract";
import { type Batch, OutcomeCounts } from "../../../shared/contract/imports";
import { undoActivity } from "../activity/undo-activity";
import type { Context } from "../context";
import type { Reader } from "../ports/store";

type Undone = z.output<typeof contract.imports.undo.output>;

/** Batches written, newest first. */
export async function batches(reader: Reader): Promise<Batch[]> {
  const rows = await reader.table("importBatch").find({}, { by: "id", descending: true });
  const activities = await reader.table("activity").find({ id: rows.map(({ activityId }) => activityId) });
  const byId = new Map(activities.map((activity) => [activity.id, activity]));
  return rows.map(({ id, activityId, fileName, counts, undone }) => {
    const activity = byId.get(activityId);
    return {
      id,
      activityId,
      at: activity?.at ?? "",
      who: activity?.who ?? "",
      fileName,
      counts: OutcomeCounts.parse(JSON.parse(counts)),
      undone: undone === 1,
    };
  });
}

/**
 * Takes a batch back through its activity: what was edited since is kept and listed.
 * @throws AppError NOT_FOUND, UNDO_NOT_POSSIBLE
 */
export async function undoBatch(context: Context, batchId: string): Promise<Undone> {
  const batch = await context.store.read((reader) => reader.table("importBatch").get(batchId));
  if (!batch) throw new AppError("NOT_FOUND", { table: "importBatch" });
  const { activityId, undone, kept } = await undoActivity(context, batch.activityId, "imports.undo");
  return { activityId, undone, kept: kept.map((item) => ({ ...item })) };
}
