import type { CalendarDay } from "../calendar-day";
import { findDates } from "./letter-dates";
import { findNumbers, type NumberFound } from "./letter-number";
import type { Line } from "./lines";
import { PROVINCE_NAMES, provinceOfPrefix } from "./prefixes";
import { blank, certain, distinct } from "./readings";
import type { Sections } from "./sections";
import { bare, Skeleton } from "./skeleton";
import type { LetterForm, LetterUrgency, Offer, Reading } from "./types";

/** The head's number, and the line it stands on. */
export interface HeadNumber {
  readonly reading: Reading<string>;
  readonly prefix: string | null;
  readonly line: number;
}

/** "ที่" begins the line, or follows the urgency or a gap: it is no part of a word. */
function isLabelled(text: string, found: NumberFound): boolean {
  const before = text
    .slice(text.lastIndexOf("\n", found.words.from - 1) + 1, found.words.from)
    .replace(/ที่?\s*[:.]?\s*$/, "");
  return before.trim() === "" || /(?:\s|สุด|มาก|ด่วน|\*)$/.test(before);
}

function letterheadProvince(head: readonly Line[]): string | null {
  const named = PROVINCE_NAMES.filter((name) => head.some((line) => line.bare.includes(bare(`ศาลากลางจังหวัด${name}`))));
  return named.length === 1 ? (named[0] ?? null) : null;
}

export function readNumber(text: string, head: readonly Line[]): HeadNumber {
  const numbers = head.flatMap((line, index) =>
    findNumbers(new Skeleton(text, line.from, line.to))
      .filter((found) => isLabelled(text, found))
      .map((found) => ({ ...found, line: index })),
  );
  const offers = distinct(numbers.map(({ value, words }) => ({ value, words })));
  const first = numbers[0];
  if (!first) return { reading: blank("missing"), prefix: null, line: -1 };
  const at = { prefix: first.prefix, line: first.line };
  if (offers.length > 1) return { ...at, reading: blank("several", offers), prefix: null };
  const province = provinceOfPrefix(first.prefix);
  const seat = letterheadProvince(head);
  const foreign = province !== null && seat !== null && province !== seat;
  const note = first.note ?? (foreign ? "other-province" : null);
  if (note === "unknown-prefix" || note === "other-province")
    return { ...at, prefix: null, reading: blank(note, offers) };
  return { ...at, reading: note === null ? certain(first.value, first.words) : blank(note, offers) };
}

const RECEIPT = new RegExp(bare("รับ|เวลา|ลงวันที่|เลขที่|โพสต์|เผยแพร่|ลว\\."));
/** What stands on the line before a date, or on the one behind it, when the date is a receipt stamp's. */
const STAMP_BEFORE = new RegExp(
  bare("เลข(?:ที่)?รับ|(?:^|เลข)รับ|รับที่|รับวันที่|เวลา[\\d.: ]+(?:น\\.?)?$|^เวลา|วันที่[:.]*$|^เลขที่"),
);
const STAMP_BEHIND = new RegExp(bare("^(?:เวลา|รับ|เลข(?:ที่)?รับ|ผู้รับ)"));
/** A line that goes on to the next: what follows is no line of its own. */
const CARRIES_ON = new RegExp(
  bare("(?:วันที่|วัน[ก-ฮ][ก-๙]{2,8}ที่|ภายใน|ถึง|และ|เมื่อ|ก่อน|เป็น|ระหว่าง|ตั้งแต่|ใน|ลง|ลว\\.?|[-,/(])$"),
);

/** A line's neighbour that is not blank. */
function beside(lines: readonly Line[], index: number, step: 1 | -1): string {
  for (let at = index + step; at >= 0 && at < lines.length; at += step) {
    const line = lines[at];
    if (line && !line.blank) return line.bare;
  }
  return "";
}

function isStamp(lines: readonly Line[], index: number): boolean {
  return STAMP_BEFORE.test(beside(lines, index, -1)) || STAMP_BEHIND.test(beside(lines, index, 1));
}

/**
 * The letter's own date: alone at the end of a line under its number, with the month in full; in a memo after "วันที่".
 * One that stands so above the number too, where a converter turned the lines about, leaves it in doubt.
 */
