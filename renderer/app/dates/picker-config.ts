import type { DatePicker } from "antd";
import { BUDDHIST_OFFSET, parseDay, THAI_MONTHS, THAI_SHORT_MONTHS } from "../../../shared/domain/thai-dates";

/** What antd's pickers need to know about dates. */
export type PickerConfig = Parameters<typeof DatePicker.generatePicker<Date>>[0];

/** Pickers work on UTC midnights: no time zone can move a day. */
function utc(year: number, month: number, date: number): Date {
  return new Date(Date.UTC(year, month, date));
}

function lastDate(year: number, month: number): number {
  return utc(year, month + 1, 0).getUTCDate();
}

/** Moves by months; the 31st becomes the last day of a shorter month. */
function shiftMonths(value: Date, months: number): Date {
  const first = utc(value.getUTCFullYear(), value.getUTCMonth() + months, 1);
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth()];
  return utc(year, month, Math.min(value.getUTCDate(), lastDate(year, month)));
}

function change(value: Date, set: (copy: Date) => void): Date {
  const copy = new Date(value);
  set(copy);
  return copy;
}

const ENGLISH_SHORT_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const isThai = (locale: string): boolean => locale.startsWith("th");

/** Tokens that antd's pickers use; the year is พ.ศ. in Thai. */
function write(locale: string, date: Date, format: string): string {
  const year = date.getUTCFullYear() + (isThai(locale) ? BUDDHIST_OFFSET : 0);
  const month = date.getUTCMonth();
  const names = isThai(locale) ? THAI_SHORT_MONTHS : ENGLISH_SHORT_MONTHS;
  const tokens: Readonly<Record<string, string>> = {
    YYYY: String(year),
    MMMM: isThai(locale) ? (THAI_MONTHS[month] ?? "") : (names[month] ?? ""),
    MMM: names[month] ?? "",
    MM: String(month + 1).padStart(2, "0"),
    M: String(month + 1),
    DD: String(date.getUTCDate()).padStart(2, "0"),
    D: String(date.getUTCDate()),
  };
  return format.replace(/YYYY|MMMM|MMM|MM|M|DD|D/g, (token) => tokens[token] ?? token);
}

/** antd pickers in the Buddhist era: what is typed is read by the one parser of Thai dates (domain §4). */
export const PICKER_CONFIG: PickerConfig = {
  getWeekDay: (value) => value.getUTCDay(),
  getMillisecond: () => 0,
  getSecond: () => 0,
  getMinute: () => 0,
  getHour: () => 0,
  getDate: (value) => value.getUTCDate(),
  getMonth: (value) => value.getUTCMonth(),
  getYear: (value) => value.getUTCFullYear(),
  getNow: () => {
    const now = new Date();
    return utc(now.getFullYear(), now.getMonth(), now.getDate());
  },
  getFixedDate: (fixed) => new Date(`${fixed}T00:00:00Z`),
  getEndDate: (value) => utc(value.getUTCFullYear(), value.getUTCMonth() + 1, 0),
  addYear: (value, years) => shiftMonths(value, years * 12),
  addMonth: shiftMonths,
  addDate: (value, days) => change(value, (copy) => copy.setUTCDate(copy.getUTCDate() + days)),
  setYear: (value, year) => shiftMonths(value, (year - value.getUTCFullYear()) * 12),
  setMonth: (value, month) => shiftMonths(value, month - value.getUTCMonth()),
  setDate: (value, date) => change(value, (copy) => copy.setUTCDate(date)),
  // Days only: a time of day never enters.
  setHour: (value) => value,
  setMinute: (value) => value,
  setSecond: (value) => value,
  setMillisecond: (value) => value,
  isAfter: (first, second) => first.getTime() > second.getTime(),
  isValidate: (value) => !Number.isNaN(value.getTime()),
  locale: {
    getWeekFirstDay: () => 0,
    getWeekFirstDate: (_locale, value) =>
      change(value, (copy) => copy.setUTCDate(copy.getUTCDate() - copy.getUTCDay())),
    getWeek: (_locale, value) => {
      const start = utc(value.getUTCFullYear(), 0, 1);
      return Math.floor((value.getTime() - start.getTime()) / 86_400_000 / 7) + 1;
    },
    getShortWeekDays: (locale) =>
      isThai(locale) ? ["อา.", "จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส."] : ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"],
    getShortMonths: (locale) => (isThai(locale) ? [...THAI_SHORT_MONTHS] : ENGLISH_SHORT_MONTHS),
    format: write,
    parse: (_locale, text) => {
      const day = parseDay(text);
      return day === null ? null : new Date(`${day}T00:00:00Z`);
    },
  },
};
