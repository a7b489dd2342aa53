import type { CalendarDay } from "./calendar-day";
import { toThaiDigits } from "./numerals";
import { formatDay } from "./thai-dates";

/** Thai digits, as official paper has them (domain §5); words with Latin letters (addresses, names of systems) stay. */
export function paperDigits(text: string): string {
  return text
    .split(/(\s+)/)
    .map((word) => (/[A-Za-z]/.test(word) ? word : toThaiDigits(word)))
    .join("");
}

/** "๑๘ มกราคม ๒๕๖๔"; empty where there is no day. */
export function paperDay(day: CalendarDay | null): string {
  return day === null ? "" : formatDay(day, { digits: "thai" });
}