export function readDate(
  text: string,
  head: readonly Line[],
  form: LetterForm,
  numberLine: number,
): Reading<CalendarDay> {
  const found = head.flatMap((line, index) => {
    const skeleton = new Skeleton(text, line.from, line.to);
    const number = index === numberLine ? (findNumbers(skeleton).at(-1)?.end ?? 0) : 0;
    return findDates(skeleton).map((date) => {
      const before = skeleton.text.slice(number, date.start);
      const dated = new RegExp(`${bare("วันที่")}$`).test(before);
      const alone = date.end === skeleton.text.length;
      const own = form === "memo" ? dated && date.full : !dated && date.full && alone;
      const isReceipt = RECEIPT.test(skeleton.text.slice(0, date.start)) || (date.start === 0 && isStamp(head, index));
      return { ...date, own: own && !isReceipt, above: index < numberLine };
    });
  });
  const under = found.filter(({ above }) => !above);
  const above = found.filter((date) => date.above && date.own);
  const chosen = chooseDate(under);
  if (above.every(({ day }) => day === chosen.value)) return chosen;
  const offers = offersOf([...under, ...above]);
  return blank(chosen.value === null ? (chosen.note ?? "unclear") : "several", offers);
}

interface Candidate {
  readonly day: CalendarDay | null;
  readonly note: Reading<CalendarDay>["note"];
  readonly words: { from: number; to: number; text: string };
  readonly own: boolean;
}

const offersOf = (found: readonly Candidate[]): Offer<CalendarDay>[] =>
  distinct(found.flatMap(({ day, words }) => (day === null ? [] : [{ value: day, words }])));

function chooseDate(found: readonly Candidate[]): Reading<CalendarDay> {
  const offers = offersOf(found);
  const own = found.filter((date) => date.own);
  const first = own[0];
  if (!first) return blank(found[0]?.note ?? (offers.length > 0 ? "unclear" : "missing"), offers);
  if (own.some(({ day }) => day !== first.day)) return blank("several", offers);
  if (first.day === null || first.note !== null)
    return { ...blank(first.note ?? "unclear", offers), words: first.words };
  return certain(first.day, first.words);
}

/** Longest line that is an office's, in characters of its skeleton: a line of the text is longer. */
const OFFICE_LINE = 60;

/** A stamped letter is dated under its text (domain §5): a line that is nothing but a date, and not a sentence's end. */
export function readStampedDate(text: string, rest: readonly Line[]): Reading<CalendarDay> {
  const found = rest.flatMap((line, index) => {
    const before = rest[index - 1];
    const carriedOn = CARRIES_ON.test(beside(rest, index, -1)) || (before && before.bare.length > OFFICE_LINE);
    if (carriedOn || isStamp(rest, index)) return [];
    const skeleton = new Skeleton(text, line.from, line.to);
    return findDates(skeleton)
      .filter((date) => date.start === 0 && date.end === skeleton.text.length && date.full)
      .map((date) => ({ ...date, own: true }));
  });
  return chooseDate(found);
}

const URGENCIES: readonly (readonly [string, LetterUrgency])[] = [
  [bare("ด่วนที่สุด"), "most-urgent"],
  [bare("ด่วนมาก"), "very-urgent"],
  [bare("ด่วน"), "urgent"],
];

/** @returns the urgency a text is or ends with, or null */
export function urgencyOf(words: string): LetterUrgency | null {
  return URGENCIES.find(([word]) => words === word)?.[1] ?? null;
}

/** The mark above or before the number; on paper it is often a stamp, which no text shows. */
export function readUrgency(text: string, { head, lines, form }: Sections): Reading<LetterUrgency> {
  const shown = form === "stamped" ? lines.slice(0, head.length) : head;
  const found = shown.flatMap((line) => {
    const skeleton = new Skeleton(text, line.from, line.to);
    const match = new RegExp(
      `^[*#"“]*(${URGENCIES.map(([word]) => word).join("|")})(?=[*"”]*$|${bare("ที่")}[ก-ฮ]{2,3}\\.?[(\\d])`,
    ).exec(skeleton.text);
    const value = match ? urgencyOf(match[1] ?? "") : null;
    if (!match || value === null) return [];
    const start = match[0].length - (match[1] ?? "").length;
    return [{ value, words: skeleton.words(start, match[0].length) }];
  });
  const offers = distinct(found);
  const [first] = offers;
  if (!first) return blank("missing");
  return offers.length > 1 ? blank("several", offers) : certain(first.value, first.words);
}
