import type { AgencyKind } from "../../../../shared/domain/kinds";
import type { Cell } from "../../ports/sheets";
import type { Content } from "./content";
import type { HeaderWord } from "./header-words";

/** What titles and headings say of the rows below them; a row's own words go before. */
export interface Heading {
  readonly province: string | null;
  readonly district: string | null;
  readonly kind: AgencyKind | null;
}

export interface SheetRow {
  /** 1-based. */
  readonly row: number;
  readonly texts: readonly string[];
  /** Where a cell's hyperlink leads. */
  readonly links: ReadonlyMap<number, string>;
  readonly contents: readonly (Content | null)[];
  /** Cells that say something. */
  readonly filled: number;
  /** What headings and titles above say of it. */
  heading: Heading;
}

/** Rows under one header (or none). */
export interface Segment {
  readonly header: readonly (HeaderWord | null)[] | null;
  readonly headerTexts: readonly string[];
  /** The (last) header row, 1-based. */
  readonly headerRow: number | null;
  readonly rows: SheetRow[];
}

/** How cells are looked at: remembered by their text, since lists repeat theirs. */
export interface Eyes {
  contentOf(text: string): Content;
  wordOf(text: string): HeaderWord | null;
}

export function textOf(cell: Cell): string {
  return cell.type === "blank" || cell.type === "error" ? "" : cell.text.trim();
}

const NO_LINKS: ReadonlyMap<number, string> = new Map();

function linksIn(cells: readonly Cell[]): ReadonlyMap<number, string> {
  let links: Map<number, string> | null = null;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at];
    if (cell?.type !== "text" || cell.link === undefined) continue;
    links ??= new Map();
    links.set(at, cell.link);
  }
  return links ?? NO_LINKS;
}

/** One row of a sheet as the layout looks at it, or null for a blank one. */
export function sheetRow(cells: readonly Cell[], row: number, eyes: Eyes, heading: Heading): SheetRow | null {
  const texts: string[] = [];
  const contents: (Content | null)[] = [];
  let filled = 0;
  for (const cell of cells) {
    const text = textOf(cell);
    texts.push(text);
    if (text === "") contents.push(null);
    else {
      filled++;
      contents.push(eyes.contentOf(text));
    }
  }
  return filled === 0 ? null : { row, texts, links: linksIn(cells), contents, filled, heading };
}

/** Whether a row is one of a list by itself: it names an agency, or holds a user name or a code. */
export function isData({ contents }: SheetRow): boolean {
  return contents.includes("agency") || contents.includes("username") || contents.includes("code");
}

export function firstText(row: SheetRow): string {
  return row.texts.find((text) => text !== "") ?? "";
}
