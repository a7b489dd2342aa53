import type { Round } from "../../../shared/contract/rounds";
import type { Reader } from "../ports/store";
import { type LoadedRound, toRound } from "./load-round";

/** @param agencyCount where it is known already */
export async function readRound(
  reader: Reader,
  loaded: LoadedRound,
  current: string | null,
  agencyCount?: number,
): Promise<Round> {
  const roundId = loaded.row.id;
  return toRound(loaded, {
    agencyCount: agencyCount ?? (await reader.table("obligation").count({ roundId, removedAt: null })),
    current: roundId === current,
    extensions: await reader.table("extension").find({ roundId }, { by: "at" }),
  });
}
