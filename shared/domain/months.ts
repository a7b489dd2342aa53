import { BUDDHIST_OFFSET, parseDay, THAI_MONTHS, THAI_SHORT_MONTHS } from "./thai-dates";
import { arabicDigits } from "./thai-text";

/** `YYYY-MM`, Common Era. */
export type CalendarMonth = string;

export const MONTH_PATTERN = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/**
 * Parses a month as exports write it: "พฤศจิกายน 2569", "พ.ย. 69", "เดือนพฤศจิกายน พ.ศ. 2569", "11/2569", "2026-11",
 * "Nov 2026", or a whole day of it. Years as `parseDay` reads them; an English month with two digits may be of either
 * era and is refused. @returns null when it is no month with its year
 */
export function parseMonth(text: string): CalendarMonth | null {
  const plain = arabicDigits(text)
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .replace(/^(?:ประจำ)?เดือน ?/, "");
  if (/[a-z].*(?<!\d)\d{2}$/i.test(plain)) return null;
  const iso = /^(\d{4})[-/](\d{1,2})$/.exec(plain);
  const slashed = /^(\d{1,2}) ?[/.-] ?(\d{4}|\d{2})$/.exec(plain);
  const day = iso
    ? parseDay(`1/${iso[2]}/${iso[1]}`)
    : slashed
      ? parseDay(`1/${slashed[1]}/${slashed[2]}`)
      : (parseDay(`1 ${plain}`) ?? parseDay(plain));
  return day === null ? null : day.slice(0, 7);
}

const ENGLISH = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** "พ.ย. 2569", "พฤศจิกายน 2569" in full; "Nov 2026". */
export function formatMonth(month: CalendarMonth, language: "th" | "en", style: "short" | "full" = "short"): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  if (language === "en") return `${ENGLISH[number - 1]} ${year}`;
  return `${(style === "full" ? THAI_MONTHS : THAI_SHORT_MONTHS)[number - 1]} ${year + BUDDHIST_OFFSET}`;
}
