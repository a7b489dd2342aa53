import { v7 } from "uuid";
import { z } from "zod";
import { AppError } from "../../../shared/contract";
import { ColumnRole, Decision, Outcome, type ProposalRow } from "../../../shared/contract/import-rows";
import { Proposal } from "../../../shared/contract/imports";
import type { Context } from "../context";
import { eachPaced, type Pace, paceOf } from "../pace";
import type { ImportProposalTable, ImportRowTable } from "../ports/rows";
import type { Reader, Writer } from "../ports/store";
import type { RowBody } from "./plan";
import { packBody, unpackBody } from "./row-body";

/** What a proposal keeps besides its rows. */
export const ProposalHead = Proposal.pick({
  source: true,
  sheet: true,
  sheets: true,
  layout: true,
  columns: true,
  mapping: true,
  counts: true,
}).extend({
  /** SHA-256 of what was read: the same file again is known by it. */
  contentHash: z.string().default(""),
  /** What its sheet's shape is to be mapped like from now on, once it is committed; null: nothing to remember. */
  remember: z
    .object({ shape: z.string(), roles: z.array(ColumnRole) })
    .nullable()
    .default(null),
});
export type ProposalHead = z.infer<typeof ProposalHead>;

/** A stored row with its plan. */
export interface PlannedRow {
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
  readonly outcome: ProposalRow["outcome"];
  readonly body: RowBody;
  readonly decision: ProposalRow["decision"];
  readonly sealed: string | null;
}

/** A row as the store keeps it, of whatever proposal: one text, where the plan is many objects. */
export type KeptRow = Omit<ImportRowTable, "version" | "proposalId">;

export function storedRow({ id, sheet, row, outcome, body, decision, sealed }: PlannedRow): KeptRow {
  return {
    id,
    sheet,
    row,
    outcome,
    body: packBody(body),
    decision: decision === null ? null : JSON.stringify(decision),
    sealed,
  };
}

/** Rows written at once: a few milliseconds. */
const LOT = 50;

/** Writes rows, and takes them off the list: each is memory that its writing needs. */
async function insertRows(writer: Writer, proposalId: string, rows: KeptRow[], pace: Pace): Promise<void> {
  while (rows.length > 0) {
    // The app answers in between; who reads the store waits until the write has ended.
    await pace();
    await writer.table("importRow").insertMany(rows.splice(0, LOT).map((row) => ({ ...row, proposalId })));
  }
}

/** Keeps a proposal until it is decided on. @param rows is emptied */
export async function saveProposal(
  context: Context,
  fileName: string,
  head: ProposalHead,
  rows: KeptRow[],
  pace: Pace,
): Promise<{ readonly id: string; readonly createdAt: string }> {
  const id = v7();
  const createdAt = context.clock.now().toISOString();
  await context.store.note(async (writer) => {
    await supersede(writer, fileName, head.sheet);
    await writer.table("importProposal").insert({ id, fileName, state: "open", head: JSON.stringify(head), createdAt });
    await insertRows(writer, id, rows, pace);
  });
  return { id, createdAt };
}

/** The same sheet read again takes the place of its waiting proposal, unless somebody has begun to decide on that. */
async function supersede(writer: Writer, fileName: string, sheet: string): Promise<void> {
  for (const old of await writer.table("importProposal").find({ fileName, state: "open" })) {
    if (parseHead(old).sheet !== sheet) continue;
    const decided =
      (await writer.table("importRow").count({ proposalId: old.id })) -
      (await writer.table("importRow").count({ proposalId: old.id, decision: null }));
    if (decided > 0) continue;
    await writer.clearImportRows(old.id);
    await writer.table("importProposal").remove(old.id);
  }
}

/**
 * Ends a proposal: its secrets and the rows that were settled are kept no longer, those left out and the answers are.
 * @param kept is emptied
 */
export async function closeProposal(
  writer: Writer,
  proposal: ImportProposalTable,
  state: "committed" | "discarded",
  kept: KeptRow[],
): Promise<void> {
  await writer.clearImportRows(proposal.id);
  await writer.table("importProposal").update(proposal.id, { state });
  await insertRows(writer, proposal.id, kept, paceOf());
}

export function parseHead(proposal: ImportProposalTable): ProposalHead {
  return ProposalHead.parse(JSON.parse(proposal.head));
}

function plannedRow(stored: ImportRowTable): PlannedRow {
  return {
    id: stored.id,
    sheet: stored.sheet,
    row: stored.row,
    outcome: Outcome.parse(stored.outcome),
    body: unpackBody(stored.body),
    decision: stored.decision === null ? null : Decision.parse(JSON.parse(stored.decision)),
    sealed: stored.sealed,
  };
}

