import { v7 } from "uuid";
import { AppError } from "../../../shared/contract";
import type { AgencyKind } from "../../../shared/domain/kinds";
import { type RoundStep, stepApplies } from "../../../shared/domain/progress";
import type { Writer } from "../ports/store";
import { type LoadedRound, stepFacts } from "./load-round";
import { obligationsOf } from "./obligations-of";

/** A step ticked without its evidence. */
export const NO_VALUE = { day: null, number: null, note: "" } as const;

/**
 * Ticks or unticks steps for agencies. What stands already stays as it is, so doing it twice changes nothing; a step that
 * is not for an agency's kind is left out.
 * @returns how many agencies it touched
 * @throws AppError INVALID_INPUT for a step of another round or the report step; NOT_FOUND for an agency not in the round
 */
export async function markSteps(
  writer: Writer,
  round: LoadedRound,
  change: { readonly agencyIds: readonly string[]; readonly stepIds: readonly string[]; readonly done: boolean },
): Promise<number> {
  const stepIds = [...new Set(change.stepIds)];
  const markable = new Map(stepFacts(round).map((step) => [step.id, step]));
  const asked = stepIds.flatMap((id) => markable.get(id) ?? []).filter(({ isReport }) => !isReport);
  if (asked.length < stepIds.length) throw new AppError("INVALID_INPUT", { fields: ["stepIds"] });

  const obligations = await obligationsOf(writer, round.row.id, change.agencyIds);
  const results = writer.table("stepResult");
  const present = await results.find({ obligationId: obligations.map(({ id }) => id), stepId: stepIds });
  if (!change.done) {
    for (const { id } of present) await results.remove(id);
    return new Set(present.map(({ obligationId }) => obligationId)).size;
  }
  const there = new Set(present.map(({ obligationId, stepId }) => `${obligationId} ${stepId}`));
  const kinds = await kindsByAgency(writer, asked, obligations);
  const missing = obligations.flatMap(({ id: obligationId, agencyId }) =>
    asked
      .filter((step) => stepApplies(step, kinds.get(agencyId)) && !there.has(`${obligationId} ${step.id}`))
      .map((step) => ({ obligationId, stepId: step.id })),
  );
  await results.insertMany(missing.map((one) => ({ id: v7(), ...one, doneAt: writer.now, ...NO_VALUE })));
  return new Set(missing.map(({ obligationId }) => obligationId)).size;
}

/** Kinds of the agencies, looked up only where a step is for some kinds only. */
async function kindsByAgency(
  writer: Writer,
  steps: readonly RoundStep[],
  obligations: readonly { readonly agencyId: string }[],
): Promise<ReadonlyMap<string, AgencyKind>> {
  if (steps.every(({ kinds = [] }) => kinds.length === 0)) return new Map();
  const rows = await writer.table("agency").pick(["id", "kind"], { id: obligations.map(({ agencyId }) => agencyId) });
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}
