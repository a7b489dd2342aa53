import type { Overview } from "../../../shared/contract/overview";
import type { Reader } from "../ports/store";
import type { RoundAgency } from "./round-facts";

/** Rows of open imports that wait for a person. */
async function openQuestions(reader: Reader): Promise<number> {
  const proposals = await reader.table("importProposal").find({ state: "open" });
  if (proposals.length === 0) return 0;
  return reader
    .table("importRow")
    .count({ proposalId: proposals.map(({ id }) => id), outcome: "question", decision: null });
}

/** What the office should look at: of this round's agencies, and what imports still ask. */
export async function attentionOf(reader: Reader, agencies: readonly RoundAgency[]): Promise<Overview["attention"]> {
  const codes = await reader.table("credential").find({ field: "code", active: 1 });
  const withCode = new Set(codes.map(({ agencyId }) => agencyId));
  return {
    pins: agencies.filter(({ pinDoubtful }) => pinDoubtful).length,
    noCode: agencies.filter(({ id }) => !withCode.has(id)).length,
    names: agencies.filter(({ nameCheck }) => nameCheck !== null).length,
    questions: await openQuestions(reader),
  };
}
