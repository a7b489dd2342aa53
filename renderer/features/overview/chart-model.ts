import { addDays, type CalendarDay, daysBetween } from "../../../shared/domain/calendar-day";

export interface ChartDay {
  readonly day: CalendarDay;
  /** Reports so far at the end of that day; null for days still to come. */
  readonly cumulative: number | null;
}

interface Facts {
  readonly reportsByDay: readonly { readonly day: CalendarDay; readonly cumulative: number }[];
  readonly circularDate: CalendarDay | null;
  readonly deadline: CalendarDay;
  readonly today: CalendarDay;
}

/** Longest stretch shown before the deadline; a circular of last year would squeeze the line into a corner. */
const MOST_DAYS = 62;
/** Where no date of the circular and no report says when it began. */
const USUAL_DAYS = 13;

/**
 * Day by day from the circular (or the first report) to the deadline (or today, when that is past). The line is flat on
 * days without reports and ends today.
 */
export function chartDays({ reportsByDay, circularDate, deadline, today }: Facts): ChartDay[] {
  const end = today > deadline ? today : deadline;
  const firstReport = reportsByDay[0]?.day;
  const known = [circularDate, firstReport].filter((day) => day !== null && day !== undefined).sort();
  const begin = known[0] ?? addDays(deadline, -USUAL_DAYS);
  const earliest = addDays(end, -MOST_DAYS);
  const start = begin < earliest ? earliest : begin > end ? end : begin;
  const reports = new Map(reportsByDay.map(({ day, cumulative }) => [day, cumulative]));
  let running = reportsByDay.findLast(({ day }) => day < start)?.cumulative ?? 0;
  return Array.from({ length: daysBetween(start, end) + 1 }, (_, index) => {
    const day = addDays(start, index);
    running = reports.get(day) ?? running;
    return { day, cumulative: day > today ? null : running };
  });
}

/** A round top for the axis: the total when all count, in steps that people count in. */
export function axisTop(total: number): { readonly max: number; readonly step: number } {
  const rough = Math.max(1, total) / 4;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    1,
    [1, 1.5, 2, 2.5, 5, 10].map((factor) => factor * size).find((each) => each >= rough) ?? rough,
  );
  const whole = Math.ceil(step);
  return { max: Math.max(whole, Math.ceil(total / whole) * whole), step: whole };
}
