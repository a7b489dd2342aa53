import { AppError, type ErrorShape } from "../../shared/contract";
import type { Log } from "./ports/host";

/** What crosses the bridge for any throw: typed errors as they are; anything else INTERNAL, with the cause in the log only. */
export function toErrorShape(error: unknown, log: Log, operation: string): ErrorShape {
  if (error instanceof AppError) return { code: error.code, details: error.details };
  log.error(operation, error);
  return { code: "INTERNAL", details: { operation } };
}
