import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { AgencyRow } from "../../../shared/contract/agencies";
import type { Step } from "../../../shared/contract/rounds";
import { isTextBox } from "../../ui/shortcuts";
import type { RowWindow } from "../../ui/use-window";
import type { RowActions } from "./AgencyTableRow";

interface Place {
  readonly id: string | null;
  readonly index: number;
  /** -1 the row, else a step. */
  readonly column: number;
}

export interface GridKeys {
  /** Where the focus is or will come back to, as an index in the rows. */
  readonly active: number;
  readonly column: number;
  onKeyDown(event: KeyboardEvent): void;
  /** A row was clicked or focused: the keys go on from there. */
  visit(rowId: string, column: number): void;
}

interface GridKeysInput {
  readonly rows: readonly AgencyRow[];
  readonly steps: readonly Step[];
  readonly selected: ReadonlySet<string>;
  readonly actions: RowActions;
  readonly window: RowWindow;
  readonly scroller: RefObject<HTMLElement | null>;
}

const PAGE = 10;

/** Arrow keys over rows and marks; physical keys for marks (domain §4). The focus itself moves, so screen readers follow. */
export function useGridKeys({ rows, steps, selected, actions, window, scroller }: GridKeysInput): GridKeys {
  const [place, setPlace] = useState<Place>({ id: null, index: 0, column: -1 });
  const wantsFocus = useRef(false);
  const found = place.id === null ? -1 : rows.findIndex((row) => row.id === place.id);
  // A row that a filter took away leaves the keys at the one that stands there now.
  const active = found >= 0 ? found : Math.min(place.index, Math.max(0, rows.length - 1));
  const { reveal } = window;

  useEffect(() => {
    if (!wantsFocus.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${rows[active]?.id ?? ""}"]`);
    if (!row) return;
    wantsFocus.current = false;
    const mark = row.querySelector<HTMLElement>(`[data-step="${place.column}"]`);
    (mark ?? row).focus({ preventScroll: true });
  });

  const moveTo = (index: number, column: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, index));
    const row = rows[next];
    if (!row) return;
    wantsFocus.current = true;
    reveal(next);
    setPlace({ id: row.id, index: next, column: Math.max(-1, Math.min(steps.length - 1, column)) });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[active];
    if (!row || isTextBox(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
    const step = digit ? steps[Number(digit) - 1] : steps[place.column];
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => moveTo(active + 1, place.column),
      ArrowUp: () => moveTo(active - 1, place.column),
      ArrowRight: () => moveTo(active, place.column + 1),
      ArrowLeft: () => moveTo(active, place.column - 1),
      PageDown: () => moveTo(active + PAGE, place.column),
      PageUp: () => moveTo(active - PAGE, place.column),
      Home: () => moveTo(0, place.column),
      End: () => moveTo(rows.length - 1, place.column),
      Enter: () => actions.open(row),
      KeyX: () => actions.select(row, !selected.has(row.id)),
      Space: () => (step ? actions.toggle(row, step) : actions.select(row, !selected.has(row.id))),
    };
    const run = digit ? (step ? () => actions.toggle(row, step) : undefined) : keys[event.code];
    if (!run || event.shiftKey) return;
    event.preventDefault();
    run();
  };

  const visit = useCallback(
    (rowId: string, column: number) =>
      setPlace((old) => {
        if (old.id === rowId && old.column === column) return old;
        return { id: rowId, index: rows.findIndex((row) => row.id === rowId), column };
      }),
    [rows],
  );
  return { active, column: place.column, onKeyDown, visit };
}
