import { type CalendarMonth, parseMonth } from "../../../shared/domain/months";
import { THAI_MONTHS, THAI_SHORT_MONTHS } from "../../../shared/domain/thai-dates";
import { arabicDigits } from "../../../shared/domain/thai-text";
import { textOf } from "../imports/layout/sheet-rows";
import { givenAt } from "../inbox/given-at";
import type { Cell } from "../ports/sheets";

/** The month that a header names, or its words where it names one without its year. */
export interface HeaderMonth {
  readonly month: CalendarMonth | null;
  readonly unread: string | null;
}

const escaped = (word: string): string => word.replaceAll(".", "\\.? ?");
const NAME = [...THAI_MONTHS, ...THAI_SHORT_MONTHS].map(escaped).join("|");
const BARE = new RegExp(`^(?:ประจำ)?(?:เดือน)? ?(?:${NAME})$`);
const WITHIN = new RegExp(`(?<![0-9] ?)(?:${NAME}) ?(?:พ\\.? ?ศ\\.? ?)?([0-9]{4}|[0-9]{2})(?![0-9])`);
/** "30 พฤศจิกายน 2569" in a header is the day of the report, not the month of its numbers. */
const DAY = new RegExp(`^[0-9]{1,2} ?(?:${NAME}|[A-Za-z])|^[0-9]{1,2}[/-][0-9]{1,2}[/-]|^[0-9]{4}[/-][0-9]{1,2}[/-]`);

const plain = (text: string): string => arabicDigits(text).replace(/\s+/g, " ").trim();

/** The month of a header cell that says nothing else: its text, or the first day of it as a date. */
export function monthOfHeader(cell: Cell | undefined): HeaderMonth | null {
  if (!cell) return null;
  if (cell.type === "date") {
    const day = givenAt(cell)?.day;
    return day?.endsWith("-01") ? { month: day.slice(0, 7), unread: null } : null;
  }
  if (cell.type !== "text") return null;
  const text = plain(textOf(cell));
  if (text === "" || DAY.test(text)) return null;
  const month = parseMonth(text);
  if (month !== null) return { month, unread: null };
  return BARE.test(text) ? { month: null, unread: text } : null;
}

/** The month among a header's other words: "คะแนน ต.ค. 2569". */
export function monthWithin(header: string): HeaderMonth | null {
  const found = WITHIN.exec(plain(header));
  const month = found ? parseMonth(found[0]) : null;
  return month === null ? null : { month, unread: null };
}
