import { AppError } from "../../../shared/contract";
import type { Context } from "../context";
import type { Handlers } from "../handlers";

/** Until the pipeline is furnished: every call is refused when it is made, so that the rest of the app runs. */
export function importHandlers(_context: Context): Handlers["imports"] {
  const refuse = async (): Promise<never> => {
    throw new AppError("NOT_AVAILABLE_HERE");
  };
  return {
    propose: refuse,
    open: async () => ({ rows: [] }),
    get: refuse,
    decide: refuse,
    commit: refuse,
    discard: refuse,
    batches: async () => ({ rows: [] }),
    undo: refuse,
    districts: refuse,
  };
}
