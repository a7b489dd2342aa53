import type { ColumnRole } from "../../../../shared/contract/imports";
import { parseKindWord } from "../../../../shared/domain/agency-kind-words";
import type { Content } from "./content";
import type { SheetRow } from "./sheet-rows";

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

/** The cells of one row by the roles of their columns; cells that say "nothing" are blank. */
export class Cells {
  readonly row: SheetRow;
  /** Columns by which the row is moved against its part of the sheet. */
  readonly shift: number;
  readonly #own: ReadonlyMap<ColumnRole, readonly number[]>;
  readonly #strict: boolean;

  constructor(row: SheetRow, own: ReadonlyMap<ColumnRole, readonly number[]>, strict: boolean) {
    this.row = row;
    this.shift = strict ? 0 : shiftOf(row, own);
    this.#own = own;
    this.#strict = strict;
  }

  has(role: ColumnRole): boolean {
    return this.#own.has(role);
  }

  columns(role: ColumnRole): readonly number[] {
    const list = this.#own.get(role) ?? NO_COLUMNS;
    return this.shift === 0 ? list : list.map((column) => column + this.shift);
  }

  at(column: number): string {
    const text = this.row.texts[column] ?? "";
    return text === "" || (text.length < 8 && NOTHING.test(text)) ? "" : text;
  }

  first(role: ColumnRole): string {
    const column = this.#columnOf(role);
    return column === null ? "" : this.at(column);
  }

  /** The one cell that looks like it, where the column's own cell does not. */
  telling(role: ColumnRole, content: Content, read?: (cells: Cells, role: ColumnRole) => string): string {
    if (!this.#own.has(role)) return "";
    const { contents, texts } = this.row;
    const column = this.#columnOf(role);
    if (!this.#strict && (column === null || contents[column] !== content)) {
      const only = contents.indexOf(content);
      if (only >= 0 && only === contents.lastIndexOf(content)) return texts[only] ?? "";
    }
    if (read) return read(this, role);
    return column === null ? "" : this.at(column);
  }

  /** The cell of a column of kinds that names a kind, where there are several such columns. */
  kindWord(): string {
    const list = this.columns("kind");
    if (list.length < 2) return "";
    for (const column of list) {
      const text = this.at(column);
      if (text !== "" && parseKindWord(text) !== null) return text;
    }
    return "";
  }

  #columnOf(role: ColumnRole): number | null {
    for (const column of this.columns(role)) if (this.at(column) !== "") return column;
    return null;
  }
}

/** @param strict roles are the user's: each cell is what its column says */
export function cellsOf(roles: readonly ColumnRole[], strict: boolean): (row: SheetRow) => Cells {
  const own = new Map<ColumnRole, number[]>();
  for (const [column, role] of roles.entries()) {
    const list = own.get(role);
    if (list) list.push(column);
    else own.set(role, [column]);
  }
  return (row) => new Cells(row, own, strict);
}
