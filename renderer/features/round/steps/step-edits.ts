import type { Round, Step } from "../../../../shared/contract/rounds";
import type { In } from "../../../app/data/names";
import type { DraftStep } from "../step-draft";

/** A round's steps while they are edited, over what they were when editing began. */
export interface StepEdits {
  readonly base: readonly Step[];
  readonly steps: readonly DraftStep[];
}

export function draftSteps(steps: readonly Step[]): DraftStep[] {
  return steps.map(({ position: _position, ...step }) => ({ ...step, key: step.id }));
}

/** Steps of the round that the edits leave out. */
export function takenOut(edits: StepEdits): Step[] {
  const kept = new Set(edits.steps.map(({ id }) => id));
  return edits.base.filter(({ id }) => !kept.has(id));
}

/** Whether somebody else has changed the steps since editing began. */
export function changedElsewhere(edits: StepEdits, round: Round): boolean {
  return JSON.stringify(edits.base) !== JSON.stringify(round.steps);
}

/** As `rounds.editSteps` takes them. */
export function toEdit(edits: StepEdits, round: Round): In<"rounds.editSteps"> {
  const steps = edits.steps.map(({ key: _key, ...step }) => ({ ...step, title: step.title.trim() }));
  return { id: round.id, version: round.version, steps };
}
