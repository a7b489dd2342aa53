import type { AgencyRow, ObligationState } from "../../../shared/contract/agencies";
import type { Step } from "../../../shared/contract/rounds";
import { isReported } from "../../../shared/domain/progress";

/** A row as it will be once a step is marked or unmarked. Ids stay in the round's order. */
export function withSteps(row: AgencyRow, steps: readonly Step[], stepId: string, done: boolean): AgencyRow {
  if (!row.obligation) return row;
  const marked = new Set(row.obligation.stepsDone);
  if (done) marked.add(stepId);
  else marked.delete(stepId);
  const stepsDone = steps.map((step) => step.id).filter((id) => marked.has(id));
  return { ...row, obligation: { ...row.obligation, stepsDone } };
}

/**
 * A row as it will be in another state; the report step follows the state (domain §1). The day received is forgotten
 * with "pending" and kept with "returned", for that report did come.
 */
export function withState(
  row: AgencyRow,
  steps: readonly Step[],
  state: ObligationState,
  on: string | null,
): AgencyRow {
  if (!row.obligation) return row;
  const reported = isReported(state);
  const marked = new Set(row.obligation.stepsDone);
  const stepsDone = steps.filter((step) => (step.isReport ? reported : marked.has(step.id))).map((step) => step.id);
  const before = row.obligation.reportedOn;
  const reportedOn =
    state === "pending" ? null : state === "reported" ? on : state === "verified" ? (before ?? on) : before;
  return {
    ...row,
    obligation: { ...row.obligation, state, stepsDone, reportedOn, overdue: reported ? false : row.obligation.overdue },
  };
}
