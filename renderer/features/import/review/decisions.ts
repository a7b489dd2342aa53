import type { Decision, ProposalRow, Suggestion } from "../../../../shared/contract/import-rows";

/** What a key means for the selected row. Physical keys (`event.code`), so they work with the Thai keyboard on. */
export type KeyMeaning =
  | { readonly type: "move"; readonly step: number }
  | { readonly type: "decide"; readonly decision: Decision | null }
  /** Answer every row that asks the same. */
  | { readonly type: "alike" }
  /** On to the next row that waits, leaving this one. */
  | { readonly type: "next" }
  | null;

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -10,
  PageDown: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};
const DIGIT = /^(?:Digit|Numpad)([1-9])$/;

/** @param code `KeyboardEvent.code` */
export function meaningOf(code: string, row: ProposalRow | null): KeyMeaning {
  const step = STEPS[code];
  if (step !== undefined) return { type: "move", step };
  if (code === "KeyJ") return { type: "next" };
  if (row === null) return null;
  if (code === "KeyZ") return row.decision ? { type: "decide", decision: null } : null;
  if (code === "KeyA") return row.outcome === "question" ? { type: "alike" } : null;
  if (code === "KeyS") return canSkip(row) ? { type: "decide", decision: { action: "skip" } } : null;
  if (code === "KeyN") return canKeepAsRead(row) ? { type: "decide", decision: { action: "asRead" } } : null;
  const digit = DIGIT.exec(code)?.[1];
  const suggestion = digit ? offered(row)[Number(digit) - 1] : undefined;
  return suggestion ? { type: "decide", decision: { action: "suggestion", key: suggestion.key } } : null;
}

/** The suggestions that are answers of their own: what only says that the row is kept as read is offered once, as that. */
export function offered(row: ProposalRow): readonly Suggestion[] {
  if (!canKeepAsRead(row) || wasNameRepaired(row)) return row.suggestions;
  const chosen = row.decision?.action === "suggestion" ? row.decision.key : null;
  return row.suggestions.filter(({ key, reason }) => reason.code !== "as-read" || key === chosen);
}

/** Whether keeping it as read is an answer: to a question, to a name that was repaired, to one that ought to be checked. */
export function canKeepAsRead(row: ProposalRow): boolean {
  if (!row.canKeep || isSuggestedWhole(row)) return false;
  return row.outcome === "question" || row.mark !== null || wasNameRepaired(row);
}

/** Whether a suggestion leaves out only what could not be read anyway: keeping the row as read would write no more. */
function isSuggestedWhole({ agency: own, fields, suggestions }: ProposalRow): boolean {
  const read = new Set(Object.keys(fields));
  return suggestions.some(
    ({ agency, reason: { code, params } }) =>
      code === "without-field" &&
      agency.kind === own?.kind &&
      agency.name === own.name &&
      agency.district === own.district &&
      !String(params.fields)
        .split(",")
        .some((field) => read.has(field)),
  );
}

/** What writes nothing anyway needs no skipping. */
export function canSkip(row: ProposalRow): boolean {
  return row.outcome === "question" || row.outcome === "new" || row.outcome === "change";
}

export function wasNameRepaired(row: ProposalRow): boolean {
  return row.repairs.some(({ field }) => field === "name");
}

export function sameDecision(a: Decision | null, b: Decision | null): boolean {
  if (a?.action !== b?.action) return false;
  return a?.action !== "suggestion" || b?.action !== "suggestion" || a.key === b.key;
}
