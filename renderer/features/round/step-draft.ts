import type { StepDraft } from "../../../shared/contract/rounds";

/** A step while it is edited; `key` stays with the row when rows move. */
export interface DraftStep extends StepDraft {
  readonly key: string;
  /** Of a step that the round has already. */
  readonly id?: string;
}

let keys = 0;
export function draftStep(step: StepDraft & { readonly id?: string }): DraftStep {
  keys += 1;
  return { ...step, key: `step-${keys}` };
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
