import { THAI_MONTHS } from "../thai-dates";
import { isDepartmentPrefix, provinceOfPrefix } from "./prefixes";
import { bare, barePattern, hasMixedDigits, type Skeleton } from "./skeleton";
import type { ReadingNote, Words } from "./types";

export interface NumberFound {
  /** As offices write it: "พร 0023.3/ว 236". Without its last part where that was not given yet. */
  readonly value: string;
  readonly prefix: string;
  readonly words: Words;
  /** Place in the skeleton where it begins and ends. */
  readonly start: number;
  readonly end: number;
  /** Set where it is not certain. */
  readonly note: ReadingNote | null;
}

/**
 * prefix, group, mark and number after "ที่": พร 0023.3/ว 236, มท 0810/1234, กค (กวจ) 0405.2/ว 89.
 * Spaces stand only between digits here.
 */
export const NUMBER = barePattern(
  "([ก-ฮ]{2,3})\\.?(\\([ก-ฮ]{2,5}\\))?(\\d{2,5}(?:\\.\\d{1,3}){0,3})(\\([ก-ฮ.]{1,8}\\))?/(\\(?[ก-ฮ]\\)?\\.?)?(\\d{1,6})?",
).source;

const AFTER_LABEL = new RegExp(`(?:ที)[:.]?${NUMBER}`, "g");

const DATE_NEXT = new RegExp(`^ \\d{1,2}(?:${THAI_MONTHS.map(bare).join("|")})`);

/** @param next what stands right behind it, white space included */
function judge(skeleton: Skeleton, match: RegExpExecArray, words: Words, next: string): ReadingNote | null {
  const [whole, prefix = "", , , , mark, number] = match;
  if (hasMixedDigits(words.text)) return "unclear";
  if (!provinceOfPrefix(prefix) && !isDepartmentPrefix(prefix)) return "unknown-prefix";
  if (mark !== undefined && !mark.includes("ว")) return "unclear";
  // A letter stuck to it is a digit misread (O for 0), or the number goes on.
  if (/[A-Za-zก-ฮ]/.test(next)) return "unclear";
  if (number === undefined) return "not-numbered";
  const rest = skeleton.text.slice(match.index + whole.length);
  // More digits, apart or joined on: they may belong to it. A date that follows does not.
  if (/^[/.-]\d/.test(rest)) return "unclear";
  return rest.startsWith(" ") && !DATE_NEXT.test(rest) ? "unclear" : null;
}

/** Every letter number that follows "ที่" in a stretch of the letter. */
export function findNumbers(skeleton: Skeleton): NumberFound[] {
  const found: NumberFound[] = [];
  for (const match of skeleton.text.matchAll(AFTER_LABEL)) {
    const [whole, prefix = "", office = "", group = "", sub = "", mark = "", number = ""] = match;
    const start = match.index + whole.search(/[ก-ฮ]{2,3}\.?(?:\(|\d)/);
    const end = match.index + whole.length;
    const words = skeleton.words(start, end);
    const head = `${prefix} ${office === "" ? "" : `${office} `}${group}${sub}/`;
    const marked = mark.includes("ว") ? (number === "" ? "ว" : "ว ") : mark;
    found.push({
      value: `${head}${marked}${number}`,
      prefix,
      words,
      start,
      end,
      note: judge(skeleton, match, words, skeleton.after(end)),
    });
  }
  return found;
}
