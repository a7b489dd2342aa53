import { v7 } from "uuid";
import type { z } from "zod";
import { AppError } from "../../../shared/contract";
import { Decision, Outcome, Proposal, type ProposalRow } from "../../../shared/contract/imports";
import type { Context } from "../context";
import type { ImportProposalTable, ImportRowTable } from "../ports/rows";
import type { Reader } from "../ports/store";
import type { Judged } from "./match/judge-row";
import { RowBody } from "./plan";

/** What a proposal keeps besides its rows. */
export const ProposalHead = Proposal.pick({ sheet: true, sheets: true, layout: true, columns: true, counts: true });
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

/** Keeps a proposal until it is decided on. */
export async function saveProposal(
  context: Context,
  fileName: string,
  head: ProposalHead,
  rows: readonly (Judged & { readonly id: string; readonly row: number })[],
  sealed: ReadonlyMap<string, string>,
): Promise<{ readonly id: string; readonly createdAt: string }> {
  const id = v7();
  const createdAt = context.clock.now().toISOString();
  await context.store.note(async (writer) => {
    await writer.table("importProposal").insert({ id, fileName, state: "open", head: JSON.stringify(head), createdAt });
    await writer.table("importRow").insertMany(
      rows.map((row) => ({
        id: row.id,
        proposalId: id,
        sheet: head.sheet,
        row: row.row,
        outcome: row.outcome,
        body: JSON.stringify(row.body),
        decision: null,
        sealed: sealed.get(row.id) ?? null,
      })),
    );
  });
  return { id, createdAt };
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
    body: RowBody.parse(JSON.parse(stored.body)),
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

/** A proposal's rows in the order of the sheet. */
export async function plannedRows(reader: Reader, proposalId: string): Promise<PlannedRow[]> {
  const rows = await reader.table("importRow").find({ proposalId }, { by: "row" });
  return rows.map(plannedRow);
}

/** A proposal as it is shown. @throws AppError NOT_FOUND */
export async function loadProposal(reader: Reader, id: string): Promise<Proposal> {
  const stored = await requireProposal(reader, id);
  const rows = await plannedRows(reader, id);
  return {
    id,
    fileName: stored.fileName,
    ...parseHead(stored),
    rows: rows.map(({ body: { plan: _plan, ...shown }, sealed: _sealed, ...row }) => ({ ...row, ...shown })),
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
