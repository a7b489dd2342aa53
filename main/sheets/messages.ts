import type { ErrorCode, ErrorDetails } from "../../shared/contract/errors";
import type { DocumentText, PosterPage } from "../core/ports/documents";
import type { Cell, SheetTable } from "../core/ports/sheets";
import { BLANK } from "./cell-value";
import type { Source } from "./source";

/** What goes to the reading thread: a source, then "more" for each lot of rows that arrived; "stop" ends it. */
export type ToReader = { readonly type: "read"; readonly source: Source } | { readonly type: "more" | "stop" };

/** What comes back: sheets in lots of rows, so that neither side is blocked by one huge message. */
export type FromReader =
  | { readonly type: "progress"; readonly done: number; readonly total: number }
  | { readonly type: "sheet"; readonly name: string; readonly hidden: boolean }
  | { readonly type: "rows"; readonly rows: readonly PackedRow[] }
  | { readonly type: "done" }
  | { readonly type: "document"; readonly document: DocumentText }
  | { readonly type: "poster"; readonly pages: readonly PosterPage[] }
  | { readonly type: "failed"; readonly code: ErrorCode; readonly details: ErrorDetails; readonly cause: string };

/** Cells as they travel: most are words, and words cost least as they are. */
type PackedCell = string | number | null | Cell;
export type PackedRow = readonly PackedCell[];

/** Places of a lot; it takes the receiver a millisecond or two. */
const LOT = 4_000;

function packCell(cell: Cell): PackedCell {
  if (cell.type === "blank") return null;
  if (cell.type === "text" && cell.link === undefined) return cell.text;
  return cell.type === "number" && String(cell.number) === cell.text ? cell.number : cell;
}

export function unpackRow(row: PackedRow): Cell[] {
  return row.map((cell): Cell => {
    if (cell === null) return BLANK;
    if (typeof cell === "string") return { type: "text", text: cell };
    return typeof cell === "number" ? { type: "number", number: cell, text: String(cell) } : cell;
  });
}

/** A sheet's rows in lots. */
export function* lotsOf(sheet: SheetTable): Generator<PackedRow[]> {
  let lot: PackedRow[] = [];
  let places = 0;
  for (const row of sheet.rows) {
    lot.push(row.map(packCell));
    places += row.length + 1;
    if (places < LOT) continue;
    yield lot;
    lot = [];
    places = 0;
  }
  if (lot.length > 0) yield lot;
}
