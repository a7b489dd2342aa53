import type { RowDecision } from "../core/ports/store";
import type { Connection } from "./connection";
import type { Queries } from "./dialect";

/** The decided rows of a proposal: a few among many thousands. */
export async function importDecisions(queries: Queries, proposalId: string): Promise<RowDecision[]> {
  const rows = await queries
    .selectFrom("importRow")
    .select(["id", "decision"])
    .where("proposalId", "=", proposalId)
    .where("decision", "is not", null)
    .execute();
  return rows.map(({ id, decision }) => ({ id: String(id), decision: String(decision) }));
}

/** Rows removed between two turns of the event loop. */
const LOT = 200;

/** Removes all rows of a proposal. */
export async function clearImportRows(connection: Connection, proposalId: string): Promise<void> {
  const sql = "DELETE FROM import_row WHERE id IN (SELECT id FROM import_row WHERE proposal_id = ? LIMIT ?)";
  while (connection.run(sql, [proposalId, LOT]) === LOT) await new Promise(setImmediate);
}
