import { Decision } from "../../../../shared/contract/import-rows";
import { mapPaced, paceOf } from "../../pace";
import type { Reader } from "../../ports/store";

/** What each decided row of a proposal is decided to, by row id. */
export type Decided = ReadonlyMap<string, Decision>;

export async function decidedRows(reader: Reader, proposalId: string): Promise<Decided> {
  const rows = await reader.importDecisions(proposalId);
  return new Map(await mapPaced(rows, paceOf(), ({ id, decision }) => [id, Decision.parse(JSON.parse(decision))]));
}
