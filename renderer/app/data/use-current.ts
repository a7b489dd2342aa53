import type { UseQueryResult } from "@tanstack/react-query";
import type { AppError } from "../../../shared/contract";
import type { AgencyRow } from "../../../shared/contract/agencies";
import type { Status } from "../../../shared/contract/app";
import type { Round } from "../../../shared/contract/rounds";
import { useRead } from "./use-read";

/** The core's status; loaded before any screen is shown. */
export function useStatus(): Status | undefined {
  return useRead("app.status", {}).data;
}

/** The round the office works on now; null when there is none, undefined until known. */
export function useCurrentRound(): Round | null | undefined {
  const status = useStatus();
  const rounds = useRead("rounds.list", {}).data?.rows;
  if (!status || !rounds) return undefined;
  return rounds.find((round) => round.id === status.currentRoundId) ?? null;
}

/** All agencies, each with its obligation in the current round. One cached answer for every screen. */
export function useAgencyRows(): UseQueryResult<{ rows: AgencyRow[] }, AppError> {
  const status = useStatus();
  const roundId = status?.currentRoundId;
  return useRead("agencies.list", roundId ? { roundId } : {}, { enabled: status !== undefined, keep: true });
}
