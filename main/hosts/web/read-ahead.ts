import type { Result } from "../../../shared/contract";
import type { Status } from "../../../shared/contract/app";
import type { App } from "../../core/app";

/** Milliseconds in which a window that was started with the host has asked. */
const SOON = 10_000;

/** A window asks for the round and nothing else; written as text, one question is as good as the other. */
const sameText = (roundId: string): string => JSON.stringify({ roundId });

/**
 * Reads what the first screen will ask for, the numbers of the round, while its window still comes up. Whoever asks for
 * them first, soon, and before anything has changed gets that answer; everything else is asked of the core.
 */
export function readAhead({ dispatch, subscribe }: Pick<App, "dispatch" | "subscribe">): App["dispatch"] {
  let ahead: { readonly question: string; readonly answer: Promise<Result<unknown>> } | null = null;
  const stop = subscribe(({ type }) => {
    if (type === "changed") ahead = null;
  });
  const end = setTimeout(() => {
    ahead = null;
    stop();
  }, SOON);
  end.unref();
  void dispatch("app.status", {}).then((status) => {
    if (!status.ok) return;
    const { currentRoundId: roundId } = status.value as Status;
    if (roundId !== null) ahead = { question: sameText(roundId), answer: dispatch("overview.get", { roundId }) };
  });
  return (name, input) => {
    if (ahead === null || name !== "overview.get" || JSON.stringify(input) !== ahead.question) {
      return dispatch(name, input);
    }
    const { answer } = ahead;
    ahead = null;
    return answer;
  };
}
