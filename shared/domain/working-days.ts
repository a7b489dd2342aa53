import { type CalendarDay, dayNumber } from "./calendar-day";

/** Mondays to Fridays among the `days` days that begin at day number `start`. */
function weekdaysFrom(start: number, days: number): number {
  const wholeWeeks = Math.floor(days / 7);
  let count = wholeWeeks * 5;
  for (let day = start + wholeWeeks * 7; day < start + days; day += 1) {
    const weekday = (((day + 4) % 7) + 7) % 7;
    if (weekday !== 0 && weekday !== 6) count += 1;
  }
  return count;
}

/**
 * Working days an agency still has: Monday to Friday, today and the deadline both included; holidays are not counted out.
 * After the deadline it is negative: the working days that have begun since.
 */
export function workingDaysLeft(today: CalendarDay, deadline: CalendarDay): number {
  const [from, to] = [dayNumber(today), dayNumber(deadline)];
  if (to >= from) return weekdaysFrom(from, to - from + 1);
  // Not `-x`: no working day since is 0, never -0, which would not survive JSON and comparison alike.
  return 0 - weekdaysFrom(to + 1, from - to);
}
