import type { Context } from "../context";
import type { Handlers } from "../handlers";
import { undoActivity } from "./undo-activity";
import { undoneTest } from "./undone";

export { type Undone, undoActivity } from "./undo-activity";

export function activityHandlers(context: Context): Handlers["activity"] {
  return {
    list: ({ limit }) =>
      context.store.read(async (reader) => {
        const activities = await reader.table("activity").find({}, { by: "id", descending: true, limit });
        const undone = await undoneTest(reader, activities);
        const rows = activities.map((activity) => ({
          id: activity.id,
          at: activity.at,
          who: activity.who,
          what: activity.what,
          count: activity.count,
          subject: activity.subject,
          undoable: activity.undoable === 1 && !undone(activity),
          undone: undone(activity),
        }));
        return { rows };
      }),
    async undo({ id }) {
      const { kept, ...taken } = await undoActivity(context, id ?? null);
      return { ...taken, kept: kept.length };
    },
  };
}
