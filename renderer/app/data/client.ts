import { createClient } from "../../../shared/contract/client";
import { findBridge } from "../bridge/find-bridge";
import type { CommandName, In, JobName, Out, QueryName } from "./names";

export const bridge = findBridge();
export const client = createClient(bridge);

type Loose = Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>>;

/**
 * Calls an operation by its dotted name through the derived client.
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

function invoke(name: string, input: unknown): Promise<unknown> {
  const [group = "", operation = ""] = name.split(".");
  // The name's type is derived from the contract, so the client has it.
  const method = (client as unknown as Loose)[group]?.[operation];
  if (!method) throw new Error(`no operation ${name}`);
  return method(input);
}
