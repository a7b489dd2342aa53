import { toChange } from "../activity/change-log";
import type { Reader } from "../ports/store";

/**
 * จำนวนกระบวนงาน of these service points at a moment, for those changed since: what stood before the first change.
 * null = it was not known then. Points that nobody touched since are not in it.
 */
export async function processesThen(
  reader: Reader,
  agencyIds: readonly string[],
  instant: string,
): Promise<ReadonlyMap<string, number | null>> {
  const rows = await reader.table("change").find({ tableName: "servicePoint", agencyId: agencyIds }, { by: "id" });
  const activities = await reader
    .table("activity")
    .pick(["id", "at"], { id: [...new Set(rows.map(({ activityId }) => activityId))] });
  const since = new Set(activities.filter(({ at }) => at >= instant).map(({ id }) => id));
  const then = new Map<string, number | null>();
  for (const row of rows) {
    if (!since.has(row.activityId) || then.has(row.rowId)) continue;
    const before = toChange(row).before?.processes;
    then.set(row.rowId, typeof before === "number" ? before : null);
  }
  return then;
}
