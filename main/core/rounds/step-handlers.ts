import type { Context } from "../context";
import type { Handlers } from "../handlers";
import { editSteps } from "./edit-steps";
import { loadOpenRound } from "./load-round";

/** The steps of a running round. */
export function stepHandlers(context: Context): Pick<Handlers["rounds"], "editSteps"> {
  return {
    async editSteps({ id, version, steps }) {
      type Edited = { readonly title: string; readonly count: number };
      const { activityId } = await context.store.write<Edited>(
        ({ title, count }) => ({ what: "rounds.editSteps", subject: title, count, undoable: true }),
        async (writer) => {
          const round = await loadOpenRound(writer, id);
          // The round's version guards its steps: two windows do not overwrite each other's order.
          await writer.table("round").update(id, {}, version);
          return { title: round.row.title, count: await editSteps(writer, round, steps) };
        },
      );
      context.changed("rounds", "agencies", "activity");
      return { activityId };
    },
  };
}
