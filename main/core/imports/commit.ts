import { v7 } from "uuid";
import type { z } from "zod";
import { AppError, type contract } from "../../../shared/contract";
import type { Context } from "../context";
import type { JobControl } from "../handlers";
import { eachPaced, type Pace, paceOf } from "../pace";
import type { ImportProposalTable } from "../ports/rows";
import type { Reader, Writer } from "../ports/store";
import { readSettings } from "../settings/read-settings";
import type { BatchCounts } from "./batches";
import { effectOf, isUndecided } from "./effects";
import {
  closeProposal,
  type KeptRow,
  type PlannedRow,
  parseHead,
  requireOpen,
  rowsInLots,
  storedRow,
} from "./proposals";
import { type RegistryChanges, registryChanges } from "./registry-changes";
import { rememberMapping } from "./remembered-mappings";
import { answeredRow } from "./review/earlier-answers";
import { forgetRowIndex } from "./review/row-index";
import type { Identity } from "./understand/reading";

type Input = z.output<typeof contract.imports.commit.input>;
type Output = z.output<typeof contract.imports.commit.output>;

/** Progress in percent at the end of each phase; what is left is the save. */
const DONE = { checking: 30, writing: 80 };

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

/** @throws AppError DECISION_MISSING */
async function requireDecided(reader: Reader, proposalId: string): Promise<void> {
  const undecided = { proposalId, outcome: "question", decision: null };
  const waiting = await reader.table("importRow").pick(["row"], undecided);
  if (waiting.length === 0) return;
  const row = waiting.reduce((first, { row }) => Math.min(first, row), Number.POSITIVE_INFINITY);
  throw new AppError("DECISION_MISSING", { questions: waiting.length, row });
}

interface Gathered {
  readonly leftOut: Output["leftOut"];
  /** What stays of the rows that were left out or decided. */
  readonly kept: KeptRow[];
}

/** Goes through a proposal's rows once, keeping of each only what is to be written. */
async function gather(
  changes: RegistryChanges,
  writer: Writer,
  proposalId: string,
  pace: Pace,
  progress: (share: number) => Promise<void>,
): Promise<Gathered> {
  const leftOut: Output["leftOut"] = [];
  const kept: KeptRow[] = [];
  const all = await writer.table("importRow").count({ proposalId });
  let done = 0;
  for await (const rows of rowsInLots(writer, proposalId, pace)) {
    await eachPaced(rows, pace, (row) => {
      const effect = effectOf(row);
      if (effect) changes.add(effect);
      const left = isUndecided(row) || row.outcome === "unreadable";
      if (left) leftOut.push({ row: row.row, reasons: row.body.reasons });
      if (left || isAnswered(row)) kept.push(storedRow(answeredRow(row)));
    });
    done += rows.length;
    await progress(done / all);
  }
  return { leftOut, kept };
}

/**
 * Writes what the rows say. The changes end with it: what comes after needs their memory.
 * @throws AppError NOTHING_TO_COMMIT, PASSPHRASE_REQUIRED, SECRETS_LOCKED
 */
async function writeRows(
  context: Context,
  writer: Writer,
  { id, fileName }: ImportProposalTable,
  control: JobControl,
): Promise<Gathered & { readonly touched: number }> {
  const pace = paceOf(control.signal);
  const changes = await registryChanges(context, writer, pace);
  const gathered = await gather(changes, writer, id, pace, (share) =>
    control.progress(Math.round(DONE.checking * share), 100, "checking"),
  );
  const { touched } = changes;
  if (touched.length === 0) throw new AppError("NOTHING_TO_COMMIT", { file: fileName });
  await changes.write((share) =>
    control.progress(Math.round(DONE.checking + (DONE.writing - DONE.checking) * share), 100, "writing"),
  );
  await settleProvince(context, writer, touched);
  return { ...gathered, touched: touched.length };
}

interface Written extends Pick<Output, "counts" | "leftOut"> {
  readonly touched: number;
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
  const batchId = v7();
  let fileName = "";
  const { value, activityId } = await context.store.write(
    ({ touched }: Written) => ({ what: "imports.commit", subject: fileName, count: touched, undoable: true }),
    async (writer): Promise<Written> => {
      // All in the write: a decision made in another window meanwhile is in, or comes too late and is told so.
      const proposal = await requireOpen(writer, id);
      fileName = proposal.fileName;
      if (!leaveQuestions) await requireDecided(writer, id);
      forgetRowIndex(context.store, proposal);
      const { touched, leftOut, kept } = await writeRows(context, writer, proposal, control);
      const { counts, remember } = parseHead(proposal);
      await writer.table("importBatch").insert({
        id: batchId,
        activityId: writer.activityId,
        proposalId: id,
        fileName,
        counts: JSON.stringify({ counts, leftOut: leftOut.length } satisfies BatchCounts),
        undone: 0,
      });
      if (remember) await rememberMapping(writer, remember);
      await closeProposal(writer, proposal, "committed", kept);
      await control.progress(DONE.writing, 100, "saving");
      return { touched, counts, leftOut };
    },
  );
  // It is on disk: cancelling comes too late.
  await control.progress(100, 100, "done").catch(() => undefined);
  context.changed("agencies", "imports", "settings", "activity", "status", "rounds");
  const { counts, leftOut } = value;
  return { batchId, activityId, counts, leftOut };
}
