import type { z } from "zod";
import type { contract } from "../../../../shared/contract";
import type { RowFacets, Tally } from "../../../../shared/contract/import-review";
import type { Context } from "../../context";
import { eachPaced, paceOf } from "../../pace";
import { rowsById, shownRow } from "../proposals";
import type { Decided } from "./decided-rows";
import type { IndexedRow } from "./row-index";
import { shownRows } from "./shown-rows";

type Input = z.output<typeof contract.imports.rows.input>;
type Page = z.output<typeof contract.imports.rows.output>;

/**
 * A page of the rows that a filter finds, with the facets that further filters would show.
 * @throws AppError NOT_FOUND
 */
export async function pageRows(context: Context, input: Input): Promise<Page> {
  const { id, offset, limit } = input;
  return context.store.read(async (reader) => {
    const { all, around, wanted, decided } = await shownRows(context, reader, input);
    const page = await rowsById(reader, id, wanted.slice(offset, offset + limit));
    return {
      total: wanted.length,
      rows: page.map(shownRow),
      facets: await facetsOf(around, decided),
      tally: await tallyOf(all, decided),
    };
  });
}

async function facetsOf(rows: readonly IndexedRow[], decided: Decided): Promise<RowFacets> {
  const counts = new Map<string, number>();
  const found = { marked: 0, repaired: 0, decided: 0 };
  await eachPaced(rows, paceOf(), (row) => {
    for (const code of row.reasons) counts.set(code, (counts.get(code) ?? 0) + 1);
    if (row.marked) found.marked += 1;
    if (row.repaired) found.repaired += 1;
    if (decided.has(row.id)) found.decided += 1;
  });
  const reasons = [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
  return { reasons, ...found };
}

async function tallyOf(rows: readonly IndexedRow[], decided: Decided): Promise<Tally> {
  const tally = { new: 0, change: 0, decided: 0, undecided: 0, skipped: 0, same: 0, unreadable: 0 };
  await eachPaced(rows, paceOf(), ({ id, outcome }) => {
    const decision = decided.get(id);
    if (decision) tally[decision.action === "skip" ? "skipped" : "decided"] += 1;
    else tally[outcome === "question" ? "undecided" : outcome] += 1;
  });
  return tally;
}
