/** A calendar day of the Common Era, `YYYY-MM-DD`. No time, no time zone. */
export type CalendarDay = string;

const MS_PER_DAY = 86_400_000;
/** Thailand keeps UTC+7 all year. */
const BANGKOK_OFFSET_MS = 7 * 3_600_000;

/** Days since 1970-01-01. @throws RangeError when the text is no real day */
export function dayNumber(day: CalendarDay): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const [year, month, date] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  if (!match || !isRealDay(year, month, date)) throw new RangeError(`not a day: ${day}`);
  return Date.UTC(year, month - 1, date) / MS_PER_DAY;
}

export function dayFromNumber(days: number): CalendarDay {
  return new Date(days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** True for a day that exists in the Gregorian calendar (year 1000-9999, so that the text has four digits). */
export function isRealDay(year: number, month: number, date: number): boolean {
  if (![year, month, date].every(Number.isInteger) || year < 1000 || year > 9999) return false;
  const made = new Date(Date.UTC(year, month - 1, date));
  return made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
}

export function makeDay(year: number, month: number, date: number): CalendarDay {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

export function addDays(day: CalendarDay, days: number): CalendarDay {
  return dayFromNumber(dayNumber(day) + days);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: CalendarDay): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** The calendar day that it is in Thailand at an instant. */
export function dayInBangkok(instant: Date): CalendarDay {
  return new Date(instant.getTime() + BANGKOK_OFFSET_MS).toISOString().slice(0, 10);
}

/** The instants of a day in Thailand as UTC ISO texts, which compare as they follow: from inclusive, to exclusive. */
export function instantsOf(day: CalendarDay): { readonly from: string; readonly to: string } {
  const start = dayNumber(day) * MS_PER_DAY - BANGKOK_OFFSET_MS;
  return { from: new Date(start).toISOString(), to: new Date(start + MS_PER_DAY).toISOString() };
}
