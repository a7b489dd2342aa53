import type { z } from "zod";
import { AppError, contract, type Operation, type Result } from "../../shared/contract";
import type { Handlers, JobControl } from "./handlers";
import type { Jobs } from "./jobs";
import type { Log } from "./ports/host";
import { toErrorShape } from "./to-error-shape";

export type Dispatch = (name: string, input: unknown) => Promise<Result<unknown>>;

/** Looks an operation up by its dotted name. @throws AppError UNKNOWN_OPERATION */
export function operationOf(name: string): Operation {
  const [group = "", operation = "", ...rest] = name.split(".");
  const groups: Readonly<Record<string, Readonly<Record<string, Operation>>>> = contract;
  const found = Object.hasOwn(groups, group) ? groups[group] : undefined;
  const value = found && rest.length === 0 && Object.hasOwn(found, operation) ? found[operation] : undefined;
  if (!value) throw new AppError("UNKNOWN_OPERATION", { operation: name.slice(0, 100) });
  return value;
}

/** Parses what came over the bridge. Details name the fields at fault, never their values. */
function parseInput(operation: Operation, input: unknown): unknown {
  const parsed = operation.input.safeParse(input ?? {});
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue: z.core.$ZodIssue) => issue.path.join(".") || "(input)");
  throw new AppError("INVALID_INPUT", { fields: [...new Set(fields)] });
}

/** The one door: name → parse → use case → result. Jobs answer `{ jobId }` at once. */
export function createDispatch(handlers: Handlers, jobs: Jobs, log: Log): Dispatch {
  // Handlers are derived from the contract, so the name that operationOf accepts is there, with the parsed input's type.
  const table = handlers as unknown as Record<
    string,
    Record<string, (input: unknown, control?: JobControl) => Promise<unknown>>
  >;
  return async (name, input) => {
    try {
      const operation = operationOf(name);
      const parsed = parseInput(operation, input);
      const [group = "", key = ""] = name.split(".");
      const handler = table[group]?.[key];
      if (!handler) throw new AppError("UNKNOWN_OPERATION", { operation: name });
      if (operation.type === "job") {
        return { ok: true, value: { jobId: jobs.start(name, (control) => handler(parsed, control)) } };
      }
      return { ok: true, value: await handler(parsed) };
    } catch (error) {
      return { ok: false, error: toErrorShape(error, log, name) };
    }
  };
}
