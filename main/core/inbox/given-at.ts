import { type CalendarDay, isRealDay, makeDay } from "../../../shared/domain/calendar-day";
import { BUDDHIST_OFFSET, parseDay } from "../../../shared/domain/thai-dates";
import { arabicDigits } from "../../../shared/domain/thai-text";
import type { Cell } from "../ports/sheets";

/** Years of the Buddhist era that a program wrote as if they were of the common one. */
const BUDDHIST_FROM = 2400;

export interface GivenAt {
  readonly day: CalendarDay;
  /** Sortable: `YYYY-MM-DDTHH:MM:SS`, or the day alone. */
  readonly at: string;
}

function commonYear(iso: string): string {
  const year = Number(iso.slice(0, 4));
  return year >= BUDDHIST_FROM ? `${year - BUDDHIST_OFFSET}${iso.slice(4)}` : iso;
}

/** "14:05:09", "2:05 PM" behind a day, as 24 hours; "" where there is none. */
function clockOf(text: string): string {
  const match = /(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*(am|pm|ก่อนเที่ยง|หลังเที่ยง)?/i.exec(text);
  if (!match) return "";
  const half = match[4]?.toLowerCase();
  const hour = (Number(match[1]) % (half ? 12 : 24)) + (half === "pm" || half === "หลังเที่ยง" ? 12 : 0);
  return [hour, match[2], match[3] ?? "00"].map((part) => String(part).padStart(2, "0")).join(":");
}

/** Days from the start of Excel's calendar to that of JavaScript's, and the serials of the years 1954-2119. */
const EPOCH = 25_569;
const SERIALS = { from: 20_000, to: 80_000 };

/** A date that lost its format on the way: days since Excel's epoch. */
function ofSerial(serial: number): GivenAt | null {
  if (serial < SERIALS.from || serial > SERIALS.to) return null;
  const iso = new Date(Math.round((serial - EPOCH) * 86_400) * 1000).toISOString();
  return { day: iso.slice(0, 10), at: Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 19) };
}

/** When an answer was given, from its time-stamp cell: a date, or text as forms and exports write it. @returns null where it says no day */
export function givenAt(cell: Cell | undefined): GivenAt | null {
  if (cell?.type === "date") {
    const iso = commonYear(cell.iso);
    return { day: iso.slice(0, 10), at: iso.length > 10 ? iso : iso.slice(0, 10) };
  }
  if (cell?.type === "number") return ofSerial(cell.number);
  if (cell?.type !== "text") return null;
  const text = arabicDigits(cell.text).trim();
  const yearFirst = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})(.*)$/s.exec(text);
  const [head = "", tail = ""] = splitDay(text);
  const year = Number(commonYear(yearFirst?.[1] ?? "0000"));
  const [month, date] = [Number(yearFirst?.[2]), Number(yearFirst?.[3])];
  const day = yearFirst ? (isRealDay(year, month, date) ? makeDay(year, month, date) : null) : parseDay(head);
  if (day === null) return null;
  const clock = clockOf(yearFirst ? (yearFirst[4] ?? "") : tail);
  return { day, at: clock === "" ? day : `${day}T${clock}` };
}

/** The day and what follows it: a comma, a T, or the space before a clock parts them. */
function splitDay(text: string): readonly string[] {
  const match = /^(.*?\d{2,4})(?:[,T]\s*|\s+(?=\d{1,2}[:.]\d{2}))(.*)$/s.exec(text);
  return match ? [match[1] ?? "", match[2] ?? ""] : [text, ""];
}
