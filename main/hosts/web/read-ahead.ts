import type { Result } from "../../../shared/contract";
import type { Status } from "../../../shared/contract/app";
import type { App } from "../../core/app";

/** Milliseconds in which a window that was started with the host has asked. */
const SOON = 10_000;

/**
 * Reads what the first screen will ask for, the numbers of the round, while its window still comes up. Whoever asks for
 * them first, soon, and before anything has changed gets that answer; everything else is asked of the core.
 */
export function readAhead({ dispatch, subscribe }: Pick<App, "dispatch" | "subscribe">): App["dispatch"] {
  let ahead: { readonly question: string; readonly answer: Promise<Result<unknown>> } | null = null;
  const forget = (): void => {
    ahead = null;
  };
  subscribe(({ type }) => {
    if (type === "changed") forget();
  });
  void dispatch("app.status", {}).then((status) => {
    if (!status.ok) return;
    const { currentRoundId: roundId } = status.value as Status;
    if (roundId === null) return;
    ahead = { question: JSON.stringify({ roundId }), answer: dispatch("overview.get", { roundId }) };
    // From here on, not from the start: a status that was long in coming must not leave an answer behind for good.
    setTimeout(forget, SOON).unref();
  });
  return (name, input) => {
    if (ahead === null || name !== "overview.get" || JSON.stringify(input) !== ahead.question) {
      return dispatch(name, input);
    }
    const { answer } = ahead;
    forget();
    return answer;
  };
}
