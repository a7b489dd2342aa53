import { useSyncExternalStore } from "react";

/** Files dropped or chosen together are read one after another: the next sees what the last one brought. */
let waiting: readonly File[] = [];
const listeners = new Set<() => void>();

function change(next: readonly File[]): void {
  waiting = next;
  for (const listener of listeners) listener();
}

/** Files wait only as long as the window: nothing of them has been read. */
export const waitingFiles = {
  add(files: readonly File[]): void {
    if (files.length > 0) change([...waiting, ...files]);
  },
  /** @returns the file to read next, null when none waits */
  take(): File | null {
    const [next, ...rest] = waiting;
    if (next) change(rest);
    return next ?? null;
  },
  clear(): void {
    if (waiting.length > 0) change([]);
  },
};

export function useWaitingFiles(): readonly File[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting,
  );
}
