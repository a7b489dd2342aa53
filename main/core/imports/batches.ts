import { z } from "zod";
import { AppError, type contract } from "../../../shared/contract";
import { type Batch, OutcomeCounts } from "../../../shared/contract/imports";
import { rehearseUndo, undoActivity } from "../activity/undo-activity";
import type { Context } from "../context";
import type { ImportBatchTable } from "../ports/rows";
import type { Reader } from "../ports/store";

type Undone = z.output<typeof contract.imports.undo.output>;

/** What a batch keeps of its proposal, as JSON. */
const BatchCounts = z.object({ counts: OutcomeCounts, leftOut: z.number().int() }).or(
  // Batches written before they counted what they left out.
  OutcomeCounts.transform((counts) => ({ counts, leftOut: 0 })),
);
export type BatchCounts = z.output<typeof BatchCounts>;

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
      ...BatchCounts.parse(JSON.parse(counts)),
      undone: undone === 1,
    };
  });
}

/** @throws AppError NOT_FOUND */
async function requireBatch(context: Context, batchId: string): Promise<ImportBatchTable> {
  const batch = await context.store.read((reader) => reader.table("importBatch").get(batchId));
  if (!batch) throw new AppError("NOT_FOUND", { table: "importBatch" });
  return batch;
}

/**
 * Takes a batch back through its activity: what was edited since is kept and listed, or taken back too.
 * @throws AppError NOT_FOUND, UNDO_NOT_POSSIBLE
 */
export async function undoBatch(
  context: Context,
  { batchId, overwrite }: { readonly batchId: string; readonly overwrite: boolean },
): Promise<Undone> {
  const batch = await requireBatch(context, batchId);
  const options = { what: "imports.undo", overwrite };
  const { activityId, undone, kept } = await undoActivity(context, batch.activityId, options);
  return { activityId, undone, kept: kept.map((item) => ({ ...item })) };
}

/** What taking a batch back would do. @throws AppError NOT_FOUND, UNDO_NOT_POSSIBLE */
export async function previewUndo(context: Context, batchId: string): Promise<Omit<Undone, "activityId">> {
  const { undone, kept } = await rehearseUndo(context, (await requireBatch(context, batchId)).activityId);
  return { undone, kept: kept.map((item) => ({ ...item })) };
}
