import type { EnteredHoliday } from "../../../shared/domain/holidays";
import type { Reader } from "../ports/store";

/** The days that the office has entered. */
export async function enteredHolidays(reader: Reader): Promise<EnteredHoliday[]> {
  const rows = await reader.table("holiday").find({}, { by: "day" });
  return rows.map(({ day, name, off }) => ({ day, name, off: off === 1 }));
}
