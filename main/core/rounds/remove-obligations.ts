import { AppError } from "../../../shared/contract";
import type { Writer } from "../ports/store";

/** Tables of what belongs to an obligation, children before their parents. */
const BELONGING = ["attachment", "call", "report", "stepResult"] as const;

/**
 * Removes every trace of an agency from all rounds, for one that was added by mistake.
 * @throws AppError ROUND_CLOSED when a closed round counts it: its numbers are frozen
 */
export async function removeObligations(writer: Writer, agencyId: string): Promise<void> {
  const obligations = await writer.table("obligation").find({ agencyId });
  const rounds = await writer.table("round").find({ id: obligations.map(({ roundId }) => roundId) });
  const closed = rounds.find(({ closedAt }) => closedAt !== null);
  if (closed) throw new AppError("ROUND_CLOSED", { title: closed.title });
  const obligationId = obligations.map(({ id }) => id);
  for (const name of BELONGING) {
    const table = writer.table(name);
    for (const { id } of await table.find({ obligationId })) await table.remove(id);
  }
  for (const { id } of obligations) await writer.table("obligation").remove(id);
}
