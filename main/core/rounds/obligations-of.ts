import { AppError } from "../../../shared/contract";
import type { ObligationTable } from "../ports/rows";
import type { Reader } from "../ports/store";

/** The obligations of these agencies in a round. @throws AppError NOT_FOUND when one of them is not in the round */
export async function obligationsOf(
  reader: Reader,
  roundId: string,
  agencyIds: readonly string[],
): Promise<ObligationTable[]> {
  const ids = [...new Set(agencyIds)];
  const found = await reader.table("obligation").find({ roundId, agencyId: ids, removedAt: null });
  if (found.length < ids.length) throw new AppError("NOT_FOUND", { missing: ids.length - found.length });
  return found;
}
