import { type CalendarDay, weekdayOf } from "./calendar-day";
import { type IsHoliday, workingDaysLeft } from "./working-days";

/** Fewer working days than this are too few to relay a circular and answer it (issue 4). */
const ENOUGH_WORKING_DAYS = 5;

export type DeadlineDoubt = "weekend" | "holiday" | "short" | "past" | "after-department";

/**
 * What is doubtful about a deadline: one of real circulars fell on a Sunday (domain §1). A doubt is told, never refused.
 * @param from the day the agencies begin, usually today
 */
export function deadlineDoubts(
  deadline: CalendarDay,
  from: CalendarDay,
  departmentDeadline: CalendarDay | null,
  isHoliday: IsHoliday,
): DeadlineDoubt[] {
  const doubts: DeadlineDoubt[] = [];
  if (deadline < from) doubts.push("past");
  if ([0, 6].includes(weekdayOf(deadline))) doubts.push("weekend");
  if (isHoliday(deadline)) doubts.push("holiday");
  if (deadline >= from && workingDaysLeft(from, deadline, isHoliday) < ENOUGH_WORKING_DAYS) doubts.push("short");
  if (departmentDeadline !== null && deadline > departmentDeadline) doubts.push("after-department");
  return doubts;
}
