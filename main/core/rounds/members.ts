import { v7 } from "uuid";
import { AppError } from "../../../shared/contract";
import type { AgencyKind } from "../../../shared/domain/kinds";
import type { Reader, Writer } from "../ports/store";

/** Those named, or all of these kinds and districts that still are agencies; all such where nothing is said. */
export interface Scope {
  readonly agencyIds?: readonly string[] | undefined;
  readonly kinds?: readonly AgencyKind[] | undefined;
  readonly districts?: readonly string[] | undefined;
}

/** Ids of the agencies asked for, each once. @throws AppError NOT_FOUND, ROUND_NEEDS_AGENCIES */
export async function chosenAgencies(reader: Reader, scope: Scope): Promise<string[]> {
  const ids = scope.agencyIds ? [...new Set(scope.agencyIds)] : undefined;
  const found = await reader.table("agency").pick(["id"], {
    // What was merged or abolished is in no new round unless it is named.
    ...(ids ? { id: ids } : { ended: null }),
    ...(scope.kinds ? { kind: scope.kinds } : {}),
    ...(scope.districts ? { districtCode: scope.districts } : {}),
  });
  const narrowed = scope.kinds !== undefined || scope.districts !== undefined;
  if (ids && !narrowed && found.length < ids.length) {
    throw new AppError("NOT_FOUND", { missing: ids.length - found.length });
  }
  if (found.length === 0) throw new AppError("ROUND_NEEDS_AGENCIES");
  return found.map(({ id }) => id);
}

/** Gives each agency its obligation; one that had left comes back as it was. @returns how many were added */
export async function addMembers(writer: Writer, roundId: string, agencyIds: readonly string[]): Promise<number> {
  const table = writer.table("obligation");
  const there = new Map((await table.find({ roundId })).map((row) => [row.agencyId, row]));
  const back = agencyIds.flatMap((id) => there.get(id) ?? []).filter(({ removedAt }) => removedAt !== null);
  for (const { id } of back) await table.update(id, { removedAt: null, removedReason: "" });
  const added = agencyIds.filter((id) => !there.has(id));
  await table.insertMany(
    added.map((agencyId) => ({
      id: v7(),
      roundId,
      agencyId,
      state: "pending" as const,
      reportedOn: null,
      reason: "",
      stateAt: null,
      removedAt: null,
      removedReason: "",
    })),
  );
  return added.length + back.length;
}

/**
 * Takes agencies out of a round; what they did in it is kept.
 * @returns how many left
 * @throws AppError NOT_FOUND for one that is not in it; ROUND_NEEDS_AGENCIES when none would be left
 */
export async function removeMembers(
  writer: Writer,
  roundId: string,
  leaving: { readonly agencyIds: readonly string[]; readonly reason: string },
): Promise<number> {
  const table = writer.table("obligation");
  const present = new Map((await table.find({ roundId, removedAt: null })).map((row) => [row.agencyId, row.id]));
  const ids = [...new Set(leaving.agencyIds)];
  const missing = ids.filter((id) => !present.has(id)).length;
  if (missing > 0) throw new AppError("NOT_FOUND", { missing });
  if (ids.length === present.size) throw new AppError("ROUND_NEEDS_AGENCIES");
  for (const id of ids) {
    await table.update(present.get(id) ?? "", { removedAt: writer.now, removedReason: leaving.reason });
  }
  return ids.length;
}
