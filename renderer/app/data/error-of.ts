import { AppError } from "../../../shared/contract/errors";

/** Any thrown value as the contract's error. */
export function errorOf(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError("INTERNAL", {}, { cause: error });
}
