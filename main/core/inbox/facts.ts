import type { InboxAgency } from "../../../shared/contract/inbox";
import type { CalendarDay } from "../../../shared/domain/calendar-day";
import type { AgencyKind } from "../../../shared/domain/kinds";
import { type ReportState, stepApplies } from "../../../shared/domain/progress";
import { districtNames } from "../agencies/districts";
import type { Context } from "../context";
import type { Reader } from "../ports/store";
import { type LoadedRound, loadRound, roundAgencies } from "../rounds";
import { stepFacts } from "../rounds/load-round";

/** How an agency stands in the round. */
export interface Standing {
  readonly obligationId: string;
  readonly state: ReportState;
  readonly kind: AgencyKind;
  /** Steps marked, without the report itself. */
  readonly done: ReadonlySet<string>;
  /** Day of its latest report; null where there is none. */
  readonly lastReport: CalendarDay | null;
}

/** What entries are judged against: the round as it is now. */
export interface Facts {
  readonly round: LoadedRound;
  readonly reportStep: string | null;
  /** Members of the round in its order, by agency. */
  readonly members: ReadonlyMap<string, Standing>;
  /** Answers recorded before. */
  readonly recorded: ReadonlySet<string>;
  agency(id: string): InboxAgency | null;
  /** Whether a step is for an agency of this kind, and no other round's. */
  applies(stepId: string, kind: AgencyKind): boolean;
}

/** @throws AppError ROUND_NOT_FOUND */
export async function factsOf(context: Context, reader: Reader, roundId: string): Promise<Facts> {
  const round = await loadRound(reader, roundId);
  const members = await roundAgencies(reader, context.resources, roundId);
  const reports = await reader.table("report").pick(["obligationId", "receivedOn", "sourceKey"], {
    obligationId: members.map(({ obligationId }) => obligationId),
  });
  const last = new Map<string, CalendarDay>();
  for (const { obligationId, receivedOn } of reports) {
    if ((last.get(obligationId) ?? "") < receivedOn) last.set(obligationId, receivedOn);
  }
  const districts = districtNames(context.resources);
  const agencies = new Map(
    (await reader.table("agency").pick(["id", "kind", "name", "districtCode"])).map((row) => [row.id, row]),
  );
  const steps = new Map(stepFacts(round).map((step) => [step.id, step]));
  return {
    round,
    reportStep: round.steps.find(({ isReport }) => isReport === 1)?.id ?? null,
    members: new Map(
      members.map(({ id, obligationId, state, kind, ticked }) => [
        id,
        { obligationId, state, kind, done: new Set(ticked), lastReport: last.get(obligationId) ?? null },
      ]),
    ),
    recorded: new Set(reports.flatMap(({ sourceKey }) => sourceKey ?? [])),
    agency(id) {
      const row = agencies.get(id);
      return row ? { agencyId: id, kind: row.kind, name: row.name, district: districts(row.districtCode) } : null;
    },
    applies(stepId, kind) {
      const step = steps.get(stepId);
      return step !== undefined && stepApplies(step, kind);
    },
  };
}
