import type { LetterRun } from "../../../../shared/contract/letter-sheet";
import { measureText } from "../../layout/fit-text";

/** Size of all running text, in pt. */
export const TEXT_SIZE = 16;

/** What is kept in one piece must fit a line: a name longer than that is broken like any text. */
export function fittingRuns(runs: readonly LetterRun[], width: number, size: number = TEXT_SIZE): LetterRun[] {
  return runs.map((run) => ({ text: run.text, keep: run.keep && measureText(run.text, {}) * size <= width }));
}
