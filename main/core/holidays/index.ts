import { v7 } from "uuid";
import type { Holiday } from "../../../shared/contract/holidays";
import { addDays, makeDay } from "../../../shared/domain/calendar-day";
import { fixedHoliday } from "../../../shared/domain/holidays";
import { readHolidays } from "../../../shared/domain/read-holidays";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import type { HolidayTable } from "../ports/rows";
import type { Writer } from "../ports/store";

/** Every day of a year. */
function daysOf(year: number): string[] {
  const days: string[] = [];
  for (let day = makeDay(year, 1, 1); day <= makeDay(year, 12, 31); day = addDays(day, 1)) days.push(day);
  return days;
}

type Entered = Pick<HolidayTable, "day" | "name" | "off">;

/** @returns how many days were entered or changed */
async function enter(writer: Writer, given: readonly Entered[]): Promise<number> {
  const table = writer.table("holiday");
  const present = new Map((await table.find()).map((row) => [row.day, row]));
  let touched = 0;
  for (const { day, name, off } of new Map(given.map((one) => [one.day, one])).values()) {
    const row = present.get(day);
    if (!row) await table.insert({ id: v7(), day, name, off });
    else if (row.name === name && row.off === off) continue;
    else await table.update(row.id, { name, off });
    touched += 1;
  }
  return touched;
}

/** Holidays: what is bundled, and what the office has entered above it. */
export function holidayHandlers(context: Context): Handlers["holidays"] {
  const { store } = context;
  return {
    list: ({ year }) =>
      store.read(async (reader) => {
        const own = new Map((await reader.table("holiday").find()).map((row) => [row.day, row]));
        const rows = daysOf(year).flatMap((day): Holiday[] => {
          const row = own.get(day);
          if (row) return [{ id: row.id, version: row.version, day, name: row.name, off: row.off === 1 }];
          const fixed = fixedHoliday(day);
          return fixed ? [{ id: null, version: 0, day, name: fixed.name, off: true }] : [];
        });
        return { rows };
      }),
    async read({ text }) {
      return readHolidays(text);
    },
    async add({ rows }) {
      const given = rows.map(({ day, name, off }) => ({ day, name, off: off ? (1 as const) : (0 as const) }));
      const { activityId } = await store.write<number>(
        (count) => ({ what: "holidays.add", count, undoable: true }),
        (writer) => enter(writer, given),
      );
      context.changed("rounds", "settings", "activity");
      return { activityId };
    },
    async remove({ id, version }) {
      const { activityId } = await store.write({ what: "holidays.remove", undoable: true }, (writer) =>
        writer.table("holiday").remove(id, version),
      );
      context.changed("rounds", "settings", "activity");
      return { activityId };
    },
  };
}
