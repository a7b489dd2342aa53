import type { ColumnRole } from "../../../../shared/contract/imports";
import { parseKindWord } from "../../../../shared/domain/agency-kind-words";
import type { Content } from "./content";
import type { SheetRow } from "./sheet-rows";

/** The cells of one row by the roles of their columns; cells that say "nothing" are blank. */
export interface Cells {
  readonly row: SheetRow;
  /** Columns by which the row is moved against its part of the sheet. */
  readonly shift: number;
  has(role: ColumnRole): boolean;
  columns(role: ColumnRole): readonly number[];
  at(column: number): string;
  first(role: ColumnRole): string;
  /** The one cell that looks like it, where the column's own cell does not. */
  telling(role: ColumnRole, content: Content, read?: (cells: Cells, role: ColumnRole) => string): string;
  /** The cell of a column of kinds that names a kind, where there are several such columns. */
  kindWord(): string;
}

const ANCHORS: readonly (readonly [ColumnRole, Content])[] = [
  ["username", "username"],
  ["code", "code"],
  ["agency", "agency"],
];

/** How far this one row is moved against its part of the sheet: what must look like a user name stands beside its column. */
function shiftOf(row: SheetRow, columns: ReadonlyMap<ColumnRole, readonly number[]>): number {
  for (const [role, content] of ANCHORS) {
    const column = columns.get(role)?.[0];
    if (column === undefined || row.contents[column] === content) continue;
    const found = row.contents.indexOf(content);
    if (found >= 0 && (role !== "agency" || row.contents[column] !== "thai")) return found - column;
  }
  return 0;
}

/** Cells that say "nothing". */
const NOTHING = /^(?:[-–—.\s]*|ไม่มี|n\/?a|null|none)$/i;
const NO_COLUMNS: readonly number[] = [];

/** @param strict roles are the user's: each cell is what its column says */
export function cellsOf(roles: readonly ColumnRole[], strict: boolean): (row: SheetRow) => Cells {
  const own = new Map<ColumnRole, number[]>();
  for (const [column, role] of roles.entries()) {
    const list = own.get(role);
    if (list) list.push(column);
    else own.set(role, [column]);
  }
  return (row) => {
    const shift = strict ? 0 : shiftOf(row, own);
    const at = (column: number): string => {
      const text = row.texts[column] ?? "";
      return text === "" || (text.length < 8 && NOTHING.test(text)) ? "" : text;
    };
    const columns = (role: ColumnRole): readonly number[] => {
      const list = own.get(role) ?? NO_COLUMNS;
      return shift === 0 ? list : list.map((column) => column + shift);
    };
    const columnOf = (role: ColumnRole): number | null => {
      for (const column of columns(role)) if (at(column) !== "") return column;
      return null;
    };
    const cells: Cells = {
      row,
      shift,
      has: (role) => own.has(role),
      columns,
      at,
      first: (role) => {
        const column = columnOf(role);
        return column === null ? "" : at(column);
      },
      telling: (role, content, read) => {
        if (!own.has(role)) return "";
        const column = columnOf(role);
        if (!strict && (column === null || row.contents[column] !== content)) {
          const only = row.contents.indexOf(content);
          if (only >= 0 && only === row.contents.lastIndexOf(content)) return row.texts[only] ?? "";
        }
        if (read) return read(cells, role);
        return column === null ? "" : at(column);
      },
      kindWord: () => {
        const list = columns("kind");
        if (list.length < 2) return "";
        return list.map(at).find((text) => text !== "" && parseKindWord(text) !== null) ?? "";
      },
    };
    return cells;
  };
}
