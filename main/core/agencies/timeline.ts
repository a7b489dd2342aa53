import type { TimelineEntry } from "../../../shared/contract/agencies";
import type { Context } from "../context";
import type { Reader } from "../ports/store";
import { requireAgency } from "./edit-agency";
import { agencyHistory } from "./history";

/** History and prints of an agency, newest first, with the file that each import read. @throws AppError NOT_FOUND */
export async function agencyTimeline(context: Context, reader: Reader, id: string): Promise<TimelineEntry[]> {
  await requireAgency(reader, id);
  const history = await agencyHistory(context, reader, id);
  const batches = await reader.table("importBatch").find({ activityId: history.map((entry) => entry.id) });
  const files = new Map(batches.map(({ activityId, fileName }) => [activityId, fileName]));
  const prints = await reader.table("posterPrint").find({ agencyId: id });
  const rows = [
    ...history.map((entry) => ({ ...entry, file: files.get(entry.id) ?? null })),
    ...prints.map(({ id: printId, printedAt, who }) => ({
      ...{ id: printId, at: printedAt, who, what: "posters.print", changes: [] },
      ...{ undoable: false, undone: false, file: null },
    })),
  ];
  return rows.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
