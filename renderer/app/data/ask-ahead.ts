import type { Status } from "../../../shared/contract/app";
import { call } from "./client";
import type { In, Out, QueryName } from "./names";

/** A question asked before there was anything to draw its answer with. */
export interface Asked {
  readonly name: QueryName;
  readonly input: unknown;
  readonly answer: Promise<unknown>;
}

const asked: Asked[] = [];
let told: (question: Asked) => void = (question) => void asked.push(question);

function ask<Name extends QueryName>(name: Name, input: In<Name>): Promise<Out<Name>> {
  const answer = call(name, input);
  // A refusal is told by whoever asks in earnest.
  answer.catch(() => undefined);
  told({ name, input, answer });
  return answer;
}

/**
 * What every start needs is asked at once and before the app's own code is there, instead of one answer after the other;
 * and the numbers of the round, where most starts lead, as soon as the round is known.
 */
export function askAhead(): void {
  void ask("app.status", {})
    .then(({ currentRoundId: roundId }: Status) => (roundId ? ask("overview.get", { roundId }) : null))
    .catch(() => undefined);
  for (const name of ["settings.get", "rounds.list", "jobs.list", "imports.open"] as const) void ask(name, {});
}

/** Hands over what was asked so far, and whatever is asked ahead from now on. */
export function takeAsked(keep: (question: Asked) => void): void {
  told = keep;
  for (const question of asked.splice(0)) keep(question);
}
