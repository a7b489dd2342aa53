import type { CalendarDay } from "../../../shared/domain/calendar-day";
import { formatDay as write } from "../../../shared/domain/thai-dates";
import type { Language } from "../i18n";

/** Screen dates: พ.ศ. in Thai, ค.ศ. in English, digits 0-9 (mock/README). "31 ม.ค. 2564" */
export function formatDay(day: CalendarDay, language: Language): string {
  return write(day, { style: "short", language });
}

/** "31 ม.ค." */
export function formatDayShort(day: CalendarDay, language: Language): string {
  return formatDay(day, language).split(" ").slice(0, 2).join(" ");
}

/** "อา. 31 ม.ค. 2564" */
export function formatWeekday(day: CalendarDay, language: Language): string {
  return write(day, { style: "short", language, weekday: true });
}

/** An instant in the PC's own time zone: "22 ม.ค. 2564 09.03 น." */
export function formatInstant(instant: string, language: Language): string {
  return `${formatDay(today(new Date(instant)), language)} ${formatTime(instant, language)}`;
}

/** "09.03 น.", as offices write the time. */
export function formatTime(instant: string, language: Language): string {
  const at = new Date(instant);
  return language === "th"
    ? `${two(at.getHours())}.${two(at.getMinutes())} น.`
    : `${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The calendar day on this PC. */
export function today(now: Date = new Date()): CalendarDay {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
