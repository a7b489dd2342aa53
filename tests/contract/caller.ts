import { expect } from "vitest";
import { operationOf } from "../../main/core/dispatch";
import {
  type Contract,
  contract,
  type ErrorCode,
  type InputOf,
  type OutputOf,
  operationNames,
} from "../../shared/contract";
import { JobView } from "../../shared/contract/app";
import type { Operation } from "../../shared/contract/kit";
import type { Transport } from "./transports";

type Groups = keyof Contract & string;
type Name = { [G in Groups]: `${G}.${keyof Contract[G] & string}` }[Groups];
type Op<N extends Name> = N extends `${infer G}.${infer O}`
  ? G extends keyof Contract
    ? O extends keyof Contract[G]
      ? Contract[G][O]
      : never
    : never
  : never;

export interface Caller {
  readonly transport: Transport;
  /** Runs an operation to its end and checks its answer against the contract: nothing missing, nothing more. */
  ok<N extends Name>(name: N, input: InputOf<Op<N>> | Record<string, unknown>): Promise<OutputOf<Op<N>>>;
  /** The operation must refuse with this code, in the contract's shape. */
  refused(name: Name, input: unknown, code: ErrorCode): Promise<void>;
  /** Operations never called, and those that were only ever refused. */
  missed(): { readonly never: string[]; readonly onlyRefused: string[] };
}

/** Waits for a job the way a window does: by asking. */
async function jobResult(transport: Transport, jobId: string): Promise<unknown> {
  for (;;) {
    const answer = await transport.call("jobs.get", { id: jobId });
    if (!answer.ok) throw new Error(`jobs.get: ${answer.error.code}`);
    const job = JobView.parse(answer.value);
    if (job.state === "done") return job.result;
    if (job.state !== "running") return { failed: job.error };
    await new Promise((next) => setTimeout(next, 20));
  }
}

export function createCaller(transport: Transport): Caller {
  const answered = new Set<string>();
  const refusedOnce = new Set<string>();

  async function run(name: string, input: unknown): Promise<{ value: unknown } | { code: string; details: unknown }> {
    const operation: Operation = operationOf(name);
    const answer = await transport.call(name, input);
    if (!answer.ok) return { code: answer.error.code, details: answer.error.details };
    if (operation.type !== "job" || transport.name === "cli") return { value: answer.value };
    const { jobId } = answer.value as { jobId: string };
    const result = await jobResult(transport, jobId);
    if (typeof result === "object" && result !== null && "failed" in result) {
      return result.failed as { code: string; details: unknown };
    }
    return { value: result };
  }

  return {
    transport,
    async ok(name, input) {
      const outcome = await run(name, input);
      if (!("value" in outcome)) {
        throw new Error(`${name} was refused: ${outcome.code} ${JSON.stringify(outcome.details)}`);
      }
      answered.add(name);
      const parsed = operationOf(name).output.parse(outcome.value);
      expect(outcome.value, `${name} answers with what its contract says and nothing more`).toEqual(parsed);
      return parsed as never;
    },
    async refused(name, input, code) {
      const outcome = await run(name, input);
      expect("code" in outcome ? outcome.code : "answered", name).toBe(code);
      refusedOnce.add(name);
    },
    missed: () => ({
      never: operationNames.filter((name) => !answered.has(name) && !refusedOnce.has(name)),
      onlyRefused: [...refusedOnce].filter((name) => !answered.has(name)),
    }),
  };
}

export { contract };
