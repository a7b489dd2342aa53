import type { z } from "zod";
import type { contract } from "../../../../shared/contract";
import type { Decision } from "../../../../shared/contract/import-rows";
import type { Context } from "../../context";
import { eachPaced, paceOf } from "../../pace";
import { type PlannedRow, requireOpen, rowsById } from "../proposals";
import { decidedRows } from "./decided-rows";
import { firstSuggestions } from "./first-suggestions";
import { type IndexedRow, rowIndexOf } from "./row-index";

type Input = z.output<typeof contract.imports.decideAlike.input>;
type Output = z.output<typeof contract.imports.decideAlike.output>;

/**
 * Decides many rows alike. A row is left as it is where the decision is not possible or not certain.
 * @throws AppError NOT_FOUND, PROPOSAL_NOT_OPEN
 */
export async function decideAlike(context: Context, { id, where, decision }: Input): Promise<Output> {
  const { store } = context;
  const index = await store.read(async (reader) => rowIndexOf(store, reader, await requireOpen(reader, id)));
  const value = await store.note(async (writer) => {
    await requireOpen(writer, id);
    const decided = await decidedRows(writer, id);
    // Taking back is about decided rows, whatever `undecided` says.
    const free = (row: IndexedRow): boolean =>
      decision === "none" ? decided.has(row.id) : !where.undecided || !decided.has(row.id);
    const meant = meantBy(where);
    const wanted: IndexedRow[] = [];
    await eachPaced(index.rows, paceOf(), (row) => {
      if (meant(row) && free(row)) wanted.push(row);
    });
    const rows = await rowsById(writer, id, wanted);
    const firsts = decision === "first" ? await firstSuggestions(writer, id, index, decided, rows) : null;
    const table = writer.table("importRow");
    const before: Output["before"] = [];
    const pace = paceOf();
    for (const row of rows) {
      await pace();
      const answer = firsts ? firsts.get(row.id) : answerOf(row, decision);
      if (answer === undefined) continue;
      await table.update(row.id, { decision: answer === null ? null : JSON.stringify(answer) });
      before.push({ rowId: row.id, decision: row.decision });
    }
    const undecided = await table.count({ proposalId: id, outcome: "question", decision: null });
    return { decided: before.length, undecided, left: rows.length - before.length, before };
  });
  if (value.decided > 0) context.changed("imports");
  return value;
}

function meantBy({ rowIds, outcome, reason, marked, minScore }: Input["where"]): (row: IndexedRow) => boolean {
  const ids = rowIds && new Set(rowIds);
  return (row) =>
    (ids === undefined || ids.has(row.id)) &&
    (outcome === undefined || row.outcome === outcome) &&
    (reason === undefined || row.reasons.includes(reason)) &&
    (marked === undefined || row.marked === marked) &&
    (minScore === undefined || row.score >= minScore);
}

/** undefined where the row cannot be decided so; a row that writes nothing needs no decision. */
function answerOf({ body }: PlannedRow, decision: Input["decision"]): Decision | null | undefined {
  if (decision === "none") return null;
  if (body.plan === null) return undefined;
  if (decision === "skip") return { action: "skip" };
  return decision === "asRead" && body.canKeep ? { action: "asRead" } : undefined;
}
