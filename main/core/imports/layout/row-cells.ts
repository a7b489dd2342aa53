import type { ColumnRole } from "../../../../shared/contract/import-rows";
import { parseKindWord } from "../../../../shared/domain/agency-kind-words";
import type { Content } from "./content";
import { nextFilled, type Placing, placingOf, type RoleColumns } from "./row-placing";
import type { SheetRow } from "./sheet-rows";

/** Cells that say "nothing". */
const NOTHING = /^(?:[-–—.\s]*|ไม่มี|n\/?a|null|none)$/i;
const NO_COLUMNS: readonly number[] = [];
/** Columns in which a cell of another may stand. */
const UNCLAIMED: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["ignore", "agencyEn"]);
const CALLED_DISTRICT = /^(?:กิ่ง)?(?:อำเภอ|อ\.)/;

/** The cells of one row by the roles of their columns; cells that say "nothing" are blank. */
export class Cells {
  readonly row: SheetRow;
  /** Columns by which the row is moved against its part of the sheet. */
  readonly shift: number;
  /** Its cells are moved by different steps: only what says itself what it is was taken. */
  readonly scattered: boolean;
  readonly #own: RoleColumns;
  readonly #strict: boolean;

  constructor(row: SheetRow, own: RoleColumns, strict: boolean) {
    const placing: Placing = strict ? { shift: 0, own: null } : placingOf(row, own);
    this.row = row;
    this.shift = placing.shift;
    this.scattered = placing.own !== null;
    this.#own = placing.own ?? own;
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

  /** The one cell that looks like it, where the column's own cell does not; what is written as a remark is none. */
  telling(role: ColumnRole, content: Content, read?: (cells: Cells, role: ColumnRole) => string): string {
    if (!this.#own.has(role)) return "";
    const { contents, texts } = this.row;
    const column = this.#columnOf(role);
    if (!this.#strict && (column === null || contents[column] !== content)) {
      const only = contents.indexOf(content);
      if (only >= 0 && only === contents.lastIndexOf(content) && !this.#isRemark(only)) return texts[only] ?? "";
    }
    if (read) return read(this, role);
    return column === null ? "" : this.at(column);
  }

  /** The district: of its column, else of the one cell in a column of nothing else that calls itself one. */
  district(): string {
    const own = this.first("district");
    if (own !== "" || this.#strict) return own;
    const { contents, texts } = this.row;
    const [only, ...others] = texts.flatMap((text, at) =>
      contents[at] === "place" && CALLED_DISTRICT.test(text) && !this.#isClaimed(at) ? [text] : [],
    );
    return others.length === 0 ? (only ?? "") : "";
  }

  /** The password: of its column, else the cell beside the user name that is of no other column. */
  password(): string {
    const own = this.first("password");
    const named = this.#columnOf("username");
    if (own !== "" || this.#strict || named === null || !this.has("password")) return own;
    const next = nextFilled(this.row, named);
    return this.row.contents[next] === "token" && !this.#isClaimed(next) ? this.at(next) : "";
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

  #isClaimed(column: number): boolean {
    for (const role of this.#own.keys()) if (!UNCLAIMED.has(role) && this.columns(role).includes(column)) return true;
    return false;
  }

  #isRemark(column: number): boolean {
    return this.columns("note").includes(column) || this.columns("address").includes(column);
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