/** @throws AppError NOT_FOUND */
export async function requireProposal(reader: Reader, id: string): Promise<ImportProposalTable> {
  const found = await reader.table("importProposal").get(id);
  if (!found) throw new AppError("NOT_FOUND", { table: "importProposal" });
  return found;
}

/** @throws AppError NOT_FOUND, PROPOSAL_NOT_OPEN */
export async function requireOpen(reader: Reader, id: string): Promise<ImportProposalTable> {
  const found = await requireProposal(reader, id);
  if (found.state !== "open") throw new AppError("PROPOSAL_NOT_OPEN", { state: found.state });
  return found;
}

/** Rows asked for by id at once. */
const ASKED = 500;

/**
 * A proposal's rows in the order of the sheet, some at a time: a hundred thousand at once take a gigabyte, and the
 * garbage collector a quarter of a second at a stretch.
 */
export async function* rowsInLots(
  reader: Reader,
  proposalId: string,
  pace: Pace,
): AsyncGenerator<readonly PlannedRow[], void, undefined> {
  const places = await reader.table("importRow").pick(["id", "row"], { proposalId });
  places.sort((a, b) => a.row - b.row || (a.id < b.id ? -1 : 1));
  for (let at = 0; at < places.length; at += ASKED) {
    yield await rowsById(reader, proposalId, places.slice(at, at + ASKED), pace);
  }
}

/** All of what `made` makes of a proposal's rows, in the order of the sheet. */
export async function mapRows<T>(
  reader: Reader,
  proposalId: string,
  pace: Pace,
  made: (row: PlannedRow) => T,
): Promise<T[]> {
  const all: T[] = [];
  for await (const lot of rowsInLots(reader, proposalId, pace)) for (const row of lot) all.push(made(row));
  return all;
}

/** These rows of a proposal, in the order given; one that it does not have is left out. */
export async function rowsById(
  reader: Reader,
  proposalId: string,
  wanted: readonly { readonly id: string }[],
  pace: Pace = paceOf(),
): Promise<PlannedRow[]> {
  const rows: PlannedRow[] = [];
  for (let at = 0; at < wanted.length; at += ASKED) {
    const ids = wanted.slice(at, at + ASKED).map(({ id }) => id);
    // By id alone: asked for the proposal too, SQLite would look through the whole of it.
    const stored = await reader.table("importRow").find({ id: ids });
    const byId = new Map(stored.map((row) => [row.id, row]));
    await eachPaced(ids, pace, (id) => {
      const row = byId.get(id);
      if (row?.proposalId === proposalId) rows.push(plannedRow(row));
    });
  }
  return rows;
}

/**
 * A row as it is shown: what is planned and what is sealed stay behind. Named one by one: "all but these" costs ten times
 * as much, of every row.
 */
export function shownRow({ id, sheet, row, outcome, body, decision }: PlannedRow): ProposalRow {
  return {
    id,
    sheet,
    row,
    outcome,
    agency: body.agency,
    agencyId: body.agencyId,
    fields: body.fields,
    differences: body.differences,
    read: body.read,
    repairs: body.repairs,
    match: body.match,
    change: body.change,
    mark: body.mark,
    canKeep: body.canKeep,
    suggestions: body.suggestions,
    reasons: body.reasons,
    decision,
  };
}

/** What is shown of a proposal besides its rows. */
export function shownHead({ contentHash: _hash, remember: _remember, ...head }: ProposalHead) {
  return head;
}

/** A proposal as it is shown, with or without its rows. @throws AppError NOT_FOUND */
export async function loadProposal(reader: Reader, id: string, withRows: boolean): Promise<Proposal> {
  const stored = await requireProposal(reader, id);
  return {
    id,
    fileName: stored.fileName,
    ...shownHead(parseHead(stored)),
    rows: withRows ? await mapRows(reader, id, paceOf(), shownRow) : [],
    state: stored.state,
    createdAt: stored.createdAt,
  };
}

/** Proposals that wait, newest first. */
export async function openProposals(
  reader: Reader,
): Promise<{ id: string; fileName: string; createdAt: string; questions: number }[]> {
  const open = await reader.table("importProposal").find({ state: "open" }, { by: "createdAt", descending: true });
  return Promise.all(
    open.map(async ({ id, fileName, createdAt }) => ({
      id,
      fileName,
      createdAt,
      questions: await reader.table("importRow").count({ proposalId: id, outcome: "question", decision: null }),
    })),
  );
}
