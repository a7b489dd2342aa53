import { AppError } from "../../../shared/contract/errors";
import { findBridge } from "../bridge/find-bridge";
import type { CommandName, In, JobName, Out, QueryName } from "./names";

export const bridge = findBridge();

/**
 * Calls an operation by its dotted name. Names and types are derived from the contract; its schemas stay with the core,
 * which parses: the window loads neither them nor zod.
 * @throws AppError with the contract's code
 */
export function call<Name extends QueryName | CommandName>(name: Name, input: In<Name>): Promise<Out<Name>> {
  return invoke(name, input) as Promise<Out<Name>>;
}

/** Starts a job. @returns its id; progress comes as events */
export async function startJob<Name extends JobName>(name: Name, input: In<Name>): Promise<string> {
  const { jobId } = (await invoke(name, input)) as { jobId: string };
  return jobId;
}

async function invoke(name: string, input: unknown): Promise<unknown> {
  const result = await bridge.call(name, input);
  if (result.ok) return result.value;
  throw new AppError(result.error.code, result.error.details);
}
