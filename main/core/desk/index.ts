import { isReported } from "../../../shared/domain/progress";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import { groupByRecipient, loadRound, roundAgencies } from "../rounds";
import { subjectOf } from "../rounds/subject";
import { deskAgency } from "./desk-agency";
import { findAgencies } from "./find";
import { markGrid, readGrid } from "./grid";
import { createSearchIndex } from "./search-index";

export { callHandlers } from "./call-handlers";
export { verifyHandlers } from "./verify-handlers";

/** The reporting desk: find an agency, see it whole, mark it; and the same for a recipient's agencies at once. */
export function deskHandlers(context: Context): Handlers["desk"] {
  const { store, resources } = context;
  const index = createSearchIndex(resources);
  return {
    find: (asked) => store.read((reader) => findAgencies(context, index, reader, asked)),
    agency: ({ roundId, agencyId }) => store.read((reader) => deskAgency(context, reader, roundId, agencyId)),
    recipients: ({ roundId }) =>
      store.read(async (reader) => {
        await loadRound(reader, roundId);
        const groups = groupByRecipient(await roundAgencies(reader, resources, roundId));
        return {
          rows: groups.map(({ recipient, members }) => ({
            recipient,
            agencyIds: members.map(({ id }) => id),
            reported: members.filter(({ state }) => isReported(state)).length,
          })),
        };
      }),
    grid: (asked) => store.read((reader) => readGrid(context, reader, asked)),
    async markGrid(marked) {
      type Marked = { readonly subject: string; readonly count: number };
      const { activityId } = await store.write<Marked>(
        ({ subject, count }) => ({
          what: marked.done ? "desk.markGrid" : "desk.unmarkGrid",
          subject,
          count,
          undoable: true,
        }),
        async (writer) => {
          const count = await markGrid(context, writer, marked);
          return { subject: await subjectOf(writer, marked.agencyIds, marked.roundId), count };
        },
      );
      context.changed("rounds", "agencies", "activity");
      return { activityId };
    },
  };
}
