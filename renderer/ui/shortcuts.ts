import { useEffect, useRef, useSyncExternalStore } from "react";

/** A physical key (`KeyboardEvent.code`), so that it works whatever layout is on (domain §4). */
export interface Combo {
  readonly code: string;
  readonly ctrl?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}

export interface Shortcut extends Combo {
  /** What it does, for the sheet of shortcuts; left out, it is not listed. */
  readonly label?: string;
  /** Heading in that sheet. */
  readonly group?: string;
  /** Also inside text boxes and dialogs (Ctrl+K). */
  readonly everywhere?: boolean;
}

interface Entry extends Shortcut {
  readonly run: (event: KeyboardEvent) => void;
}

let entries: readonly Entry[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Entry[]): void {
  entries = next;
  for (const listener of listeners) listener();
}

const TEXT_INPUTS = new Set(["checkbox", "radio", "button", "submit", "reset", "file", "range", "color"]);

/** Whether typing at `target` belongs to a text box. */
export function isTextBox(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !TEXT_INPUTS.has(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"][aria-modal="true"]') !== null;
}

export function matches(
  combo: Combo,
  event: Pick<KeyboardEvent, "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">,
): boolean {
  return (
    event.code === combo.code &&
    (event.ctrlKey || event.metaKey) === (combo.ctrl ?? false) &&
    event.shiftKey === (combo.shift ?? false) &&
    event.altKey === (combo.alt ?? false)
  );
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  // The one that came last is the one on top.
  const entry = entries.findLast((candidate) => matches(candidate, event));
  if (!entry || (!entry.everywhere && (isTextBox(event.target) || isInDialog(event.target)))) return;
  event.preventDefault();
  entry.run(event);
}

/** Listens for a shortcut while the component is mounted. */
export function useShortcut(shortcut: Shortcut, run: (event: KeyboardEvent) => void, enabled = true): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const { code, ctrl, shift, alt, label, group, everywhere } = shortcut;
  useEffect(() => {
    if (!enabled) return;
    const entry: Entry = {
      code,
      ctrl: ctrl ?? false,
      shift: shift ?? false,
      alt: alt ?? false,
      everywhere: everywhere ?? false,
      ...(label ? { label } : {}),
      ...(group ? { group } : {}),
      run: (event) => latest.current(event),
    };
    if (entries.length === 0) window.addEventListener("keydown", onKey);
    change([...entries, entry]);
    return () => {
      change(entries.filter((other) => other !== entry));
      if (entries.length === 0) window.removeEventListener("keydown", onKey);
    };
  }, [code, ctrl, shift, alt, label, group, everywhere, enabled]);
}

/** Lists a key that a widget handles itself (arrows in a table) in the sheet of shortcuts. */
export interface ListedKey {
  readonly keys: string;
  readonly label: string;
  readonly group: string;
}

let listed: readonly ListedKey[] = [];

export function useListedKeys(keys: readonly ListedKey[]): void {
  useEffect(() => {
    listed = [...listed, ...keys];
    return () => {
      listed = listed.filter((key) => !keys.includes(key));
    };
  }, [keys]);
}

const NAMES: Readonly<Record<string, string>> = {
  Slash: "/",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
};

/** "Ctrl+Z", "?" */
export function comboText(combo: Combo): string {
  if (combo.code === "Slash" && combo.shift) return "?";
  const key = NAMES[combo.code] ?? combo.code.replace(/^(Key|Digit)/, "");
  return [combo.ctrl && "Ctrl", combo.alt && "Alt", combo.shift && "Shift", key].filter(Boolean).join("+");
}

/** All shortcuts of what is on screen now, for the sheet. */
export function useShortcutList(): readonly ListedKey[] {
  const now = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => entries,
  );
  const own = now.flatMap((entry) =>
    entry.label ? [{ keys: comboText(entry), label: entry.label, group: entry.group ?? "" }] : [],
  );
  return [...own, ...listed];
}
