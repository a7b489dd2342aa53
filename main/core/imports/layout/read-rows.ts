import type { ColumnRole } from "../../../../shared/contract/import-rows";
import { mayBeBareName } from "../../../../shared/domain/agency-name";
import { KIND_WORDS } from "../../../../shared/domain/kinds";
import { mapPaced, type Pace } from "../../pace";
import { carriedDown } from "./carried-down";
import type { Names } from "./content";
import { maskedRow } from "./masking";
import { type Details, readDetails } from "./read-details";
import { type Cells, cellsOf } from "./row-cells";
import { doubtfulColumns } from "./row-placing";
import type { Segment, SheetRow } from "./sheet-rows";

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
  /** What it says of the officer and the service point. */
  readonly details: Details;
  /** Cells moved by different steps: what does not say itself what it is was left out. */
  readonly scattered: boolean;
  /** An answer of an online form: it names an agency and changes nothing of it. */
  readonly answer: boolean;
  /** Cells in column order, secrets masked: what may be shown and stored. */
  readonly read: readonly string[];
}

export interface Reading {
  readonly roles: readonly ColumnRole[];
  /** Columns that hold secrets by their header, whatever their role. */
  readonly secretColumns: readonly number[];
  /** The columns are as the user says: no row is looked at sideways. */
  readonly strict: boolean;
  readonly answers: boolean;
  readonly names: Names;
}

/** The roles' cells that hold a link rather than its words. */
function linked(cells: Cells, role: ColumnRole): string {
  const found: string[] = [];
  for (const column of cells.columns(role)) {
    const text = cells.at(column);
    if (text === "") continue;
    found.push(/^https?:|\d/.test(text) ? text : (cells.row.links.get(column) ?? text));
  }
  return found.join(", ");
}

/** One point: from a column of points, else from its two halves. */
function pointOf(cells: Cells): string {
  const whole = cells.telling("coordinates", "coordinates", linked);
  if (whole !== "" || !cells.has("latitude")) return whole;
  const halves = [cells.first("latitude"), cells.first("longitude")];
  if (halves.every((half) => half === "")) return "";
  // A decimal comma inside a half is no separator between them.
  const [lat = "", lon = ""] = halves.map((half) => (/^\s*-?\d+,\d+\s*$/.test(half) ? half.replace(",", ".") : half));
  return lat === "" || lon === "" ? lat + lon : `${lat}, ${lon}`;
}

/** Names and places are Thai: a code in their column is none of them, and is repeated in no reason. */
function inThai(text: string): string {
  return text === "" || /[\u0E01-\u0E2E]/.test(text) ? text : "";
}

/** Takes the cells of one part's rows by role. */
export async function readRows(segment: Segment, reading: Reading, pace: Pace): Promise<RawRow[]> {
  const { roles, names, answers } = reading;
  const carried = carriedDown(segment, roles, names);
  const hidden = { byRole: new Set<number>(), byHeader: new Set(reading.secretColumns) };
  roles.forEach((role, column) => {
    if (role === "password" || role === "code") hidden.byRole.add(column);
  });
  const rowOf = cellsOf(roles, reading.strict);
  return mapPaced(segment.rows, pace, (row: SheetRow): RawRow => {
    const cells = rowOf(row);
    const password = answers ? "" : cells.password();
    const code = answers ? "" : cells.telling("code", "code");
    const agency = inThai(cells.telling("agency", "agency"));
    const above = carried.get(row);
    const district = inThai(above?.district ?? cells.district());
    const kind = cells.kindWord() || inThai(above?.kind ?? cells.first("kind"));
    const { heading } = row;
    // A heading's word stands behind the row's own, also behind those in its name.
    const name = heading.district !== null || heading.kind !== null ? names(agency) : null;
    const underDistrict = district === "" && heading.district !== null && !name?.district ? heading.district : district;
    const underKind =
      kind === "" && heading.kind !== null && name && (!name.kind || mayBeBareName(name))
        ? KIND_WORDS[heading.kind].full
        : kind;
    return {
      row: row.row,
      agency,
      kind: underKind,
      district: underDistrict,
      province: inThai(above?.province ?? cells.first("province")),
      titleProvince: heading.province,
      username: answers ? "" : cells.telling("username", "username"),
      password,
      code,
      ratingUrl: answers ? "" : cells.telling("ratingUrl", "url", linked),
      coordinates: answers ? "" : pointOf(cells),
      agencyCode: answers ? "" : cells.first("agencyCode"),
      details: answers ? NO_DETAILS : readDetails(cells),
      scattered: cells.scattered,
      answer: answers,
      read: maskedRow(row, cells.shift, cells.scattered ? { ...hidden, byRole: doubtfulColumns(row) } : hidden, [
        password,
        code,
      ]),
    };
  });
}

const NO_DETAILS: Details = {};
