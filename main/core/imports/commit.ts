import { v7 } from "uuid";
import type { z } from "zod";
import { AppError, type contract } from "../../../shared/contract";
import type { Context } from "../context";
import type { JobControl } from "../handlers";
import type { Writer } from "../ports/store";
import { readSettings } from "../settings/read-settings";
import { applyEffects } from "./apply-effects";
import type { BatchCounts } from "./batches";
import { type Effect, effectOf, isUndecided } from "./effects";
import { closeProposal, type PlannedRow, parseHead, plannedRows, requireOpen } from "./proposals";
import { rememberMapping } from "./remembered-mappings";
import { answeredRow } from "./review/earlier-answers";
import type { Identity } from "./understand/reading";

type Input = z.output<typeof contract.imports.commit.input>;
type Output = z.output<typeof contract.imports.commit.output>;

/** Decided on; an unreadable row is left out, whatever was decided. */
function isAnswered({ decision, outcome }: PlannedRow): boolean {
  return decision !== null && outcome !== "unreadable";
}

/** The office's province, when nothing says it yet: that of most imported agencies. */
async function settleProvince(context: Context, writer: Writer, touched: readonly Identity[]): Promise<void> {
  if ((await readSettings(writer, context)).provinceCode !== null) return;
  const counts = new Map<string, number>();
  for (const { provinceCode } of touched) counts.set(provinceCode, (counts.get(provinceCode) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!most || most[0] === "") return;
  const settings = writer.table("setting");
  const value = JSON.stringify(most[0]);
  if (await settings.get("provinceCode")) await settings.update("provinceCode", { value });
  else await settings.insert({ id: "provinceCode", value });
}

/**
 * Writes a proposal in one transaction, as one batch and one activity that can be undone.
 * @throws AppError NOT_FOUND, PROPOSAL_NOT_OPEN, DECISION_MISSING (details: questions, row), NOTHING_TO_COMMIT,
 *   PASSPHRASE_REQUIRED, SECRETS_LOCKED, STORE_*, CANCELLED
 */
export async function commit(context: Context, input: Input, control: JobControl): Promise<Output> {
  const { id, leaveQuestions } = input;
  await control.progress(0, 3, "checking");
  const { proposal, rows } = await context.store.read(async (reader) => ({
    proposal: await requireOpen(reader, id),
    rows: await plannedRows(reader, id),
  }));
  const waiting = rows.filter(isUndecided);
  if (waiting.length > 0 && !leaveQuestions) {
    throw new AppError("DECISION_MISSING", { questions: waiting.length, row: waiting[0]?.row ?? 0 });
  }
  const effects = rows.map(effectOf).filter((effect): effect is Effect => effect !== null);
  if (effects.length === 0) throw new AppError("NOTHING_TO_COMMIT", { file: proposal.fileName });
  if (effects.some(({ row }) => row.sealed !== null)) context.vault.requireReady();
  const { counts, remember } = parseHead(proposal);
  const leftOut = rows.filter((row) => isUndecided(row) || row.outcome === "unreadable");
  await control.progress(1, 3, "writing");
  const batchId = v7();
  const { activityId } = await context.store.write(
    (touched: number) => ({ what: "imports.commit", subject: proposal.fileName, count: touched, undoable: true }),
    async (writer) => {
      // Once more inside the write: another window may have committed or discarded it meanwhile.
      await requireOpen(writer, id);
      const touched = await applyEffects(context, writer, effects);
      await settleProvince(context, writer, touched);
      await writer.table("importBatch").insert({
        id: batchId,
        activityId: writer.activityId,
        proposalId: id,
        fileName: proposal.fileName,
        counts: JSON.stringify({ counts, leftOut: leftOut.length } satisfies BatchCounts),
        undone: 0,
      });
      if (remember) await rememberMapping(writer, remember);
      await closeProposal(writer, proposal, "committed", [...leftOut, ...rows.filter(isAnswered).map(answeredRow)]);
      return touched.length;
    },
  );
  await control.progress(3, 3, "done");
  context.changed("agencies", "imports", "settings", "activity", "status", "rounds");
  return { batchId, activityId, counts, leftOut: leftOut.map(({ row, body }) => ({ row, reasons: body.reasons })) };
}
