import type { Status } from "../../../shared/contract/app";
import type { App } from "../../core/app";

/**
 * Reads what the first screen will ask for, while its window still comes up: what a process does for the first time
 * takes it several times as long as the second. Nothing is kept; who asks in earnest is told what failed.
 */
export async function readAhead(dispatch: App["dispatch"]): Promise<void> {
  const status = await dispatch("app.status", {});
  if (!status.ok) return;
  const { currentRoundId } = status.value as Status;
  if (currentRoundId !== null) await dispatch("overview.get", { roundId: currentRoundId });
}
