import { useEffect, useRef, useSyncExternalStore } from "react";

/** Jobs whose progress and result a screen shows itself: the tray leaves them to it. */
let owned: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

function change(next: ReadonlySet<string>): void {
  owned = next;
  for (const listener of listeners) listener();
}

/** The calling screen shows this job for as long as it is open; one that still runs goes to the tray afterwards. */
export function useOwnJob(id: string | null, running: boolean): void {
  const live = useRef(running);
  useEffect(() => {
    live.current = running;
  });
  useEffect(() => {
    if (id === null) return;
    change(new Set([...owned, id]));
    return () => {
      if (live.current) change(new Set([...owned].filter((one) => one !== id)));
    };
  }, [id]);
}

export function useOwnedJobs(): ReadonlySet<string> {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => owned,
  );
}
