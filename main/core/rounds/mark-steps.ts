import { v7 } from "uuid";
import { AppError } from "../../../shared/contract";
import type { Writer } from "../ports/store";
import type { LoadedRound } from "./load-round";
import { obligationsOf } from "./obligations-of";

/**
 * Ticks or unticks steps for agencies. What stands already stays as it is, so doing it twice changes nothing.
 * @returns how many agencies it touched
 * @throws AppError INVALID_INPUT for a step of another round or the report step; NOT_FOUND for an agency not in the round
 */
export async function markSteps(
  writer: Writer,
  round: LoadedRound,
  change: { readonly agencyIds: readonly string[]; readonly stepIds: readonly string[]; readonly done: boolean },
): Promise<number> {
  const stepIds = [...new Set(change.stepIds)];
  const markable = new Set(round.steps.filter(({ isReport }) => isReport === 0).map(({ id }) => id));
  if (!stepIds.every((id) => markable.has(id))) throw new AppError("INVALID_INPUT", { fields: ["stepIds"] });

  const obligations = await obligationsOf(writer, round.row.id, change.agencyIds);
  const results = writer.table("stepResult");
  const present = await results.find({ obligationId: obligations.map(({ id }) => id), stepId: stepIds });
  if (!change.done) {
    for (const { id } of present) await results.remove(id);
    return new Set(present.map(({ obligationId }) => obligationId)).size;
  }
  const there = new Set(present.map(({ obligationId, stepId }) => `${obligationId} ${stepId}`));
  const missing = obligations.flatMap(({ id: obligationId }) =>
    stepIds.filter((stepId) => !there.has(`${obligationId} ${stepId}`)).map((stepId) => ({ obligationId, stepId })),
  );
  await results.insertMany(missing.map((one) => ({ id: v7(), ...one, doneAt: writer.now })));
  return new Set(missing.map(({ obligationId }) => obligationId)).size;
}
