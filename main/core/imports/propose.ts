import { randomBytes } from "node:crypto";
import { v7 } from "uuid";
import type { z } from "zod";
import type { contract } from "../../../shared/contract";
import type { ProposalRow } from "../../../shared/contract/import-rows";
import type { OutcomeCounts, Proposal } from "../../../shared/contract/imports";
import type { Context } from "../context";
import type { JobControl } from "../handlers";
import { mapPaced, paceOf } from "../pace";
import { type Judging, judgeSheet } from "./judge-sheet";
import { chooseSheet, requireLayout } from "./layout/choose-sheet";
import { rememberNames } from "./layout/content";
import { lookingAt } from "./layout/read-layout";
import { knownShape } from "./layout/shape";
import { rowSealContext } from "./plan";
import { type ProposalHead, saveProposal } from "./proposals";
import { forgetMapping, rememberedMappings } from "./remembered-mappings";
import { earlierAnswers } from "./review/earlier-answers";
import { type Recalled, recallSheet } from "./review/recall";
import { openSource } from "./sources";
import { referenceOf } from "./understand/reference-index";

type Input = z.output<typeof contract.imports.propose.input>;

/** Rows between two looks at the clock. */
const LOOK = 20;
/** Progress of the whole job, in percent, at the end of each phase. */
const DONE = { reading: 40, layout: 50, understanding: 65, matching: 90 };

function emptyCounts(): OutcomeCounts {
  return { new: 0, same: 0, change: 0, question: 0, unreadable: 0, header: 0 };
}

/**
 * Reads a file and says for every row what would happen and why. Writes nothing to the registry: only the proposal is
 * kept, secrets sealed, until it is committed or discarded.
 * @throws AppError FILE_*, SOURCE_NOT_AT_HAND, SHEET_NOT_FOUND, LAYOUT_NOT_RECOGNISED, SECRETS_LOCKED, CANCELLED, STORE_*
 */
export async function propose(context: Context, input: Input, control: JobControl): Promise<Proposal> {
  const { store, vault } = context;
  const pace = paceOf(control.signal);
  await control.progress(0, 100, "reading");
  const source = await openSource(
    context,
    input,
    control.signal,
    // Nobody waits for these: a cancel comes through the signal.
    (done, total) => void control.progress((DONE.reading * done) / total, 100, "reading").catch(() => undefined),
  );
  const { fileName, contentHash } = source;
  await control.progress(DONE.reading, 100, "layout");
  const reference = referenceOf(context.resources);
  const names = rememberNames();
  const remembered = await store.read(rememberedMappings);
  const looking = lookingAt(reference, names, pace);
  const chosen = await chooseSheet(source, looking, { ...input, remembered });
  const shape = input.mapping === "automatic" ? knownShape(chosen.table, remembered, looking) : null;
  if (shape !== null) await forgetMapping(context, shape);
  const layout = requireLayout(chosen, source);
  const { judged, readings, matching } = await judgeSheet(
    context,
    layout,
    { names, typed: layout.kind === "form-responses", pace },
    (at) => control.progress(between(at), 100, at.phase),
  );
  const answers = await store.read((reader) => earlierAnswers(reader, contentHash, layout.sheet));
  const counts: OutcomeCounts = { ...emptyCounts(), header: layout.others };
  const recalled = await recallSheet(judged, readings, answers, matching, pace);
  for (const { outcome } of recalled) counts[outcome]++;
  await control.progress(DONE.matching, 100, "saving");
  const shown = {
    source: source.id,
    sheet: layout.sheet,
    sheets: [...chosen.sheets],
    layout: layout.kind,
    columns: layout.columns.map((column) => ({ ...column })),
    mapping: layout.mapping,
    counts,
  };
  const roles = layout.columns.map(({ role }) => role);
  const remember = layout.mapping === "automatic" ? null : { shape: layout.shape, roles };
  const head: ProposalHead = { ...shown, contentHash, remember };
  // Ids of thousands of rows from one draw of random bytes.
  const random = randomBytes(judged.length * 16);
  const rows = await mapPaced(recalled, pace, (row, index) => ({
    ...row,
    id: v7({ random: random.subarray(index * 16, index * 16 + 16) }),
    row: readings[index]?.raw.row ?? 0,
  }));
  const sealed = new Map<string, string>();
  for (const [index, { id, secrets }] of rows.entries()) {
    if (index % LOOK === 0) await pace();
    if (Object.keys(secrets).length > 0) sealed.set(id, vault.seal(JSON.stringify(secrets), rowSealContext(id)));
  }
  const { id, createdAt } = await saveProposal(context, fileName, head, rows, sealed, pace);
  await control.progress(100, 100, "done");
  context.changed("imports");
  return {
    id,
    fileName,
    ...shown,
    rows: input.rows === false ? [] : await mapPaced(rows, pace, (row) => shownRow(row, layout.sheet)),
    state: "open",
    createdAt,
  };
}

function shownRow(
  { id, row, outcome, body, decision }: Recalled & { id: string; row: number },
  sheet: string,
): ProposalRow {
  const { plan: _plan, ...shown } = body;
  return { id, sheet, row, outcome, ...shown, decision };
}

function between({ phase, share }: Judging): number {
  const from = phase === "understanding" ? DONE.layout : DONE.understanding;
  return Math.round(from + (DONE[phase] - from) * share);
}
