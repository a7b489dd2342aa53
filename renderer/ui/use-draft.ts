import { useCallback, useEffect, useState } from "react";

type Fields = Readonly<Record<string, unknown>>;

interface Draft<T extends Fields> {
  /** What was stored when typing began, and its version. */
  readonly base: T;
  readonly version: number;
  readonly typed: T;
}

/** What was typed and not saved, by form: leaving the panel or the screen loses nothing. Never holds a secret. */
const kept = new Map<string, Draft<Fields>>();

/** Fields whose values differ. */
export function differing<T extends Fields>(a: T, b: T): (keyof T & string)[] {
  return Object.keys(a).filter((field) => a[field] !== b[field]);
}

export interface DraftState<T extends Fields> {
  readonly typed: T;
  readonly dirty: boolean;
  /** The version to save with. */
  readonly version: number;
  /** Fields that somebody else changed while this was being typed, with their present value. */
  readonly conflicts: readonly (keyof T & string)[];
  change(patch: Partial<T>): void;
  /** Takes what is stored now. */
  reset(): void;
  /** Keeps what was typed and saves over what is stored now. */
  insist(): void;
}

/**
 * A form's fields over what is stored. Clean, it follows the store; once typed in, it keeps the words and the version
 * they were based on, so that the core can refuse to overwrite somebody else's change.
 * @param key tells the form apart from all others
 */
export function useDraft<T extends Fields>(key: string, stored: T, version: number): DraftState<T> {
  const [draft, setDraft] = useState<Draft<T> | null>(() => (kept.get(key) as Draft<T> | undefined) ?? null);
  useEffect(() => {
    if (draft) kept.set(key, draft);
    else kept.delete(key);
  }, [key, draft]);
  const typed = draft?.typed ?? stored;
  const dirty = draft !== null && differing(draft.typed, stored).length > 0;
  const conflicts = draft ? differing(stored, draft.base).filter((field) => stored[field] !== draft.typed[field]) : [];
  const change = useCallback(
    (patch: Partial<T>) =>
      setDraft((old) => {
        const from = old ?? { base: stored, version, typed: stored };
        const next = { ...from, typed: { ...from.typed, ...patch } };
        return differing(next.typed, stored).length === 0 ? null : next;
      }),
    [stored, version],
  );
  const reset = useCallback(() => setDraft(null), []);
  const insist = useCallback(() => setDraft((old) => old && { ...old, base: stored, version }), [stored, version]);
  // Where nobody touched these fields, another part of the agency was saved: the newest version is the right one.
  const safeVersion = draft && conflicts.length > 0 ? draft.version : version;
  return { typed, dirty, version: safeVersion, conflicts, change, reset, insist };
}
