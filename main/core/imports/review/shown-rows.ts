import type { RowFilter } from "../../../../shared/contract/import-review";
import type { Context } from "../../context";
import { eachPaced, type Pace, paceOf } from "../../pace";
import type { Reader } from "../../ports/store";
import { requireProposal } from "../proposals";
import { type Decided, decidedRows } from "./decided-rows";
import { type IndexedRow, rowIndexOf } from "./row-index";

/** The rows of a proposal under a filter, in the order of the sheet. */
export interface ShownRows {
  readonly all: readonly IndexedRow[];
  /** Of the asked outcome and text, which is what facets count. */
  readonly around: readonly IndexedRow[];
  /** What the whole filter finds. */
  readonly wanted: readonly IndexedRow[];
  readonly decided: Decided;
}

/** @throws AppError NOT_FOUND */
export async function shownRows(
  context: Context,
  reader: Reader,
  filter: RowFilter & { readonly id: string },
): Promise<ShownRows> {
  const { id, outcome, text } = filter;
  const proposal = await requireProposal(reader, id);
  const index = await rowIndexOf(context.store, reader, proposal);
  const decided = await decidedRows(reader, id);
  const found = text === undefined || text.trim() === "" ? null : await index.found(text);
  const pace = paceOf();
  const around = await filtered(
    index.rows,
    pace,
    (row) => (outcome === undefined || row.outcome === outcome) && (found === null || found.has(row.id)),
  );
  const wanted = await filtered(around, pace, (row) => wants(filter, row, decided));
  return { all: index.rows, around, wanted, decided };
}

async function filtered(
  rows: readonly IndexedRow[],
  pace: Pace,
  wanted: (row: IndexedRow) => boolean,
): Promise<IndexedRow[]> {
  const kept: IndexedRow[] = [];
  await eachPaced(rows, pace, (row) => {
    if (wanted(row)) kept.push(row);
  });
  return kept;
}

function wants(filter: RowFilter, row: IndexedRow, decided: Decided): boolean {
  return (
    (filter.reason === undefined || row.reasons.includes(filter.reason)) &&
    (filter.marked === undefined || row.marked === filter.marked) &&
    (filter.repaired === undefined || row.repaired === filter.repaired) &&
    (filter.minScore === undefined || row.score >= filter.minScore) &&
    (filter.decided === undefined || decided.has(row.id) === filter.decided)
  );
}
