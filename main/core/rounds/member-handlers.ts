import type { Context } from "../context";
import type { Handlers } from "../handlers";
import { loadOpenRound, loadRound } from "./load-round";
import { addMembers, chosenAgencies, removeMembers } from "./members";

interface Moved {
  readonly title: string;
  readonly count: number;
}

/** Which agencies a round is for: those that come later and those that leave. */
export function memberHandlers(context: Context): Pick<Handlers["rounds"], "addAgencies" | "removeAgencies" | "left"> {
  const { store } = context;
  const described =
    (what: string) =>
    ({ title, count }: Moved) => ({ what, subject: title, count, undoable: true });
  return {
    async addAgencies({ id, ...scope }) {
      const { activityId } = await store.write<Moved>(described("rounds.addAgencies"), async (writer) => {
        const { row } = await loadOpenRound(writer, id);
        return { title: row.title, count: await addMembers(writer, id, await chosenAgencies(writer, scope)) };
      });
      context.changed("rounds", "agencies", "activity");
      return { activityId };
    },
    async removeAgencies({ id, ...leaving }) {
      const { activityId } = await store.write<Moved>(described("rounds.removeAgencies"), async (writer) => {
        const { row } = await loadOpenRound(writer, id);
        return { title: row.title, count: await removeMembers(writer, id, leaving) };
      });
      context.changed("rounds", "agencies", "activity");
      return { activityId };
    },
    left: ({ id }) =>
      store.read(async (reader) => {
        await loadRound(reader, id);
        const gone = (await reader.table("obligation").find({ roundId: id })).flatMap((row) =>
          row.removedAt === null ? [] : [{ ...row, at: row.removedAt }],
        );
        const agencies = await reader.table("agency").find({ id: gone.map(({ agencyId }) => agencyId) });
        const byId = new Map(agencies.map((agency) => [agency.id, agency]));
        const rows = gone.flatMap(({ agencyId, removedReason, at }) => {
          const agency = byId.get(agencyId);
          return agency ? [{ agencyId, kind: agency.kind, name: agency.name, reason: removedReason, at }] : [];
        });
        return { rows: rows.sort((a, b) => (a.at < b.at ? 1 : -1)) };
      }),
  };
}
