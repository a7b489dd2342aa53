import type { ColumnRole } from "../../../../shared/contract/imports";
import type { Content } from "./content";
import { MASK, maskCell } from "./masking";
import type { Segment, SheetRow } from "./segments";

/** What a row of a sheet says, by role; texts as they stand. Holds secrets: lives in memory only. */
export interface RawRow {
  readonly row: number;
  readonly agency: string;
  readonly kind: string;
  readonly district: string;
  readonly province: string;
  readonly titleProvince: string | null;
  readonly username: string;
  readonly password: string;
  readonly code: string;
  readonly ratingUrl: string;
  readonly coordinates: string;
  readonly agencyCode: string;
  /** Cells in column order, secrets masked: what may be shown and stored. */
  readonly read: readonly string[];
}

const ANCHORS: readonly (readonly [ColumnRole, Content])[] = [
  ["username", "username"],
  ["code", "code"],
  ["agency", "agency"],
];

/** How far this one row is moved against its part of the sheet: what must look like a user name stands beside its column. */
function shiftOf(row: SheetRow, roles: readonly ColumnRole[]): number {
  for (const [role, content] of ANCHORS) {
    const column = roles.indexOf(role);
    if (column < 0 || row.contents[column] === content) continue;
    const found = row.contents.indexOf(content);
    if (found >= 0 && (role !== "agency" || row.contents[column] !== "thai")) return found - column;
  }
  return 0;
}

/** Cells that say "nothing". */
const NOTHING = /^(?:[-–—.\s]*|ไม่มี|n\/?a|null|none)$/i;

function linkOr(row: SheetRow, column: number): string {
  const text = row.texts[column] ?? "";
  return /^https?:|\d/.test(text) ? text : (row.links.get(column) ?? text);
}

/** Takes the cells of a row by role. */
export function readRow(segment: Segment, row: SheetRow, roles: readonly ColumnRole[]): RawRow {
  const shift = shiftOf(row, roles);
  const columnsOf = (role: ColumnRole): number[] =>
    roles.flatMap((given, column) =>
      given === role && !NOTHING.test(row.texts[column + shift] ?? "") ? [column + shift] : [],
    );
  const first = (role: ColumnRole): string => {
    const column = columnsOf(role)[0];
    return column === undefined ? "" : (row.texts[column] ?? "");
  };
  /** The one cell that looks like it, where the column's own cell does not. */
  const telling = (role: ColumnRole, content: Content): string => {
    const own = columnsOf(role)[0];
    const only = row.contents.indexOf(content);
    const lost = own === undefined || row.contents[own] !== content;
    const moved = roles.includes(role) && lost && only >= 0 && only === row.contents.lastIndexOf(content);
    return moved ? (row.texts[only] ?? "") : first(role);
  };
  const linked = (role: ColumnRole): string =>
    columnsOf(role)
      .map((column) => linkOr(row, column))
      .join(", ");
  const password = first("password");
  const code = telling("code", "code");
  const secretColumns = new Set<number>();
  roles.forEach((role, column) => {
    if (role === "password" || role === "code") secretColumns.add(column + shift);
  });
  segment.header?.forEach((word, column) => {
    // A secret's header hides its column wherever the row's cells really stand, unless the cell is plainly something else.
    const content = row.contents[column];
    if (word?.secret && content !== "agency" && content !== "place" && content !== "username")
      secretColumns.add(column);
  });
  const read = row.texts.map((text, column) => {
    const isCode = row.contents[column] === "code" && roles[column - shift] !== "username";
    return isCode ? MASK : maskCell(text, secretColumns.has(column), [password, code]);
  });
  return {
    row: row.row,
    agency: telling("agency", "agency"),
    kind: first("kind"),
    district: first("district"),
    province: first("province"),
    titleProvince: segment.titleProvince,
    username: telling("username", "username"),
    password,
    code,
    ratingUrl: linked("ratingUrl"),
    coordinates: linked("coordinates"),
    agencyCode: first("agencyCode"),
    read,
  };
}
