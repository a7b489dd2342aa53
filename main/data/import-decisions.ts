import type { RowDecision } from "../core/ports/store";
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
