import type { ColumnRole } from "../../../../shared/contract/import-rows";
import type { Content } from "./content";
import type { SheetRow } from "./sheet-rows";

export type RoleColumns = ReadonlyMap<ColumnRole, readonly number[]>;

/** Where the cells of one row stand against the columns of its part of the sheet. */
export interface Placing {
  /** Columns by which the whole row is moved. */
  readonly shift: number;
  /** The row's own columns, where its cells are moved by different steps; what cannot be told is in none. */
  readonly own: RoleColumns | null;
}

/** Roles whose cells tell by themselves what they are: a row is placed by them. */
const ANCHORS: readonly (readonly [ColumnRole, Content])[] = [
  ["username", "username"],
  ["code", "code"],
  ["agency", "agency"],
];

/** What else is known by its looks alone. */
const TELLING: Readonly<Partial<Record<ColumnRole, readonly Content[]>>> = {
  username: ["username"],
  code: ["code"],
  agency: ["agency"],
  district: ["place"],
  province: ["province"],
  kind: ["kind"],
  email: ["email"],
  officer: ["person"],
  coordinates: ["coordinates"],
  latitude: ["latitude"],
  longitude: ["longitude"],
  ratingUrl: ["url"],
  lastEdited: ["time"],
};

/** What no password looks like. */
const NO_PASSWORD: ReadonlySet<Content> = new Set<Content>([
  "username",
  "agency",
  "place",
  "province",
  "kind",
  "thai",
  "person",
  "url",
  "coordinates",
  "latitude",
  "longitude",
  "time",
  "code",
]);

const STAYS: Placing = { shift: 0, own: null };

/** By how much each anchor of the row stands beside its column; what is written as a remark is none. */
function steps({ contents }: SheetRow, columns: RoleColumns): number[] {
  const found: number[] = [];
  const isRemark = (at: number): boolean =>
    columns.get("note")?.includes(at) === true || columns.get("address")?.includes(at) === true;
  for (const [role, content] of ANCHORS) {
    const column = columns.get(role)?.[0];
    if (column === undefined) continue;
    if (contents[column] === content) {
      found.push(0);
      continue;
    }
    const at = contents.findIndex((other, place) => other === content && !isRemark(place));
    // A name without its kind may well stand where it belongs.
    if (at >= 0 && (role !== "agency" || contents[column] !== "thai")) found.push(at - column);
  }
  return found;
}

/** Whether a password's cell, so moved, holds what cannot be one. */
function misplacesPassword({ contents }: SheetRow, columns: RoleColumns, shift: number): boolean {
  return (columns.get("password") ?? []).some((column) => {
    const content = contents[column + shift] ?? null;
    return content !== null && NO_PASSWORD.has(content);
  });
}

/** The next filled cell to the right. */
export function nextFilled({ contents }: SheetRow, column: number): number {
  return contents.findIndex((content, at) => at > column && content !== null);
}

/**
 * The row's own columns, each cell by its looks. A password has none: it is the filled cell next to the user name, where
 * the sheet has it there too.
 */
function byLooks(row: SheetRow, columns: RoleColumns): RoleColumns {
  const own = new Map<ColumnRole, number[]>();
  for (const [role, looks] of Object.entries(TELLING) as [ColumnRole, readonly Content[]][]) {
    if (!columns.has(role)) continue;
    const found = row.contents.flatMap((content, at) => (content !== null && looks.includes(content) ? [at] : []));
    const [only] = found;
    if (only !== undefined && found.length === 1) own.set(role, [only]);
  }
  const [username, password] = [columns.get("username")?.[0], columns.get("password")?.[0]];
  const named = own.get("username")?.[0];
  if (username === undefined || password === undefined || named === undefined) return own;
  const between = [...columns.values()].flat().some((column) => column > username && column < password);
  const next = nextFilled(row, named);
  const content = row.contents[next] ?? null;
  if (password > username && !between && content !== null && !NO_PASSWORD.has(content)) own.set("password", [next]);
  return own;
}

/** Contents that may be shown of a row whose secrets' place is not sure. */
const HARMLESS: ReadonlySet<Content | null> = new Set<Content | null>([
  "username",
  "agency",
  "place",
  "province",
  "kind",
  "thai",
  "person",
  "number",
  "time",
]);

/** Columns of a row with cells moved by different steps that may hold its secrets. */
export function doubtfulColumns({ contents }: SheetRow): ReadonlySet<number> {
  return new Set(contents.flatMap((content, column) => (HARMLESS.has(content) ? [] : [column])));
}

/**
 * Tells how a row stands against the columns of its part: as it should, moved as a whole, or with its cells moved by
 * different steps, where nothing is taken that does not say itself what it is.
 */
export function placingOf(row: SheetRow, columns: RoleColumns): Placing {
  const [shift = 0, ...others] = steps(row, columns);
  if (others.some((step) => step !== shift) || misplacesPassword(row, columns, shift)) {
    return { shift: 0, own: byLooks(row, columns) };
  }
  return shift === 0 ? STAYS : { shift, own: null };
}
