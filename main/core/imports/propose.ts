import { randomBytes } from "node:crypto";
import { v7 } from "uuid";
import type { z } from "zod";
import type { contract } from "../../../shared/contract";
import type { ProposalRow } from "../../../shared/contract/import-rows";
import type { OutcomeCounts, Proposal } from "../../../shared/contract/imports";
import type { Context } from "../context";
import type { JobControl } from "../handlers";
import { type Pace, paceOf } from "../pace";
import type { Reader } from "../ports/store";
import { type Judging, meetSheet } from "./judge-sheet";
import { chooseSheet, requireLayout } from "./layout/choose-sheet";
import { rememberNames } from "./layout/content";
import { lookingAt } from "./layout/read-layout";
import { knownShape } from "./layout/shape";
import { registryAhead } from "./match/registry-ahead";
import type { Registry } from "./match/registry-index";
import { rowSealContext } from "./plan";
import { type KeptRow, type ProposalHead, saveProposal, shownHead, shownRow, storedRow } from "./proposals";
import { forgetMapping, rememberedMappings } from "./remembered-mappings";
import { earlierAnswers } from "./review/earlier-answers";
import { recallSheet } from "./review/recall";
import { openSource, type Source } from "./sources";
import { referenceOf } from "./understand/reference-index";

type Input = z.output<typeof contract.imports.propose.input>;

/** Progress of the whole job, in percent, at the end of each phase. */
const DONE = { reading: 40, layout: 50, understanding: 65, matching: 90 };

function emptyCounts(): OutcomeCounts {
  return { new: 0, same: 0, change: 0, question: 0, unreadable: 0, header: 0 };
}

/**
 * A proposal ready to be kept. What it was made from is many times as large, and is let go of before it is saved: at a
 * hundred thousand rows the garbage collector would need half a second for it.
 */
interface Prepared {
  readonly head: ProposalHead;
  readonly rows: KeptRow[];
  /** The same as they are shown; none where they are not asked for. */
  readonly shown: ProposalRow[];
}

/** @throws AppError SHEET_NOT_FOUND, LAYOUT_NOT_RECOGNISED, SECRETS_LOCKED, CANCELLED */
async function prepare(
  context: Context,
  input: Input,
  source: Source,
  registry: (reader: Reader) => Promise<Registry>,
  control: JobControl,
  pace: Pace,
): Promise<Prepared> {
  const { store, vault, resources } = context;
  const { contentHash } = source;
  const names = rememberNames();
  const remembered = await store.read(rememberedMappings);
  const looking = lookingAt(referenceOf(resources), names, pace);
  const chosen = await chooseSheet(source, looking, { ...input, remembered });
  const shape = input.mapping === "automatic" ? knownShape(chosen.table, remembered, looking) : null;
  if (shape !== null) await forgetMapping(context, shape);
  const layout = requireLayout(chosen, source);
  const { sheet } = layout;
  const answers = await store.read((reader) => earlierAnswers(reader, contentHash, sheet));
  const met = await meetSheet(
    context,
    layout,
    { names, typed: layout.kind === "form-responses", pace, registry },
    (at) => control.progress(between(at), 100, at.phase),
  );
  const { readings } = met;
  const counts: OutcomeCounts = { ...emptyCounts(), header: layout.others };
  // Ids of thousands of rows from one draw of random bytes.
  const random = randomBytes(readings.length * 16);
  const rows: KeptRow[] = [];
  const shown: ProposalRow[] = [];
  for await (const { outcome, body, secrets, decision } of recallSheet(met, answers, pace)) {
    counts[outcome]++;
    const index = rows.length;
    const id = v7({ random: random.subarray(index * 16, index * 16 + 16) });
    const hasSecret = Object.keys(secrets).length > 0;
    const sealed = hasSecret ? vault.seal(JSON.stringify(secrets), rowSealContext(id)) : null;
    const planned = { id, sheet, row: readings[index]?.raw.row ?? 0, outcome, body, decision, sealed };
    if (input.rows !== false) shown.push(shownRow(planned));
    rows.push(storedRow(planned));
  }
  await control.progress(DONE.matching, 100, "saving");
  const roles = layout.columns.map(({ role }) => role);
  const head: ProposalHead = {
    source: source.id,
    sheet,
    sheets: [...chosen.sheets],
    layout: layout.kind,
    columns: layout.columns.map((column) => ({ ...column })),
    mapping: layout.mapping,
    counts,
    contentHash,
    remember: layout.mapping === "automatic" ? null : { shape: layout.shape, roles },
  };
  return { head, rows, shown };
}

/**
 * Reads a file and says for every row what would happen and why. Writes nothing to the registry: only the proposal is
 * kept, secrets sealed, until it is committed or discarded.
 * @throws AppError FILE_*, SOURCE_NOT_AT_HAND, SHEET_NOT_FOUND, LAYOUT_NOT_RECOGNISED, SECRETS_LOCKED, CANCELLED, STORE_*
 */
export async function propose(context: Context, input: Input, control: JobControl): Promise<Proposal> {
  const pace = paceOf(control.signal);
  await control.progress(0, 100, "reading");
  const registry = registryAhead(context, pace);
  const source = await openSource(
    context,
    input,
    control.signal,
    // Nobody waits for these: a cancel comes through the signal.
    (done, total) => void control.progress((DONE.reading * done) / total, 100, "reading").catch(() => undefined),
  );
  const { fileName } = source;
  await control.progress(DONE.reading, 100, "layout");
  const { head, rows, shown } = await prepare(context, input, source, registry, control, pace);
  const { id, createdAt } = await saveProposal(context, fileName, head, rows, pace);
  await control.progress(100, 100, "done");
  context.changed("imports");
  return { id, fileName, ...shownHead(head), rows: shown, state: "open", createdAt };
}

function between({ phase, share }: Judging): number {
  const from = phase === "understanding" ? DONE.layout : DONE.understanding;
  return Math.round(from + (DONE[phase] - from) * share);
}
