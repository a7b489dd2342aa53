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

/** Columns that a row's secrets stand in, by the part's roles and header. */
function secretColumns(segment: Segment, row: SheetRow, secretRoles: readonly number[], shift: number): boolean[] {
  const secret: boolean[] = [];
  for (const column of secretRoles) secret[column + shift] = true;
  segment.header?.forEach((word, column) => {
    // A secret's header hides its column wherever the row's cells really stand, unless the cell is plainly something else.
    const content = row.contents[column];
    if (word?.secret && content !== "agency" && content !== "place" && content !== "username") secret[column] = true;
  });
  return secret;
}

/** Takes the cells of one part's rows by role. */
export function rowReader(segment: Segment, roles: readonly ColumnRole[]): (row: SheetRow) => RawRow {
  const columns = new Map<ColumnRole, number[]>();
  for (const [column, role] of roles.entries()) columns.set(role, [...(columns.get(role) ?? []), column]);
  const secretRoles = [...(columns.get("password") ?? []), ...(columns.get("code") ?? [])];
  return (row) => {
    const shift = shiftOf(row, roles);
    const textAt = (column: number): string => {
      const text = row.texts[column] ?? "";
      return text === "" || NOTHING.test(text) ? "" : text;
    };
    const columnOf = (role: ColumnRole): number | null => {
      for (const column of columns.get(role) ?? []) if (textAt(column + shift) !== "") return column + shift;
      return null;
    };
    const first = (role: ColumnRole): string => {
      const column = columnOf(role);
      return column === null ? "" : textAt(column);
    };
    /** The one cell that looks like it, where the column's own cell does not. */
    const telling = (role: "username" | "code" | "agency"): string => {
      if (!columns.has(role)) return "";
      const own = columnOf(role);
      const only = row.contents.indexOf(role);
      const lost = own === null || row.contents[own] !== role;
      const moved = lost && only >= 0 && only === row.contents.lastIndexOf(role);
      return moved ? (row.texts[only] ?? "") : first(role);
    };
    const linked = (role: ColumnRole): string =>
      (columns.get(role) ?? [])
        .flatMap((column) => (textAt(column + shift) === "" ? [] : [linkOr(row, column + shift)]))
        .join(", ");
    const password = first("password");
    const code = telling("code");
    const secret = secretColumns(segment, row, secretRoles, shift);
    const secrets = [password, code];
    return {
      row: row.row,
      agency: telling("agency"),
      kind: first("kind"),
      district: first("district"),
      province: first("province"),
      titleProvince: segment.titleProvince,
      username: telling("username"),
      password,
      code,
      ratingUrl: linked("ratingUrl"),
      coordinates: linked("coordinates"),
      agencyCode: first("agencyCode"),
      read: row.texts.map((text, column) =>
        row.contents[column] === "code" ? MASK : maskCell(text, secret[column] === true, secrets),
      ),
    };
  };
}
