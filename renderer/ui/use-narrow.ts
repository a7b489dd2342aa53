import { useSyncExternalStore } from "react";

const NARROW = "(max-width: 1080px), (max-height: 560px)";

/** True where the window has no room for a panel beside the table (1366 × 768 at 150 % and more). */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(NARROW);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    () => window.matchMedia(NARROW).matches,
  );
}
