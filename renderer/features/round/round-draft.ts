import type { AgencyRow } from "../../../shared/contract/agencies";
import type { Round, StepDraft } from "../../../shared/contract/rounds";
import { addDays, weekdayOf } from "../../../shared/domain/calendar-day";
import type { AgencyKind } from "../../../shared/domain/kinds";

/** A step while it is edited; `key` stays with the row when rows move. */
export interface DraftStep extends StepDraft {
  readonly key: string;
}

export interface RoundDraft {
  readonly title: string;
  readonly circularNo: string;
  readonly circularDate: string | null;
  readonly deadline: string | null;
  /** Null when the steps are the user's own. */
  readonly templateId: string | null;
  readonly steps: readonly DraftStep[];
  /** Null means every agency. */
  readonly kinds: readonly AgencyKind[] | null;
}

let keys = 0;
export function draftStep(step: StepDraft): DraftStep {
  keys += 1;
  return { ...step, key: `step-${keys}` };
}

export function emptyDraft(): RoundDraft {
  return { title: "", circularNo: "", circularDate: null, deadline: null, templateId: null, steps: [], kinds: null };
}

export function draftOf(round: Round): RoundDraft {
  return {
    ...emptyDraft(),
    title: round.title,
    circularNo: round.circularNo,
    circularDate: round.circularDate,
    deadline: round.deadline,
  };
}

/** The agencies a draft means. */
export function chosenAgencies(draft: RoundDraft, rows: readonly AgencyRow[]): AgencyRow[] {
  const { kinds } = draft;
  return kinds === null ? [...rows] : rows.filter((row) => kinds.includes(row.kind));
}

/** What is still missing, by field; empty when the round can start. */
export function missing(draft: RoundDraft, editing: boolean): ReadonlySet<"title" | "deadline" | "steps" | "kinds"> {
  const found = new Set<"title" | "deadline" | "steps" | "kinds">();
  if (draft.title.trim() === "") found.add("title");
  if (draft.deadline === null) found.add("deadline");
  if (editing) return found;
  if (draft.steps.length === 0 || draft.steps.some((step) => step.title.trim() === "")) found.add("steps");
  if (draft.kinds?.length === 0) found.add("kinds");
  return found;
}

/** Saturday and Sunday: one circular's deadline fell on a Sunday (domain §1). */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(weekdayOf(day));
}

/** The working day at or before `day`; public holidays are not known offline. */
export function workingDayBefore(day: string): string {
  let found = day;
  while (isWeekend(found)) found = addDays(found, -1);
  return found;
}

/** Moves the step at `from` one place; outside the list nothing moves. */
export function moveStep(steps: readonly DraftStep[], from: number, by: 1 | -1): readonly DraftStep[] {
  const to = from + by;
  const moving = steps[from];
  const other = steps[to];
  if (!moving || !other) return steps;
  return steps.map((step, index) => (index === from ? other : index === to ? moving : step));
}

/** At most one step is the report: marking one unmarks the others. */
export function markReport(steps: readonly DraftStep[], key: string | null): readonly DraftStep[] {
  return steps.map((step) => ({ ...step, isReport: step.key === key }));
}
