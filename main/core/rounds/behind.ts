import type { Behind, Measure } from "../../../shared/contract/overview";
import { type CalendarDay, dayInBangkok, instantsOf } from "../../../shared/domain/calendar-day";
import {
  isLate,
  isOverdue,
  isReported,
  type RoundTerms,
  stepApplies,
  stepCounts,
  stepsDone,
} from "../../../shared/domain/progress";
import { recipientOf } from "../../../shared/domain/recipient";
import type { Reader } from "../ports/store";
import { contradictedSteps } from "../reports/says";
import type { RoundAgency } from "./round-facts";

/** What is known of a round's agencies besides their obligations. */
export interface WatchedFacts {
  readonly withCode: ReadonlySet<string>;
  /** Obligations whose reports contradict each other. */
  readonly conflicting: ReadonlySet<string>;
  /** Day of the last call, by obligation. */
  readonly calledOn: ReadonlyMap<string, CalendarDay>;
}

/** Rows of open imports that wait for a person. */
export async function openQuestions(reader: Reader): Promise<number> {
  const proposals = await reader.table("importProposal").find({ state: "open" });
  if (proposals.length === 0) return 0;
  return reader
    .table("importRow")
    .count({ proposalId: proposals.map(({ id }) => id), outcome: "question", decision: null });
}

/** A fixed number of queries, whatever the size. */
export async function watchedFacts(reader: Reader, agencies: readonly RoundAgency[]): Promise<WatchedFacts> {
  const codes = await reader.table("credential").pick(["agencyId"], { field: "code", active: 1 });
  const members = new Set(agencies.map(({ obligationId }) => obligationId));
  const reports = new Map<string, { readonly id: string; readonly says: string }[]>();
  for (const { obligationId, ...report } of await reader.table("report").pick(["id", "obligationId", "says"])) {
    if (!members.has(obligationId)) continue;
    const known = reports.get(obligationId);
    if (known) known.push(report);
    else reports.set(obligationId, [report]);
  }
  const calledOn = new Map<string, CalendarDay>();
  for (const { obligationId, at } of await reader.table("call").pick(["obligationId", "at"])) {
    const day = dayInBangkok(new Date(at));
    if (members.has(obligationId) && day > (calledOn.get(obligationId) ?? "")) calledOn.set(obligationId, day);
  }
  return {
    withCode: new Set(codes.map(({ agencyId }) => agencyId)),
    conflicting: new Set(
      [...reports].flatMap(([obligationId, own]) =>
        // Ids are UUIDv7: in the order the reports were recorded.
        own.length > 1 && contradictedSteps(own.sort((a, b) => (a.id < b.id ? -1 : 1))).length > 0
          ? [obligationId]
          : [],
      ),
    ),
    calledOn,
  };
}

/** Tells whether an agency is one of those that a number counts. */
export function isBehind(measure: Measure, terms: RoundTerms, facts: WatchedFacts): (agency: RoundAgency) => boolean {
  const { deadline, today } = terms;
  const { from, to } = instantsOf(today);
  const isToday = (instant: string | null): boolean => instant !== null && instant >= from && instant < to;
  switch (measure) {
    case "total":
      return () => true;
    case "reported":
      return ({ state }) => isReported(state);
    case "allStepsDone":
      return (agency) => {
        const { done, applicable } = stepCounts(terms.steps, agency);
        return applicable > 0 && done === applicable;
      };
    case "verified":
      return ({ state }) => state === "verified";
    case "outstanding":
      return ({ state }) => !isReported(state);
    case "returned":
      return ({ state }) => state === "returned";
    case "partly":
      return (agency) => !isReported(agency.state) && stepCounts(terms.steps, agency).done > 0;
    case "overdue":
      return ({ state }) => isOverdue(state, deadline, today);
    case "late":
      return ({ state, reportedOn }) => isLate(state, reportedOn, deadline);
    case "pins":
      return ({ pinDoubtful }) => pinDoubtful;
    case "noCode":
      return ({ id }) => !facts.withCode.has(id);
    case "names":
      return ({ nameCheck }) => nameCheck !== null;
    case "conflicting":
      return ({ obligationId }) => facts.conflicting.has(obligationId);
    case "todayReported":
      return ({ state, stateAt }) => state === "reported" && isToday(stateAt);
    case "todayVerified":
      return ({ state, stateAt }) => state === "verified" && isToday(stateAt);
    case "todayReturned":
      return ({ state, stateAt }) => state === "returned" && isToday(stateAt);
    case "todaySteps":
      return ({ steppedAt }) => isToday(steppedAt);
    case "todayCalled":
      return ({ obligationId }) => facts.calledOn.get(obligationId) === today;
  }
}

/** Narrows a number to a recipient, a kind, a step not done, reports up to a day. */
export function isWithin(behind: Behind, terms: RoundTerms): (agency: RoundAgency) => boolean {
  const { districtCode, agencyId, kind, stepId, day } = behind;
  const step = terms.steps.find(({ id }) => id === stepId);
  return (agency) => {
    const recipient = recipientOf(agency);
    if (districtCode !== undefined && !(recipient.type === "district" && recipient.code === districtCode)) return false;
    if (agencyId !== undefined && agency.id !== agencyId) return false;
    if (kind !== undefined && agency.kind !== kind) return false;
    if (day !== undefined && !(isReported(agency.state) && agency.reportedOn !== null && agency.reportedOn <= day)) {
      return false;
    }
    if (stepId === undefined) return true;
    return step !== undefined && stepApplies(step, agency.kind) && !stepsDone(terms.steps, agency).includes(stepId);
  };
}
