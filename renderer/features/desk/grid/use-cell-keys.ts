import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { useText } from "../../../app/i18n";
import { type ListedKey, useListedKeys } from "../../../ui/shortcuts";

interface CellKeysInput {
  readonly rows: number;
  readonly columns: number;
  readonly toggle: (row: number, column: number) => void;
  /** @param done false with Shift: takes the marks out */
  readonly markRow: (row: number, done: boolean) => void;
  readonly markColumn: (column: number, done: boolean) => void;
  /** To the next (1) or the last (-1) recipient. */
  readonly onTurn: (by: 1 | -1) => void;
}

interface CellKeys {
  readonly row: number;
  readonly column: number;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
  /** A cell was clicked or focused: the keys go on from there. */
  visit(row: number, column: number): void;
}

/** Arrow keys over the cells of a grid (APG); physical keys, so that they work with the Thai layout on (domain §4). */
export function useCellKeys({ rows, columns, toggle, markRow, markColumn, onTurn }: CellKeysInput): CellKeys {
  const [place, setPlace] = useState({ row: 0, column: 0 });
  const table = useRef<HTMLElement | null>(null);
  const row = Math.max(0, Math.min(place.row, rows - 1));
  const column = Math.max(0, Math.min(place.column, columns - 1));
  useEffect(() => {
    table.current?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus();
    table.current = null;
  }, [row, column]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const onCell = event.target instanceof HTMLElement && event.target.dataset.cell !== undefined;
    if (!onCell || event.ctrlKey || event.metaKey || event.altKey) return;
    const moveTo = (nextRow: number, nextColumn: number): void => {
      table.current = event.currentTarget;
      setPlace({
        row: Math.max(0, Math.min(rows - 1, nextRow)),
        column: Math.max(0, Math.min(columns - 1, nextColumn)),
      });
    };
    const plain: Readonly<Record<string, () => void>> = {
      ArrowDown: () => moveTo(row + 1, column),
      ArrowUp: () => moveTo(row - 1, column),
      ArrowRight: () => moveTo(row, column + 1),
      ArrowLeft: () => moveTo(row, column - 1),
      Home: () => moveTo(row, 0),
      End: () => moveTo(row, columns - 1),
      PageDown: () => onTurn(1),
      PageUp: () => onTurn(-1),
      Space: () => toggle(row, column),
    };
    const both: Readonly<Record<string, () => void>> = {
      KeyC: () => markColumn(column, !event.shiftKey),
      KeyR: () => markRow(row, !event.shiftKey),
    };
    const run = both[event.code] ?? (event.shiftKey ? undefined : plain[event.code]);
    if (!run) return;
    event.preventDefault();
    // A key held down would turn the same cell over and over.
    if (event.repeat && !event.code.startsWith("Arrow")) return;
    run();
  };
  return { row, column, onKeyDown, visit: (nextRow, nextColumn) => setPlace({ row: nextRow, column: nextColumn }) };
}

/** Lists the grid's keys in the sheet of shortcuts. */
export function useListedCellKeys(): void {
  const { t } = useText();
  const listed = useMemo<ListedKey[]>(() => {
    const group = t("desk.grid.keys.group");
    return [
      { keys: "↑ ↓ ← →", label: t("desk.grid.keys.move"), group },
      { keys: "Space", label: t("desk.grid.keys.toggle"), group },
      { keys: "C", label: t("desk.grid.keys.column"), group },
      { keys: "R", label: t("desk.grid.keys.row"), group },
      { keys: "Shift+C · Shift+R", label: t("desk.grid.keys.clear"), group },
      { keys: "PgDn · PgUp", label: t("desk.grid.keys.turn"), group },
    ];
  }, [t]);
  useListedKeys(listed);
}
