import type { UseQueryResult } from "@tanstack/react-query";
import type { AppError } from "../../../shared/contract";
import type { AgencyRow } from "../../../shared/contract/agencies";
import type { Status } from "../../../shared/contract/app";
import type { Round } from "../../../shared/contract/rounds";
import { call } from "./client";
import { queryClient } from "./query-client";
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

const ofRound = (status: Status | undefined) => (status?.currentRoundId ? { roundId: status.currentRoundId } : {});

/** All agencies, each with its obligation in the current round. One cached answer for every screen. */
export function useAgencyRows(): UseQueryResult<{ rows: AgencyRow[] }, AppError> {
  const status = useStatus();
  return useRead("agencies.list", ofRound(status), { enabled: status !== undefined, keep: true });
}

/** Asks for them while the screen that shows them is still made; nothing where they are there or cannot be asked for yet. */
export function askForAgencyRows(): void {
  const status = queryClient.getQueryData<Status>(["app.status", {}]);
  if (!status) return;
  const input = ofRound(status);
  void queryClient.prefetchQuery({ queryKey: ["agencies.list", input], queryFn: () => call("agencies.list", input) });
}
