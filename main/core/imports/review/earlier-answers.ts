import type { Decision } from "../../../../shared/contract/import-rows";
import { paceOf } from "../../pace";
import type { Reader } from "../../ports/store";
import type { Target } from "../plan";
import { type PlannedRow, parseHead, rowsInLots } from "../proposals";

/** What was decided on a row when the very same content was imported before. */
export interface EarlierAnswer {
  readonly decision: Decision;
  /** What the decision made of the row; null where it was skipped. */
  readonly target: Pick<Target, "identity" | "without"> | null;
  /** The agency in words, where the decision was a suggestion. */
  readonly name: string | null;
}

/** By row of the sheet. */
export type EarlierAnswers = ReadonlyMap<number, EarlierAnswer>;

/** The decisions of all batches from this content and sheet; the latest of each row counts. */
export async function earlierAnswers(reader: Reader, contentHash: string, sheet: string): Promise<EarlierAnswers> {
  const answers = new Map<number, EarlierAnswer>();
  if (contentHash === "") return answers;
  const committed = await reader.table("importProposal").find({ state: "committed" }, { by: "id" });
  for (const proposal of committed) {
    const head = parseHead(proposal);
    if (head.contentHash !== contentHash || head.sheet !== sheet) continue;
    for await (const rows of rowsInLots(reader, proposal.id, paceOf())) {
      for (const row of rows) {
        const answer = answerOf(row);
        if (answer) answers.set(row.row, answer);
      }
    }
  }
  return answers;
}

function answerOf({ decision, body }: PlannedRow): EarlierAnswer | null {
  if (!decision) return null;
  if (decision.action === "skip") return { decision, target: null, name: null };
  const { plan } = body;
  if (decision.action === "asRead") {
    return plan?.asRead ? { decision, target: { identity: plan.asRead, without: [] }, name: null } : null;
  }
  const target = plan?.targets[decision.key];
  return target ? { decision, target, name: target.identity.name } : null;
}

/**
 * What a row that was left out or decided leaves behind once its proposal is committed: why, and the answer to know again
 * when the same file comes back; nothing of what it said of a person, which nobody would find here to erase (PDPA).
 */
export function answeredRow(row: PlannedRow): PlannedRow {
  const { plan, agency, reasons, suggestions } = row.body;
  return {
    ...row,
    sealed: null,
    body: {
      agency,
      agencyId: null,
      fields: {},
      differences: [],
      read: [],
      repairs: [],
      match: null,
      change: null,
      mark: null,
      canKeep: false,
      suggestions,
      reasons,
      plan: plan && { ...plan, pin: null },
    },
  };
}
