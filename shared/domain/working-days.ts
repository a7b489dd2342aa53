import { type CalendarDay, dayFromNumber, dayNumber } from "./calendar-day";

/** Tells whether a day is a holiday; weekends need not be told. */
export type IsHoliday = (day: CalendarDay) => boolean;

export const NO_HOLIDAYS: IsHoliday = () => false;

function isWeekend(days: number): boolean {
  const weekday = (((days + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

/** Working days among the `days` days that begin at day number `start`. */
function workingDaysFrom(start: number, days: number, isHoliday: IsHoliday): number {
  let count = 0;
  for (let day = start; day < start + days; day += 1) {
    if (!isWeekend(day) && !isHoliday(dayFromNumber(day))) count += 1;
  }
  return count;
}

/** A day on which offices are open. */
export function isWorkingDay(day: CalendarDay, isHoliday: IsHoliday): boolean {
  return !isWeekend(dayNumber(day)) && !isHoliday(day);
}

/** The working day at or before `day`; itself where none lies in the month before it. */
export function workingDayBefore(day: CalendarDay, isHoliday: IsHoliday): CalendarDay {
  const last = dayNumber(day);
  for (let at = last; at > last - 31; at -= 1) {
    const candidate = dayFromNumber(at);
    if (isWorkingDay(candidate, isHoliday)) return candidate;
  }
  return day;
}

/**
 * Working days an agency still has: Monday to Friday without holidays, today and the deadline both included. After the
 * deadline it is negative: the working days that have begun since.
 */
export function workingDaysLeft(today: CalendarDay, deadline: CalendarDay, isHoliday: IsHoliday = NO_HOLIDAYS): number {
  const [from, to] = [dayNumber(today), dayNumber(deadline)];
  if (to >= from) return workingDaysFrom(from, to - from + 1, isHoliday);
  // Not `-x`: no working day since is 0, never -0, which would not survive JSON and comparison alike.
  return 0 - workingDaysFrom(to + 1, from - to, isHoliday);
}
