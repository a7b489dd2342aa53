import type { ReactNode } from "react";

/** A stretch of text; `keep` is never broken over two lines. */
export interface TextRun {
  readonly text: string;
  readonly keep: boolean;
}

/** A paragraph that may be parted between its lines. */
export interface LineSource {
  readonly runs: readonly TextRun[];
  /**
   * Draws the paragraph, or one line of it. What stands before the text (indent, space) belongs to its first line.
   * @param part whole = to be measured; first, middle = a line as it was measured, never broken again
   */
  readonly draw: (text: ReactNode, part: "whole" | "first" | "middle") => ReactNode;
}

/** Runs of one line, without the spaces it was broken at. */
export function sliceRuns(runs: readonly TextRun[], from: number, to: number): TextRun[] {
  const parts: TextRun[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (text !== "") parts.push({ text, keep: run.keep });
    at += run.text.length;
  }
  const first = parts[0];
  const last = parts.at(-1);
  if (first) parts[0] = { ...first, text: first.text.trimStart() };
  if (last) parts[parts.length - 1] = { ...last, text: (parts.at(-1)?.text ?? "").trimEnd() };
  return parts;
}

/** Letters of a continuation mark at most, before the word that passes them ends. */
const WORDS_AT_MOST = 14;

/** The first words of a text as a page's mark names them: "/ทั้งนี้..." (domain §5). */
export function firstWords(runs: readonly TextRun[]): string {
  const [first] = runs;
  if (first?.keep) return first.text;
  const text = runs
    .map((run) => run.text)
    .join("")
    .trim();
  const number = /^[0-9๐-๙]+[.)]\s*/.exec(text)?.[0] ?? "";
  let words = "";
  for (const { segment } of new Intl.Segmenter("th", { granularity: "word" }).segment(text.slice(number.length))) {
    if (words !== "" && (segment.trim() === "" || words.length + segment.length > WORDS_AT_MOST)) break;
    words += segment;
  }
  return number + words;
}
