import { useCallback, useState } from "react";
import type { AppError } from "../../../shared/contract";
import { useNotify } from "../../ui/use-notify";
import { call } from "./client";
import { errorOf } from "./error-of";
import type { CommandName, In, Out, QueryName } from "./names";
import { withSecrets } from "./with-secrets";

interface RunOptions {
  /** Gets the error first; true means it was dealt with and nobody else needs to be told. */
  readonly onError?: (error: AppError) => boolean;
}

export interface CommandRun<Name extends CommandName | QueryName> {
  /** @returns the answer, or null when it failed (and the user was told) */
  run(input: In<Name>, options?: RunOptions): Promise<Out<Name> | null>;
  readonly pending: boolean;
}

/** Runs a command of the contract: asks for the passphrase where one is needed and tells the user what failed. */
export function useCommand<Name extends CommandName | QueryName>(name: Name): CommandRun<Name> {
  const notify = useNotify();
  const [running, setRunning] = useState(0);
  const run = useCallback(
    async (input: In<Name>, options: RunOptions = {}): Promise<Out<Name> | null> => {
      setRunning((count) => count + 1);
      try {
        return await withSecrets(() => call(name, input));
      } catch (thrown) {
        const error = errorOf(thrown);
        if (!options.onError?.(error)) notify.error(error);
        return null;
      } finally {
        setRunning((count) => count - 1);
      }
    },
    [name, notify],
  );
  return { run, pending: running > 0 };
}
