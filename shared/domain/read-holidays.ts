import type { CalendarDay } from "./calendar-day";
import { parseDay } from "./thai-dates";
import { foldThai } from "./thai-text";

/** A day at the front of a line: digits, or "12 สิงหาคม 2569" with its weekday. */
const DAY =
  /^(?:\d{1,3}[.)]\s+)?((?:วัน\S*ที่\s*)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}|\d{4}-\d{1,2}-\d{1,2}|(?:วัน\S*ที่\s*)?\d{1,2}\s+[^\d\s]+\s+(?:พ\.?ศ\.?\s*)?\d{4})[\s,:;–-]*(.*)$/u;

/**
 * Days and names out of pasted lines, one holiday a line, the day first ("12 สิงหาคม 2569 วันแม่แห่งชาติ",
 * "12/08/2569,วันแม่แห่งชาติ"). Empty lines are passed over; what holds no real day is given back as it was.
 */
export function readHolidays(text: string): {
  readonly rows: { readonly day: CalendarDay; readonly name: string }[];
  readonly unread: string[];
} {
  const rows: { day: CalendarDay; name: string }[] = [];
  const unread: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const folded = foldThai(line.replaceAll("\t", " "));
    if (folded === "") continue;
    const parts = DAY.exec(folded);
    const day = parts?.[1] ? parseDay(parts[1]) : null;
    const name = parts?.[2]?.trim() ?? "";
    if (day && name !== "") rows.push({ day, name: name.slice(0, 200) });
    else unread.push(line.trim());
  }
  return { rows, unread };
}
