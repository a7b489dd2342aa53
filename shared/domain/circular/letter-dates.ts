import { type CalendarDay, isRealDay, makeDay, weekdayOf } from "../calendar-day";
import { BUDDHIST_OFFSET, THAI_MONTHS, THAI_SHORT_MONTHS } from "../thai-dates";
import { bare, hasMixedDigits, type Skeleton } from "./skeleton";
import type { ReadingNote, Words } from "./types";

export interface DateFound {
  /** Null where the words name no certain day. */
  readonly day: CalendarDay | null;
  readonly note: ReadingNote | null;
  readonly words: Words;
  /** Place in the skeleton where it begins (with its weekday) and ends. */
  readonly start: number;
  readonly end: number;
  /** Written with the month's full name, as letters date themselves. */
  readonly full: boolean;
}

const WEEKDAYS = ["อาทิตย์", "จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์"].map(bare);
const FULL = THAI_MONTHS.map(bare);
const SHORT = THAI_SHORT_MONTHS.map((name) => name.replaceAll(".", ""));
const SHORT_PATTERN = SHORT.map((name) => [...name.matchAll(/[ก-ฮ][^ก-ฮ]*/g)].map(([part]) => `${part}\\.?`).join(""));

const WEEKDAY = `(?:วัน(${WEEKDAYS.join("|")})(?:ที)?)?`;
const YEAR = "(?:(?:พ\\.?ศ\\.?|ปี)?(\\d{4}|\\d{2} \\d{2}|\\d{2})(?! ?\\d))?";
const WORDS = new RegExp(
  `${WEEKDAY}(?<!\\d)(?:(\\d{1,2}) ?)?(?:เดือน)?(?:(${FULL.join("|")})|((?<=\\d ?|เดือน)(?:${SHORT_PATTERN.join("|")})))${YEAR}`,
  "g",
);
const NUMERIC = new RegExp(`${WEEKDAY}(?<![\\d/.-])(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})(?![\\d/])`, "g");

/**
 * Two digits are พ.ศ. 25xx (domain §2). A letter of this desk is of 2540-2599: other years are misreadings.
 * @returns a year of the Common Era
 */
function commonYear(written: string): number | null {
  const year = Number(written.replace(" ", ""));
  const buddhist = year < 100 ? 2500 + year : year < 2100 ? year + BUDDHIST_OFFSET : year;
  return buddhist >= 2540 && buddhist < 2600 ? buddhist - BUDDHIST_OFFSET : null;
}

interface Parts {
  readonly weekday: string | undefined;
  readonly date: string | undefined;
  readonly month: number;
  readonly year: string | undefined;
}

function dayOf({ weekday, date, month, year }: Parts): { day: CalendarDay | null; note: ReadingNote | null } {
  if (date === undefined) return { day: null, note: "no-day" };
  if (year === undefined) return { day: null, note: "no-year" };
  const common = commonYear(year);
  if (common === null || !isRealDay(common, month, Number(date))) return { day: null, note: "no-such-day" };
  const day = makeDay(common, month, Number(date));
  const contradicts = weekday !== undefined && WEEKDAYS[weekdayOf(day)] !== weekday;
  return { day, note: contradicts ? "weekday" : null };
}

/** A single digit before the day, parted by a space: a day of two digits torn apart, or something else's last digit. */
function isTorn(before: string, date: string | undefined): boolean {
  return date?.length === 1 && /(?:^|\D)[0-3] $/.test(before);
}

/** Every date in a stretch of the letter, in order, doubtful ones with the reason. */
export function findDates(skeleton: Skeleton): DateFound[] {
  const { text } = skeleton;
  const make = (match: RegExpExecArray, parts: Parts, full: boolean): DateFound => {
    const start = match.index;
    const end = start + match[0].length;
    const words = skeleton.words(start, end);
    const torn =
      isTorn(text.slice(Math.max(0, start - 3), start), parts.date) || /[A-Za-z]/.test(skeleton.before(start));
    const read = dayOf(parts);
    const note = torn || hasMixedDigits(words.text) ? "unclear" : read.note;
    return { day: read.day, note, words, start, end, full };
  };
  const inWords = [...text.matchAll(WORDS)].map((match) => {
    const [, weekday, date, fullName, shortName, year] = match;
    const month =
      fullName === undefined ? SHORT.indexOf((shortName ?? "").replaceAll(".", "")) + 1 : FULL.indexOf(fullName) + 1;
    return make(match, { weekday, date, month, year }, fullName !== undefined);
  });
  const inNumbers = [...text.matchAll(NUMERIC)].map((match) => {
    const [, weekday, date, month, year] = match;
    return make(match, { weekday, date, month: Number(month), year }, false);
  });
  return [...inWords, ...inNumbers].toSorted((a, b) => a.start - b.start);
}
