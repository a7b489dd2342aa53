import { AppError } from "../../../shared/contract";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import { countNow } from "./count-now";
import { freezeMembers, membersNow } from "./frozen-members";
import { loadOpenRound, loadRound } from "./load-round";

/** Closing freezes a round's numbers (issue 4); opening it again lets them move on. */
export function closingHandlers(context: Context): Pick<Handlers["rounds"], "close" | "reopen"> {
  const { store } = context;
  return {
    async close({ id, version }) {
      const { activityId } = await store.write<string>(
        (title) => ({ what: "rounds.close", subject: title, undoable: true }),
        async (writer) => {
          const round = await loadOpenRound(writer, id);
          const members = await membersNow(context, writer, id);
          const numbers = await countNow(context, writer, round, members);
          const snapshot = JSON.stringify({ ...numbers, ...freezeMembers(members) });
          await writer.table("round").update(id, { closedAt: writer.now, snapshot }, version);
          return round.row.title;
        },
      );
      context.changed("rounds", "agencies", "activity");
      return { activityId };
    },
    async reopen({ id, version }) {
      const { activityId } = await store.write<string>(
        (title) => ({ what: "rounds.reopen", subject: title, undoable: true }),
        async (writer) => {
          const { row } = await loadRound(writer, id);
          if (row.closedAt === null) throw new AppError("INVALID_INPUT", { fields: ["id"] });
          await writer.table("round").update(id, { closedAt: null, snapshot: null }, version);
          return row.title;
        },
      );
      context.changed("rounds", "agencies", "activity");
      return { activityId };
    },
  };
}
