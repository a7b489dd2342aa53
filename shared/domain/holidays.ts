import type { CalendarDay } from "./calendar-day";
import type { IsHoliday } from "./working-days";

export interface FixedHoliday {
  /** `MM-DD` */
  readonly date: string;
  readonly name: string;
  /** First and last year (ค.ศ.) it is kept on this date; none = for as long as rounds go back or on. */
  readonly since?: number;
  readonly until?: number;
}

/**
 * Holidays of government offices that fall on the same date every year, as the cabinet's announcements of public
 * holidays (ประกาศสำนักนายกรัฐมนตรี เรื่อง วันหยุดราชการ) list them (checked against published calendars of 2567-2569); the years are those in which a day was added: 2560 for
 * the days of the tenth reign and of King Rama IX, 2562 for the coronation and the Queen. Days that follow the moon,
 * substitutes for weekends and special holidays are not here: offices enter them.
 */
export const FIXED_HOLIDAYS: readonly FixedHoliday[] = [
  { date: "01-01", name: "วันขึ้นปีใหม่" },
  { date: "04-06", name: "วันจักรี" },
  { date: "04-13", name: "วันสงกรานต์" },
  { date: "04-14", name: "วันสงกรานต์" },
  { date: "04-15", name: "วันสงกรานต์" },
  { date: "05-04", name: "วันฉัตรมงคล", since: 2020 },
  { date: "05-05", name: "วันฉัตรมงคล", until: 2016 },
  { date: "06-03", name: "วันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าฯ พระบรมราชินี", since: 2019 },
  { date: "07-28", name: "วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว", since: 2017 },
  { date: "08-12", name: "วันแม่แห่งชาติ" },
  { date: "10-13", name: "วันนวมินทรมหาราช", since: 2017 },
  { date: "10-23", name: "วันปิยมหาราช" },
  { date: "12-05", name: "วันพ่อแห่งชาติ" },
  { date: "12-10", name: "วันรัฐธรรมนูญ" },
  { date: "12-31", name: "วันสิ้นปี" },
];

/** A day that an office has entered: a holiday, or (off false) a bundled one that is a working day after all. */
export interface EnteredHoliday {
  readonly day: CalendarDay;
  readonly name: string;
  readonly off: boolean;
}

/** The bundled holiday that falls on a day, or null. */
export function fixedHoliday(day: CalendarDay): FixedHoliday | null {
  const year = Number(day.slice(0, 4));
  const date = day.slice(5);
  return (
    FIXED_HOLIDAYS.find(
      (holiday) =>
        holiday.date === date && year >= (holiday.since ?? 0) && year <= (holiday.until ?? Number.POSITIVE_INFINITY),
    ) ?? null
  );
}

/** Name of the holiday that a day is; what an office has entered stands above what is bundled. Null = no holiday. */
export function holidayNames(entered: readonly EnteredHoliday[]): (day: CalendarDay) => string | null {
  const own = new Map(entered.map((holiday) => [holiday.day, holiday]));
  return (day) => {
    const found = own.get(day);
    if (found) return found.off ? found.name : null;
    return fixedHoliday(day)?.name ?? null;
  };
}

export function holidayTest(entered: readonly EnteredHoliday[]): IsHoliday {
  const nameOf = holidayNames(entered);
  return (day) => nameOf(day) !== null;
}
