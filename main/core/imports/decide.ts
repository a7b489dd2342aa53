import type { z } from "zod";
import { AppError, type contract } from "../../../shared/contract";
import type { Context } from "../context";
import { paceOf } from "../pace";
import { requireOpen, rowsById } from "./proposals";

type Input = z.output<typeof contract.imports.decide.input>;

/**
 * Records decisions; null takes one back.
 * @returns how many questions still wait
 * @throws AppError NOT_FOUND, PROPOSAL_NOT_OPEN, DECISION_INVALID (details: row)
 */
export async function decide(context: Context, { id, decisions }: Input): Promise<{ undecided: number }> {
  const undecided = await context.store.note(async (writer) => {
    await requireOpen(writer, id);
    const asked = decisions.map(({ rowId }) => ({ id: rowId }));
    const rows = new Map((await rowsById(writer, id, asked)).map((row) => [row.id, row]));
    const pace = paceOf();
    for (const { rowId, decision } of decisions) {
      await pace();
      const row = rows.get(rowId);
      if (!row) throw new AppError("NOT_FOUND", { table: "importRow" });
      const { plan } = row.body;
      const possible =
        decision === null ||
        decision.action === "skip" ||
        (decision.action === "asRead" && row.body.canKeep) ||
        (decision.action === "suggestion" && plan?.targets[decision.key] !== undefined);
      if (!possible) throw new AppError("DECISION_INVALID", { row: row.row });
      await writer.table("importRow").update(rowId, { decision: decision === null ? null : JSON.stringify(decision) });
    }
    return writer.table("importRow").count({ proposalId: id, outcome: "question", decision: null });
  });
  context.changed("imports");
  return { undecided };
}
