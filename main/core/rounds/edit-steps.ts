import { v7 } from "uuid";
import { AppError } from "../../../shared/contract";
import type { StepDraft } from "../../../shared/contract/rounds";
import type { StepTable } from "../ports/rows";
import type { Writer } from "../ports/store";
import type { LoadedRound } from "./load-round";

type StepFields = Omit<StepTable, "id" | "version" | "roundId" | "position" | "removedAt">;

/** @param before what stands where the draft says nothing */
function fieldsOf(step: StepDraft, before: Pick<StepFields, "evidence" | "deadline" | "kinds"> = PLAIN): StepFields {
  return {
    title: step.title,
    isReport: step.isReport ? 1 : 0,
    evidence: step.evidence ?? before.evidence,
    deadline: step.deadline === undefined ? before.deadline : step.deadline,
    kinds: step.kinds === undefined ? before.kinds : JSON.stringify([...new Set(step.kinds)]),
  };
}

const PLAIN = { evidence: "none", deadline: null, kinds: "[]" } as const;

/** One step at most is the report itself. @throws AppError INVALID_INPUT */
function assertOneReport(steps: readonly StepDraft[]): void {
  if (steps.filter(({ isReport }) => isReport).length > 1) throw new AppError("INVALID_INPUT", { fields: ["steps"] });
}

/** The steps of a round that begins. @throws AppError INVALID_INPUT for two report steps */
export async function insertSteps(writer: Writer, roundId: string, steps: readonly StepDraft[]): Promise<void> {
  assertOneReport(steps);
  await writer
    .table("step")
    .insertMany(steps.map((step, position) => ({ id: v7(), roundId, position, ...fieldsOf(step), removedAt: null })));
}

/**
 * Puts a running round's steps in the given order: kept ones by their id, new ones without; what is missing is taken
 * out, and what was done of it stays known. A step cannot become the report or stop being it: that would change who has
 * done what.
 * @returns how many steps were added, changed or taken out
 * @throws AppError INVALID_INPUT for a step of another round, a step named twice, two report steps or a changed one
 */
export async function editSteps(
  writer: Writer,
  round: LoadedRound,
  steps: readonly (StepDraft & { readonly id?: string | undefined })[],
): Promise<number> {
  assertOneReport(steps);
  const present = new Map(round.steps.map((step) => [step.id, step]));
  const named = steps.flatMap(({ id }) => id ?? []);
  const wrong = () => new AppError("INVALID_INPUT", { fields: ["steps"] });
  if (new Set(named).size < named.length || !named.every((id) => present.has(id))) throw wrong();

  const table = writer.table("step");
  let touched = 0;
  for (const [position, step] of steps.entries()) {
    const before = step.id === undefined ? undefined : present.get(step.id);
    if (!before) {
      await table.insert({ id: v7(), roundId: round.row.id, position, ...fieldsOf(step), removedAt: null });
      touched += 1;
      continue;
    }
    const fields = fieldsOf(step, before);
    if (fields.isReport !== before.isReport) throw wrong();
    const after = await table.update(before.id, { position, ...fields });
    if (after.version !== before.version) touched += 1;
  }
  for (const { id } of round.steps) {
    if (named.includes(id)) continue;
    await table.update(id, { removedAt: writer.now });
    touched += 1;
  }
  return touched;
}
