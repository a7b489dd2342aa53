import type { CalendarDay } from "./calendar-day";
import type { AgencyKind } from "./kinds";
import { percentOf } from "./percent";

/** pending → reported → verified, or returned for correction. Overdue is derived, never a state. */
export type ReportState = "pending" | "reported" | "verified" | "returned";

export interface RoundStep {
  readonly id: string;
  readonly isReport: boolean;
  /** Kinds it is for; none or empty = every kind. */
  readonly kinds?: readonly AgencyKind[];
}

export interface ObligationFacts {
  readonly kind?: AgencyKind;
  readonly state: ReportState;
  /** Day the report was received. */
  readonly reportedOn?: CalendarDay | null;
  /** Ids of steps ticked; the report step is never among them, it follows from the state. */
  readonly ticked: readonly string[];
}

export interface RoundTerms {
  readonly steps: readonly RoundStep[];
  readonly deadline: CalendarDay;
  readonly today: CalendarDay;
}

export interface Counted {
  readonly count: number;
  /** "41.67", of the same group's total */
  readonly percent: string;
}

export interface Progress {
  readonly total: number;
  readonly reported: Counted;
  readonly allStepsDone: Counted;
  readonly verified: Counted;
  readonly outstanding: Counted;
  readonly returned: number;
  readonly partly: number;
  readonly overdue: number;
  /** Reported after the deadline. */
  readonly late: number;
}

/** A report is in: received, or received and verified. Sent back for correction, it is outstanding again. */
export function isReported(state: ReportState): boolean {
  return state === "reported" || state === "verified";
}

/** Past the deadline and not reported; on the last day itself nobody is late. */
export function isOverdue(state: ReportState, deadline: CalendarDay, today: CalendarDay): boolean {
  return !isReported(state) && today > deadline;
}

/** Reported after the deadline: by the day received, not by the day it was keyed in. */
export function isLate(state: ReportState, reportedOn: CalendarDay | null | undefined, deadline: CalendarDay): boolean {
  return isReported(state) && typeof reportedOn === "string" && reportedOn > deadline;
}

/** False where the step is not for this kind of agency: then it counts neither as done nor as missing. */
export function stepApplies(step: RoundStep, kind: AgencyKind | undefined): boolean {
  const { kinds } = step;
  return kinds === undefined || kinds.length === 0 || (kind !== undefined && kinds.includes(kind));
}

/** A step of its kind is done when it is ticked, the report step exactly while the report is in (domain §1). */
function isDone(step: RoundStep, { state, ticked }: ObligationFacts): boolean {
  return step.isReport ? isReported(state) : ticked.includes(step.id);
}

/** Ids of the steps done, in the round's order. A step that does not apply is not among them. */
export function stepsDone(steps: readonly RoundStep[], obligation: ObligationFacts): string[] {
  return steps.filter((step) => stepApplies(step, obligation.kind) && isDone(step, obligation)).map((step) => step.id);
}

/** How many steps are done of how many that apply. */
export function stepCounts(
  steps: readonly RoundStep[],
  obligation: ObligationFacts,
): { readonly done: number; readonly applicable: number } {
  let [done, applicable] = [0, 0];
  for (const step of steps) {
    if (!stepApplies(step, obligation.kind)) continue;
    applicable += 1;
    if (isDone(step, obligation)) done += 1;
  }
  return { done, applicable };
}

/** The numbers of one group of obligations (domain §1: three numbers, never mixed; each percent over this group's total). */
export function countProgress(obligations: readonly ObligationFacts[], terms: RoundTerms): Progress {
  const tally = { reported: 0, allStepsDone: 0, verified: 0, returned: 0, partly: 0, overdue: 0, late: 0 };
  for (const obligation of obligations) {
    const { done, applicable } = stepCounts(terms.steps, obligation);
    const reported = isReported(obligation.state);
    if (reported) tally.reported += 1;
    if (obligation.state === "verified") tally.verified += 1;
    if (obligation.state === "returned") tally.returned += 1;
    if (applicable > 0 && done === applicable) tally.allStepsDone += 1;
    if (!reported && done > 0) tally.partly += 1;
    if (isOverdue(obligation.state, terms.deadline, terms.today)) tally.overdue += 1;
    if (isLate(obligation.state, obligation.reportedOn, terms.deadline)) tally.late += 1;
  }
  const total = obligations.length;
  const counted = (count: number): Counted => ({ count, percent: percentOf(count, total) });
  return {
    total,
    reported: counted(tally.reported),
    allStepsDone: counted(tally.allStepsDone),
    verified: counted(tally.verified),
    outstanding: counted(total - tally.reported),
    returned: tally.returned,
    partly: tally.partly,
    overdue: tally.overdue,
    late: tally.late,
  };
}
