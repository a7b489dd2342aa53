import type { SavedState } from "../../shared/contract/app";

/** What the user is told about saving, and who listens to it. */
export interface SavedStateBoard {
  get(): SavedState;
  set(patch: Partial<SavedState>): void;
  on(listener: (saved: SavedState) => void): () => void;
}

export function savedStateBoard(first: SavedState): SavedStateBoard {
  let state = first;
  const listeners = new Set<(saved: SavedState) => void>();
  return {
    get: () => state,
    set(patch) {
      state = { ...state, ...patch };
      for (const listener of listeners) listener(state);
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
