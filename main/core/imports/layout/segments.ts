import { cutKind } from "../../../../shared/domain/agency-kind-words";
import { foldThai } from "../../../../shared/domain/thai-text";
import type { Cell, SheetTable } from "../../ports/sheets";
import type { Reference } from "../understand/reference-index";
import type { Content } from "./content";
import { type HeaderWord, headerWord } from "./header-words";

export interface SheetRow {
  /** 1-based. */
  readonly row: number;
  readonly texts: readonly string[];
  /** Where a cell's hyperlink leads. */
  readonly links: ReadonlyMap<number, string>;
  readonly contents: readonly (Content | null)[];
}

/** Rows under one header (or none), with the province that a title above them names. */
export interface Segment {
  readonly header: readonly (HeaderWord | null)[] | null;
  readonly headerTexts: readonly string[];
  readonly rows: SheetRow[];
  readonly titleProvince: string | null;
}

export interface Segmented {
  readonly segments: readonly Segment[];
  /** Header, title, note and blank rows. */
  readonly others: number;
}

function textOf(cell: Cell): string {
  return cell.type === "blank" || cell.type === "error" ? "" : cell.text.trim();
}

function isData(contents: readonly (Content | null)[]): boolean {
  const has = (content: Content): boolean => contents.includes(content);
  return has("agency") || has("username") || has("code");
}

/** Two header words, or one alone that names the agency column. A title of one long cell is none. */
function headerOf(texts: readonly string[]): (HeaderWord | null)[] | null {
  const filled = texts.filter((text) => text !== "");
  const words = texts.map(headerWord);
  const known = words.filter((word) => word !== null);
  if (known.length >= 2 && known.length * 2 >= filled.length) return words;
  return filled.length === 1 && known[0]?.role === "agency" ? words : null;
}

/** How rows begin that are no agency: totals and notes. รวมไทยพัฒนา is a tambon. */
const NOTE = /^(?:รวม(?:ทั้ง|จำนวน|เป็น|[\s\d:]|$)|หมายเหตุ|ที่มา|ข้อมูล)/;
/** Columns that only rows of the list fill. */
const ROW_ROLES = ["agency", "username", "password", "code"];
/** Cells that a row without a header must fill to be one of the list, and no line of a letter. */
const LIKE_A_ROW = 3;

/**
 * A row that names no agency by itself, yet stands in the list: a bare name whose kind another column says, or one that
 * a person must look at. What else stands between rows is a title, a total or a note.
 */
function isLoose(segment: Segment, texts: readonly string[], contents: readonly (Content | null)[]): boolean {
  const filled = texts.filter((text) => text !== "");
  if (NOTE.test(filled[0] ?? "")) return false;
  const { header, rows } = segment;
  if (header === null) return rows.length > 0 && filled.length >= LIKE_A_ROW;
  const fills = (role: string): boolean => header.some((word, column) => word?.role === role && texts[column]);
  // One cell alone is a row of the list only where the list has but that column.
  if (filled.length === 1) return header.filter((word) => word !== null).length === 1 && fills("agency");
  const counted = header.some((word, column) => word?.role === "number" && contents[column] === "number");
  return counted || ROW_ROLES.some(fills);
}

const NO_LINKS: ReadonlyMap<number, string> = new Map();

function linksIn(cells: readonly Cell[]): ReadonlyMap<number, string> {
  if (!cells.some((cell) => cell.type === "text" && cell.link !== undefined)) return NO_LINKS;
  return new Map(cells.flatMap((cell, at) => (cell.type === "text" && cell.link ? [[at, cell.link] as const] : [])));
}

/** Cuts a sheet into its parts: titles and notes apart, a new part at each header row. */
export function segmentsOf(sheet: SheetTable, reference: Reference, contentOf: (text: string) => Content): Segmented {
  const segments: Segment[] = [];
  let titleProvince: string | null = null;
  let current: Segment = { header: null, headerTexts: [], rows: [], titleProvince };
  let others = 0;
  segments.push(current);
  sheet.rows.forEach((cells, index) => {
    const texts = cells.map(textOf);
    if (texts.every((text) => text === "")) {
      others++;
      return;
    }
    const contents = texts.map((text) => (text === "" ? null : contentOf(text)));
    const data = isData(contents);
    const header = data ? null : headerOf(texts);
    if (header) {
      others++;
      current = { header, headerTexts: texts, rows: [], titleProvince };
      segments.push(current);
      return;
    }
    if (!data && !isLoose(current, texts, contents)) {
      others++;
      titleProvince = provinceIn(texts, reference) ?? titleProvince;
      if (current.rows.length === 0) {
        current = { ...current, titleProvince };
        segments[segments.length - 1] = current;
      }
      return;
    }
    if (current.header === null && texts.filter((text) => text !== "").length === 1) {
      titleProvince = provinceIn(texts, reference) ?? titleProvince;
    }
    current.rows.push({ row: index + 1, texts, links: linksIn(cells), contents });
  });
  const titles = dropTitles(segments);
  return { segments: segments.filter((segment) => segment.rows.length > 0), others: others + titles };
}

/**
 * Takes out lone cells that name an office: a title above the header, a signature below the list.
 * @returns how many it took
 */
function dropTitles(segments: readonly Segment[]): number {
  const headed = segments.some((segment) => segment.header !== null);
  let dropped = 0;
  for (const segment of segments) {
    const listed = segment.rows.some(({ contents }) => contents.includes("code") || contents.includes("username"));
    const kept = segment.rows.filter(({ texts }) => {
      const filled = texts.filter((text) => text !== "");
      if (filled.length !== 1) return true;
      if (segment.header === null) return !headed;
      return !listed || cutKind(foldThai(filled[0] ?? "")) !== null;
    });
    dropped += segment.rows.length - kept.length;
    segment.rows.splice(0, segment.rows.length, ...kept);
  }
  return dropped;
}

function provinceIn(texts: readonly string[], reference: Reference): string | null {
  for (const text of texts) {
    for (const found of text.matchAll(/(?:จังหวัด|จ\.)\s*([^\s()]+)/g)) {
      if (found[1] && reference.isProvinceName(found[1])) return found[1];
    }
  }
  return null;
}
