import type { Writer } from "../ports/store";
import { type Change, changesOf } from "./change-log";
import { presentRows } from "./present-rows";
import { takeBack } from "./take-back";

/**
 * Brings back the agencies that an activity changed and somebody removed since, with all that was removed with them.
 * @param activityId whose changes they are
 */
export async function revive(writer: Writer, changes: readonly Change[], activityId: string): Promise<void> {
  const ids = [
    ...new Set(changes.filter(({ table, before }) => table === "agency" && before).map(({ rowId }) => rowId)),
  ];
  const there = new Set((await writer.table("agency").pick(["id"], { id: ids })).map(({ id }) => id));
  for (const id of ids) {
    if (there.has(id)) continue;
    const states = await writer
      .table("change")
      .find({ tableName: "agency", rowId: id }, { by: "id", descending: true });
    const removal = states.find((state) => state.after === null && state.before !== null);
    if (!removal || removal.activityId <= activityId) continue;
    const removed = (await changesOf(writer, removal.activityId)).filter(
      (change) => change.agencyId === id || change.before?.mergedInto === id,
    );
    await takeBack(await presentRows(writer, removed), removed, removal.activityId);
  }
}
