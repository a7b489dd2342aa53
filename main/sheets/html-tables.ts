import { AppError } from "../../shared/contract/errors";
import type { SheetTable } from "../core/ports/sheets";
import { textCell } from "./cell-value";
import { type Budget, createGrid, type Grid, type Merged } from "./grid";
import { attributeOf, type HtmlToken, htmlTokens } from "./html-tokens";
import { LIMITS } from "./limits";

/** Tags that begin a line of their own. */
const BLOCKS = new Set(["p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "dt", "dd"]);
/** Tags whose `display:none` hides words; a row or cell of a table is read even so. */
const HIDEABLE = new Set(["span", "div", "p", "a", "b", "i", "small", "sup"]);
/** As HTML itself bounds them. */
const SPAN = { columns: 1_000, rows: 65_534 };

interface OpenCell {
  text: string;
  link: string | undefined;
  readonly columns: number;
  readonly rows: number;
}

interface OpenTable {
  readonly grid: Grid;
  readonly merges: Merged[];
  /** For each column, the row in which it is free again. */
  readonly freeAt: number[];
  row: number;
  column: number;
  cell: OpenCell | null;
  /** The table's title while it is being read. */
  caption: string | null;
  title: string;
}

function spanOf(attributes: string, name: string, most: number): number {
  return Math.min(most, Math.max(1, Number.parseInt(attributeOf(attributes, name) ?? "1", 10) || 1));
}

/** Words as a browser shows them: runs of blanks as one, lines kept. */
function shown(text: string): string {
  return text
    .replace(/[ \t\u00a0]+/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .trim();
}

export interface HtmlContent {
  /** Every table with anything in it, in the order they begin. */
  readonly tables: readonly SheetTable[];
  /** Words outside of tables, a line for each block. */
  readonly text: string;
}

/**
 * Tables of a page: a cell spanning columns is blank beside itself, one spanning rows stands again in each; a table
 * inside a cell is a table of its own. Cells are words: nothing becomes a number.
 * @throws AppError FILE_TOO_LARGE
 */
export function readHtml(budget: Budget, html: string): HtmlContent {
  const found: OpenTable[] = [];
  const open: OpenTable[] = [];
  let outside = "";
  let hidden: { readonly tag: string; depth: number } | null = null;

  const write = (text: string): void => {
    const table = open.at(-1);
    if (!table) outside += text;
    else if (table.cell) table.cell.text += text;
    else if (table.caption !== null) table.caption += text;
  };
  const closeCell = (table: OpenTable): void => {
    const { cell } = table;
    table.cell = null;
    if (!cell) return;
    const { row, column } = table;
    table.grid.put(row, column, textCell(shown(cell.text), cell.link));
    const right = column + cell.columns - 1;
    for (let at = column; at <= right && at < LIMITS.columns; at++) table.freeAt[at] = row + cell.rows;
    if (cell.rows > 1 || cell.columns > 1)
      table.merges.push({ top: row, left: column, bottom: row + cell.rows - 1, right });
    table.column = right + 1;
  };
  const openCell = (table: OpenTable, attributes: string): void => {
    closeCell(table);
    if (table.row < 0) table.row = 0;
    while ((table.freeAt[table.column] ?? 0) > table.row) table.column += 1;
    const columns = spanOf(attributes, "colspan", SPAN.columns);
    table.cell = { text: "", link: undefined, columns, rows: spanOf(attributes, "rowspan", SPAN.rows) };
  };
  const openTable = (): void => {
    if (found.length >= LIMITS.parts) throw new AppError("FILE_TOO_LARGE", { file: budget.file, limit: LIMITS.parts });
    const grid = createGrid(budget, String(found.length + 1));
    const table: OpenTable = { grid, merges: [], freeAt: [], row: -1, column: 0, cell: null, caption: null, title: "" };
    found.push(table);
    open.push(table);
  };
  const onOpen = (tag: string, attributes: string): void => {
    const table = open.at(-1);
    if (tag === "br") write("\n");
    if (HIDEABLE.has(tag) && /display\s*:\s*none/i.test(attributes)) hidden = { tag, depth: 1 };
    if (BLOCKS.has(tag)) write("\n");
    if (tag === "table") openTable();
    else if (!table) return;
    else if (tag === "tr") {
      closeCell(table);
      table.row += 1;
      table.column = 0;
    } else if (tag === "td" || tag === "th") openCell(table, attributes);
    else if (tag === "caption") table.caption = "";
    else if (tag === "a" && table.cell && table.cell.link === undefined) {
      const target = attributeOf(attributes, "href");
      if (target !== undefined && /^https?:/i.test(target)) table.cell.link = target;
    }
  };
  const onClose = (tag: string): void => {
    const table = open.at(-1);
    if (table && tag === "caption" && table.caption !== null) {
      table.title = shown(table.caption);
      table.caption = null;
    }
    if (table && (tag === "td" || tag === "th" || tag === "tr")) closeCell(table);
    if (table && tag === "table") {
      closeCell(table);
      open.pop();
    }
    if (BLOCKS.has(tag)) write("\n");
  };
  /** Keeps count of the tags inside a hidden one. @returns whether the token is hidden */
  const isHidden = (token: HtmlToken): boolean => {
    if (!hidden) return false;
    if (token.type === "open" && token.tag === hidden.tag) hidden.depth += 1;
    if (token.type === "close" && token.tag === hidden.tag) hidden.depth -= 1;
    if (hidden.depth === 0) hidden = null;
    return true;
  };

  for (const token of htmlTokens(html)) {
    if (isHidden(token)) continue;
    if (token.type === "text") write(token.text.replace(/[\r\n\f\0]+/g, " "));
    else if (token.type === "open") onOpen(token.tag, token.attributes);
    else onClose(token.tag);
  }
  for (const table of open) closeCell(table);
  return { tables: named(found), text: shown(outside) };
}

/** Tables with anything in them, each under a name of its own: its caption, else its number. */
function named(found: readonly OpenTable[]): SheetTable[] {
  const names = new Set<string>();
  return found.flatMap(({ grid, merges, row: last, title }) => {
    for (const range of merges) grid.merge({ ...range, bottom: Math.min(range.bottom, last) });
    const table = grid.table(false);
    if (table.rows.length === 0) return [];
    const number = String(names.size + 1);
    const name = title === "" ? number : names.has(title) ? `${title} (${number})` : title;
    names.add(name);
    return [{ ...table, name }];
  });
}
