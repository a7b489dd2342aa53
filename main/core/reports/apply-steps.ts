import { v7 } from "uuid";
import { AppError } from "../../../shared/contract";
import type { StepSaid } from "../../../shared/contract/reports";
import type { AgencyKind } from "../../../shared/domain/kinds";
import { stepApplies } from "../../../shared/domain/progress";
import type { Writer } from "../ports/store";
import { type LoadedRound, stepFacts } from "../rounds/load-round";

/**
 * Brings an obligation's steps to what a report says of them; steps it does not speak of stay. The report step follows
 * from the report and is passed over.
 * @returns what it says of the steps that can be marked, and whether one done before is now said not to be
 * @throws AppError INVALID_INPUT for a step of another round, one named twice or one that is not for this kind
 */
export async function applySteps(
  writer: Writer,
  round: LoadedRound,
  obligation: { readonly id: string; readonly kind: AgencyKind },
  said: readonly StepSaid[],
): Promise<{ readonly says: { stepId: string; done: boolean }[]; readonly backwards: boolean }> {
  const steps = new Map(stepFacts(round).map((step) => [step.id, step]));
  const wrong = said.some(({ stepId }) => {
    const step = steps.get(stepId);
    return !step || !stepApplies(step, obligation.kind);
  });
  if (wrong || new Set(said.map(({ stepId }) => stepId)).size < said.length) {
    throw new AppError("INVALID_INPUT", { fields: ["steps"] });
  }
  const markable = said.filter(({ stepId }) => steps.get(stepId)?.isReport === false);
  const table = writer.table("stepResult");
  const present = new Map((await table.find({ obligationId: obligation.id })).map((row) => [row.stepId, row]));
  let backwards = false;
  for (const { stepId, done, day, number, note } of markable) {
    const row = present.get(stepId);
    if (!done) {
      if (row) await table.remove(row.id);
      backwards ||= row !== undefined;
    } else if (row) {
      await table.update(row.id, {
        ...(day === undefined ? {} : { day }),
        ...(number === undefined ? {} : { number }),
        ...(note === undefined ? {} : { note }),
      });
    } else {
      const values = { day: day ?? null, number: number ?? null, note: note ?? "" };
      await table.insert({ id: v7(), obligationId: obligation.id, stepId, doneAt: writer.now, ...values });
    }
  }
  return { says: markable.map(({ stepId, done }) => ({ stepId, done })), backwards };
}
