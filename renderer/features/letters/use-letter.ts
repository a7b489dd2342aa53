import { useCallback, useEffect, useRef, useState } from "react";
import type { Letter, LetterDraft } from "../../../shared/contract/letters";
import { useCommand } from "../../app/data/use-command";

/** Milliseconds of rest after which what was typed is saved. */
const REST = 900;

export interface LetterState {
  readonly draft: LetterDraft;
  /** Typed, and not on disk yet. */
  readonly unsaved: boolean;
  /** Somebody else (or an undo) changed the letter while this was being typed. */
  readonly conflict: boolean;
  change(patch: Partial<LetterDraft>): void;
  takeTheirs(): void;
  keepMine(): void;
  /** Saves at once what is not saved yet. @returns false when it could not */
  settle(): Promise<boolean>;
}

/**
 * A letter being written: saved by itself whenever the typing rests and when the screen is left. Clean, it follows the
 * store, so that an undo is seen at once.
 */
export function useLetter(letter: Letter): LetterState {
  const { run } = useCommand("letters.update");
  const [draft, setDraft] = useState(letter.draft);
  const [unsaved, setUnsaved] = useState(false);
  const [conflict, setConflict] = useState(false);
  const typed = useRef(letter.draft);
  const dirty = useRef(false);
  const version = useRef(letter.version);
  const saving = useRef<Promise<boolean>>(Promise.resolve(true));

  const save = useCallback((): Promise<boolean> => {
    // One after the other: each save stands on the version that the last one made.
    saving.current = saving.current.then(async () => {
      if (!dirty.current) return true;
      dirty.current = false;
      const done = await run(
        { id: letter.id, version: version.current, draft: typed.current },
        {
          onError(error) {
            if (error.code !== "VERSION_CONFLICT") return false;
            setConflict(true);
            return true;
          },
        },
      );
      if (done) version.current = done.version;
      else dirty.current = true;
      setUnsaved(dirty.current);
      return done !== null;
    });
    return saving.current;
  }, [run, letter.id]);

  const keep = useCallback((next: LetterDraft, isDirty: boolean) => {
    typed.current = next;
    dirty.current = isDirty;
    setDraft(next);
    setUnsaved(isDirty);
  }, []);

  useEffect(() => {
    void saving.current.then(() => {
      if (dirty.current || letter.version <= version.current) return;
      version.current = letter.version;
      keep(letter.draft, false);
    });
  }, [letter, keep]);

  useEffect(() => {
    // Each change of the draft begins the rest anew.
    if (draft !== typed.current || !unsaved || conflict) return;
    const timer = setTimeout(() => void save(), REST);
    return () => clearTimeout(timer);
  }, [unsaved, conflict, save, draft]);
  useEffect(() => () => void save(), [save]);

  return {
    draft,
    unsaved,
    conflict,
    change: useCallback((patch) => keep({ ...typed.current, ...patch }, true), [keep]),
    takeTheirs() {
      version.current = letter.version;
      setConflict(false);
      keep(letter.draft, false);
    },
    keepMine() {
      version.current = letter.version;
      setConflict(false);
      void save();
    },
    settle: save,
  };
}
