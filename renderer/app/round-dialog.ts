import { useSyncExternalStore } from "react";

/** `new` starts a round; what there is already is changed on the round's page. */
export type RoundDialogMode = "new";

let mode: RoundDialogMode | null = null;
const listeners = new Set<() => void>();

/** Opens the round dialog from anywhere (null closes it); the shell shows it. */
export function openRoundDialog(next: RoundDialogMode | null): void {
  mode = next;
  for (const listener of listeners) listener();
}

export function useRoundDialog(): RoundDialogMode | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => mode,
  );
}
