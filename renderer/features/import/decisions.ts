import type { Decision, ProposalRow } from "../../../shared/contract/imports";

/** What a key means for the selected row. Physical keys (`event.code`), so they work with the Thai keyboard on. */
export type KeyMeaning =
  | { readonly type: "move"; readonly step: number }
  | { readonly type: "decide"; readonly decision: Decision | null }
  | null;

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10 };
const DIGIT = /^(?:Digit|Numpad)([1-9])$/;

/** @param code `KeyboardEvent.code` */
export function meaningOf(code: string, row: ProposalRow | null): KeyMeaning {
  const step = STEPS[code];
  if (step !== undefined) return { type: "move", step };
  if (row === null || (row.outcome !== "question" && row.decision === null)) return null;
  if (code === "KeyZ") return row.decision ? { type: "decide", decision: null } : null;
  if (row.outcome !== "question") return null;
  if (code === "KeyS") return { type: "decide", decision: { action: "skip" } };
  if (code === "KeyN") return canKeepAsRead(row) ? { type: "decide", decision: { action: "asRead" } } : null;
  const digit = DIGIT.exec(code)?.[1];
  const suggestion = digit ? row.suggestions[Number(digit) - 1] : undefined;
  return suggestion ? { type: "decide", decision: { action: "suggestion", key: suggestion.key } } : null;
}

/** Only a row that names an agency can become one of its own. */
export function canKeepAsRead(row: ProposalRow): boolean {
  return row.agency !== null;
}

export function sameDecision(a: Decision | null, b: Decision | null): boolean {
  if (a?.action !== b?.action) return false;
  return a?.action !== "suggestion" || b?.action !== "suggestion" || a.key === b.key;
}
