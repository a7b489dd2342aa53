import { useSyncExternalStore } from "react";
import type { ErrorCode } from "../../../shared/contract";

/** `set`: the first secret needs a recovery passphrase. `unlock`: the store came from another PC. */
export type SecretPromptMode = "set" | "unlock";

interface Open {
  readonly mode: SecretPromptMode;
  readonly answer: (ready: boolean) => void;
}

let open: Open | null = null;
const listeners = new Set<() => void>();

function show(next: Open | null): void {
  open = next;
  for (const listener of listeners) listener();
}

/** Which prompt settles an error, if one does. */
export function promptFor(code: ErrorCode): SecretPromptMode | null {
  if (code === "PASSPHRASE_REQUIRED") return "set";
  return code === "SECRETS_LOCKED" ? "unlock" : null;
}

/** Opens the passphrase dialog. @returns true when the secrets are ready and the refused action may be repeated */
export function askForSecrets(mode: SecretPromptMode): Promise<boolean> {
  open?.answer(false);
  return new Promise((resolve) => {
    show({
      mode,
      answer: (ready) => {
        show(null);
        resolve(ready);
      },
    });
  });
}

/** The prompt that is open; for the dialog itself. */
export function useSecretPrompt(): Open | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
}
