import type { CalendarDay } from "./calendar-day";
import { percentOf } from "./percent";

/** pending → reported → verified, or returned for correction. Overdue is derived, never a state. */
export type ReportState = "pending" | "reported" | "verified" | "returned";

export interface RoundStep {
  readonly id: string;
  readonly isReport: boolean;
}

export interface ObligationFacts {
  readonly state: ReportState;
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
}

/** A report is in: received, or received and verified. Sent back for correction, it is outstanding again. */
export function isReported(state: ReportState): boolean {
  return state === "reported" || state === "verified";
}

/** Past the deadline and not reported; on the last day itself nobody is late. */
export function isOverdue(state: ReportState, deadline: CalendarDay, today: CalendarDay): boolean {
  return !isReported(state) && today > deadline;
}

/** Ids of the steps done, in the round's order: those ticked, and the report step exactly while the report is in (domain §1). */
export function stepsDone(steps: readonly RoundStep[], obligation: ObligationFacts): string[] {
  const ticked = new Set(obligation.ticked);
  return steps
    .filter((step) => (step.isReport ? isReported(obligation.state) : ticked.has(step.id)))
    .map((step) => step.id);
}

/** The numbers of one group of obligations (domain §1: three numbers, never mixed; each percent over this group's total). */
export function countProgress(obligations: readonly ObligationFacts[], terms: RoundTerms): Progress {
  const tally = { reported: 0, allStepsDone: 0, verified: 0, returned: 0, partly: 0, overdue: 0 };
  for (const obligation of obligations) {
    const done = stepsDone(terms.steps, obligation).length;
    const reported = isReported(obligation.state);
    if (reported) tally.reported += 1;
    if (obligation.state === "verified") tally.verified += 1;
    if (obligation.state === "returned") tally.returned += 1;
    if (terms.steps.length > 0 && done === terms.steps.length) tally.allStepsDone += 1;
    if (!reported && done > 0) tally.partly += 1;
    if (isOverdue(obligation.state, terms.deadline, terms.today)) tally.overdue += 1;
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
  };
}
