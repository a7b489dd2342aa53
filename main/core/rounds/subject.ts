import { shortName } from "../../../shared/domain/kinds";
import type { Reader } from "../ports/store";

/** What the activity list names: the one agency, else the round. */
export async function subjectOf(reader: Reader, agencyIds: readonly string[], roundId: string): Promise<string> {
  const [first, second] = agencyIds;
  const only = first !== undefined && second === undefined ? await reader.table("agency").get(first) : undefined;
  if (only) return shortName(only);
  return (await reader.table("round").get(roundId))?.title ?? "";
}
