import { shortName } from "../../../shared/domain/kinds";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import type { AgencyTable } from "../ports/rows";
import { loadRound } from "../rounds";
import { todayOf } from "../today";
import { correctReport, removeReport } from "./correct-report";
import { recordReport } from "./record-report";
import { toReport } from "./view";

export { contradictedSteps } from "./says";
export { toReport } from "./view";

/** Every report as it came in; several of one agency keep their history. */
export function reportHandlers(context: Context): Handlers["reports"] {
  const { store } = context;
  const told = () => context.changed("rounds", "agencies", "activity");
  return {
    async record(given) {
      type Recorded = Awaited<ReturnType<typeof recordReport>>;
      const { value, activityId } = await store.write<Recorded>(
        ({ agency }) => ({ what: "reports.record", subject: shortName(agency), undoable: true }),
        (writer) => recordReport(writer, given, todayOf(context)),
      );
      told();
      return { reportId: value.reportId, activityId };
    },
    async update(given) {
      const { activityId } = await store.write<{ agency: AgencyTable; changed: boolean }>(
        ({ agency, changed }) => ({
          what: "reports.update",
          subject: shortName(agency),
          count: changed ? 1 : 0,
          undoable: true,
        }),
        (writer) => correctReport(writer, given, todayOf(context)),
      );
      told();
      return { activityId };
    },
    async remove(given) {
      const { activityId } = await store.write<AgencyTable>(
        (agency) => ({ what: "reports.remove", subject: shortName(agency), undoable: true }),
        (writer) => removeReport(writer, given),
      );
      told();
      return { activityId };
    },
    list: ({ roundId, agencyId, day }) =>
      store.read(async (reader) => {
        const { row: round } = await loadRound(reader, roundId);
        const obligations = await reader
          .table("obligation")
          .find(agencyId === undefined ? { roundId } : { roundId, agencyId });
        const agencyOf = new Map(obligations.map((row) => [row.id, row.agencyId]));
        const reports = await reader
          .table("report")
          .find(
            { obligationId: [...agencyOf.keys()], ...(day === undefined ? {} : { receivedOn: day }) },
            { by: "at", descending: true },
          );
        const ids = new Set(reports.flatMap((row) => agencyOf.get(row.obligationId) ?? []));
        const agencies = new Map((await reader.table("agency").find({ id: [...ids] })).map((row) => [row.id, row]));
        const rows = reports.flatMap((row) => {
          const agency = agencies.get(agencyOf.get(row.obligationId) ?? "");
          return agency ? [{ ...toReport(row, agency.id, round.deadline), kind: agency.kind, name: agency.name }] : [];
        });
        return { rows };
      }),
  };
}
