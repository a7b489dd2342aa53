import { type CalendarDay, dayNumber, isRealDay, makeDay, weekdayOf } from "./calendar-day";
import { toArabicDigits, toThaiDigits } from "./numerals";

/** Buddhist Era = Common Era + 543 (Thailand, since the year began on 1 January: 2484). */
export const BUDDHIST_OFFSET = 543;

export const THAI_MONTHS = [
  "มกราคม",
  "กุมภาพันธ์",
  "มีนาคม",
  "เมษายน",
  "พฤษภาคม",
  "มิถุนายน",
  "กรกฎาคม",
  "สิงหาคม",
  "กันยายน",
  "ตุลาคม",
  "พฤศจิกายน",
  "ธันวาคม",
] as const;
export const THAI_SHORT_MONTHS = [
  "ม.ค.",
  "ก.พ.",
  "มี.ค.",
  "เม.ย.",
  "พ.ค.",
  "มิ.ย.",
  "ก.ค.",
  "ส.ค.",
  "ก.ย.",
  "ต.ค.",
  "พ.ย.",
  "ธ.ค.",
] as const;
const ENGLISH_MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
const THAI_WEEKDAYS = ["อา.", "จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส."] as const;
const ENGLISH_WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;

export interface DayFormat {
  /** full "18 มกราคม 2564", short "18 ม.ค. 2564", numeric "18/01/2564" */
  readonly style?: "full" | "short" | "numeric";
  readonly language?: "th" | "en";
  /** Default: พ.ศ. in Thai, ค.ศ. in English. */
  readonly era?: "be" | "ce";
  /** Default: 0-9. Official paper uses Thai digits. */
  readonly digits?: "thai" | "arabic";
  /** "อา. 31 ม.ค. 2564" */
  readonly weekday?: boolean;
}

/** Writes a day as people read it. @throws RangeError when `day` is no real `YYYY-MM-DD` */
export function formatDay(day: CalendarDay, format: DayFormat = {}): string {
  dayNumber(day);
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const thai = (format.language ?? "th") === "th";
  const shownYear = year + ((format.era ?? (thai ? "be" : "ce")) === "be" ? BUDDHIST_OFFSET : 0);
  const text = `${weekdayPrefix(day, format)}${body(date, month, shownYear, format.style ?? "full", thai)}`;
  return format.digits === "thai" ? toThaiDigits(text) : text;
}

function weekdayPrefix(day: CalendarDay, format: DayFormat): string {
  if (!format.weekday) return "";
  const names = (format.language ?? "th") === "th" ? THAI_WEEKDAYS : ENGLISH_WEEKDAYS;
  return `${names[weekdayOf(day)]} `;
}

function body(date: number, month: number, year: number, style: "full" | "short" | "numeric", thai: boolean): string {
  if (style === "numeric") return `${String(date).padStart(2, "0")}/${String(month).padStart(2, "0")}/${year}`;
  const english = ENGLISH_MONTHS[month - 1] ?? "";
  const name = thai
    ? (style === "full" ? THAI_MONTHS : THAI_SHORT_MONTHS)[month - 1]
    : style === "full"
      ? english
      : english.slice(0, 3);
  return `${date} ${name} ${year}`;
}

/**
 * How a year is read. `auto`, the rule everywhere the user types: a written พ.ศ. / ค.ศ. wins; two digits are พ.ศ. 25xx
 * (as CITIZENinfo writes them, domain §2); 2400-2699 is พ.ศ., 1800-2199 is ค.ศ.; anything else is refused, not guessed.
 * `be` and `ce` read every year so unless the text itself says otherwise.
 */
export type YearRule = "auto" | "be" | "ce";

/** Parses a day typed or printed in Thai or English, day first, any digits. @returns null when it is no real day */
export function parseDay(text: string, rule: YearRule = "auto"): CalendarDay | null {
  const plain = tidy(text);
  const parts = isoParts(plain) ?? numericParts(plain) ?? wordParts(plain);
  if (!parts) return null;
  const year = commonYear(parts.year, parts.era ?? rule);
  return year !== null && isRealDay(year, parts.month, parts.date) ? makeDay(year, parts.month, parts.date) : null;
}

interface DayParts {
  readonly date: number;
  readonly month: number;
  readonly year: string;
  readonly era: "be" | "ce" | null;
}

function tidy(text: string): string {
  return toArabicDigits(text)
    .replace(/[\u200b-\u200d\ufeff]/g, "")
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .replace(/^วัน(?:อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์)?ที่ ?/, "")
    .replace(/^(?:อา|จ|อ|พ|พฤ|ศ|ส)\. ?(?=\d)/, "")
    .replace(/^(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*\.?,? (?=\d)/i, "");
}

function isoParts(text: string): DayParts | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  return match ? { year: match[1] ?? "", month: Number(match[2]), date: Number(match[3]), era: null } : null;
}

function numericParts(text: string): DayParts | null {
  const match = /^(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(พ\.?ศ\.? ?|ค\.?ศ\.? ?)?(\d{4}|\d{2})$/.exec(text);
  return match
    ? { date: Number(match[1]), month: Number(match[3]), year: match[5] ?? "", era: writtenEra(match[4]) }
    : null;
}

function wordParts(text: string): DayParts | null {
  const match = /^(\d{1,2}) ?(?:เดือน ?)?([^\d\s]+?\.?) ?(พ\.?ศ\.? ?|ค\.?ศ\.? ?|BE ?|AD ?|CE ?)?(\d{4}|\d{2})$/i.exec(
    text,
  );
  const month = match ? monthOf(match[2] ?? "") : 0;
  return match && month > 0 ? { date: Number(match[1]), month, year: match[4] ?? "", era: writtenEra(match[3]) } : null;
}

function writtenEra(text: string | undefined): "be" | "ce" | null {
  if (!text) return null;
  return /^(พ|be)/i.test(text) ? "be" : "ce";
}

function monthOf(word: string): number {
  const bare = word.replace(/[.,]/g, "").toLowerCase();
  const index = THAI_MONTHS.findIndex(
    (name, at) => name === bare || THAI_SHORT_MONTHS[at]?.replaceAll(".", "") === bare,
  );
  if (index >= 0) return index + 1;
  const english = /^[a-z]{3,}$/.test(bare)
    ? ENGLISH_MONTHS.findIndex((name) => name.toLowerCase() === bare || name.slice(0, 3).toLowerCase() === bare)
    : -1;
  return english + 1;
}

function commonYear(written: string, rule: YearRule): number | null {
  const year = Number(written);
  if (written.length === 2) return rule === "ce" ? 2000 + year : 2500 + year - BUDDHIST_OFFSET;
  if (rule === "be") return year - BUDDHIST_OFFSET;
  if (rule === "ce") return year;
  if (year >= 2400 && year <= 2699) return year - BUDDHIST_OFFSET;
  return year >= 1800 && year <= 2199 ? year : null;
}
