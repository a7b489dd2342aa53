import { v7 } from "uuid";
import type { z } from "zod";
import { AppError, type contract } from "../../../shared/contract";
import type { Context } from "../context";
import type { JobControl } from "../handlers";
import { eachPaced, paceOf } from "../pace";
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

/** Progress in percent at the end of each phase; what is left is the save. */
const DONE = { checking: 15, writing: 80 };

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

interface Written {
  readonly touched: number;
  readonly counts: Output["counts"];
  readonly leftOut: readonly PlannedRow[];
}

/**
 * Writes a proposal in one transaction, as one batch and one activity that can be undone. Cancelling is possible until
 * the transaction ends, and leaves nothing behind.
 * @throws AppError NOT_FOUND, PROPOSAL_NOT_OPEN, DECISION_MISSING (details: questions, row), NOTHING_TO_COMMIT,
 *   PASSPHRASE_REQUIRED, SECRETS_LOCKED, STORE_*, CANCELLED
 */
export async function commit(context: Context, input: Input, control: JobControl): Promise<Output> {
  const { id, leaveQuestions } = input;
  await control.progress(0, 100, "checking");
  const pace = paceOf(control.signal);
  const batchId = v7();
  let fileName = "";
  const { value, activityId } = await context.store.write(
    ({ touched }: Written) => ({ what: "imports.commit", subject: fileName, count: touched, undoable: true }),
    async (writer): Promise<Written> => {
      // All in the write: a decision made in another window meanwhile is in, or comes too late and is told so.
      const proposal = await requireOpen(writer, id);
      fileName = proposal.fileName;
      const rows = await plannedRows(writer, id);
      const waiting = rows.filter(isUndecided);
      if (waiting.length > 0 && !leaveQuestions) {
        throw new AppError("DECISION_MISSING", { questions: waiting.length, row: waiting[0]?.row ?? 0 });
      }
      const effects: Effect[] = [];
      await eachPaced(rows, pace, (row) => {
        const effect = effectOf(row);
        if (effect) effects.push(effect);
      });
      if (effects.length === 0) throw new AppError("NOTHING_TO_COMMIT", { file: fileName });
      if (effects.some(({ row }) => row.sealed !== null)) context.vault.requireReady();
      await control.progress(DONE.checking, 100, "writing");
      const touched = await applyEffects(context, writer, effects, pace, (share) =>
        control.progress(Math.round(DONE.checking + (DONE.writing - DONE.checking) * share), 100, "writing"),
      );
      await settleProvince(context, writer, touched);
      const { counts, remember } = parseHead(proposal);
      const leftOut = rows.filter((row) => isUndecided(row) || row.outcome === "unreadable");
      await writer.table("importBatch").insert({
        id: batchId,
        activityId: writer.activityId,
        proposalId: id,
        fileName,
        counts: JSON.stringify({ counts, leftOut: leftOut.length } satisfies BatchCounts),
        undone: 0,
      });
      if (remember) await rememberMapping(writer, remember);
      await closeProposal(writer, proposal, "committed", [...leftOut, ...rows.filter(isAnswered)].map(answeredRow));
      await control.progress(DONE.writing, 100, "saving");
      return { touched: touched.length, counts, leftOut };
    },
  );
  // It is on disk: cancelling comes too late.
  await control.progress(100, 100, "done").catch(() => undefined);
  context.changed("agencies", "imports", "settings", "activity", "status", "rounds");
  const { counts, leftOut } = value;
  return { batchId, activityId, counts, leftOut: leftOut.map(({ row, body }) => ({ row, reasons: body.reasons })) };
}
