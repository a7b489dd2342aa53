import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayInBangkok, daysBetween, weekdayOf } from "../../shared/domain/calendar-day";
import { formatDay, parseDay } from "../../shared/domain/thai-dates";

/** The oracle: ICU, as Node carries it, in UTC so that a calendar day stays that day. */
const icu = (locale: string, options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  return (day: string) => format.format(new Date(`${day}T00:00:00Z`));
};
const FULL: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric" };
const SHORT: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", year: "numeric" };
const NUMERIC: Intl.DateTimeFormatOptions = { day: "2-digit", month: "2-digit", year: "numeric" };

/** ICU writes Thai weekdays out; offices abbreviate them so. */
const ABBREVIATED: Record<string, string> = {
  วันอาทิตย์: "อา.",
  วันจันทร์: "จ.",
  วันอังคาร: "อ.",
  วันพุธ: "พ.",
  วันพฤหัสบดี: "พฤ.",
  วันศุกร์: "ศ.",
  วันเสาร์: "ส.",
};

const anyDay = fc.integer({ min: -36_000, max: 60_000 }).map((days) => addDays("1970-01-01", days));

describe("dates as the office writes them", () => {
  it("agree with ICU's Buddhist calendar on every day of a leap year and the year after", () => {
    const full = icu("th-TH-u-ca-buddhist-nu-latn", FULL);
    const thaiDigits = icu("th-TH-u-ca-buddhist-nu-thai", FULL);
    const short = icu("th-TH-u-ca-buddhist-nu-latn", SHORT);
    const numeric = icu("th-TH-u-ca-buddhist-nu-latn", NUMERIC);
    const english = icu("en-GB", FULL);
    for (let day = "2020-01-01"; day < "2022-01-01"; day = addDays(day, 1)) {
      // ICU says "พุทธศักราช" or "พ.ศ." before the year in some versions; ours is the plain form of letters.
      const plain = (text: string) => text.replace(/(พ\.ศ\.|พุทธศักราช) ?/, "");
      expect(formatDay(day)).toBe(plain(full(day)));
      expect(formatDay(day, { digits: "thai" })).toBe(plain(thaiDigits(day)));
      expect(formatDay(day, { style: "short" })).toBe(plain(short(day)));
      expect(formatDay(day, { style: "numeric" })).toBe(plain(numeric(day)));
      expect(formatDay(day, { language: "en" })).toBe(english(day));
    }
  });

  it("name the weekday as ICU does", () => {
    const thai = icu("th-TH", { weekday: "long" });
    const english = icu("en-GB", { weekday: "short" });
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(formatDay(day, { weekday: true }).split(" ")[0]).toBe(ABBREVIATED[thai(day)]);
        expect(formatDay(day, { weekday: true, language: "en" }).split(" ")[0]).toBe(english(day));
        expect(weekdayOf(day)).toBe(new Date(`${day}T00:00:00Z`).getUTCDay());
      }),
    );
  });

  it.each([
    ["31/01/2564", "2021-01-31"],
    ["๓๑/๐๑/๒๕๖๔", "2021-01-31"],
    ["1/2/64", "2021-02-01"],
    ["31-1-2564", "2021-01-31"],
    ["31.01.2564", "2021-01-31"],
    ["31/01/2021", "2021-01-31"],
    ["2021-01-31", "2021-01-31"],
    ["2564-01-31", "2021-01-31"],
    ["๑๘ มกราคม ๒๕๖๔", "2021-01-18"],
    ["18 มกราคม พ.ศ. 2564", "2021-01-18"],
    ["วันจันทร์ที่ ๑๘ มกราคม พ.ศ. ๒๕๖๔", "2021-01-18"],
    ["31 ม.ค. 64", "2021-01-31"],
    ["31 ม.ค. 2564", "2021-01-31"],
    ["อา. 31 ม.ค. 2564", "2021-01-31"],
    ["31ม.ค.64", "2021-01-31"],
    ["16 เม.ย. 63", "2020-04-16"],
    ["29 กุมภาพันธ์ 2563", "2020-02-29"],
    ["18 มกราคม ค.ศ. 2021", "2021-01-18"],
    ["18 January 2021", "2021-01-18"],
    ["Mon, 18 Jan 2021", "2021-01-18"],
    ["18 Jan BE 2564", "2021-01-18"],
  ])("%s is read as %s", (text, day) => expect(parseDay(text)).toBe(day));

  it.each([
    "",
    "วันนี้",
    "29/02/2564",
    "31/04/2564",
    "00/01/2564",
    "13/13/2564",
    "01/31/2021",
    "31/01/564",
    "31/01/3000",
    "31/01/2300",
    "31/01/25644",
    "31 มกรา 2564",
    "31/01-2564",
    "18 J 2021",
  ])("%j is refused, never guessed", (text) => expect(parseDay(text)).toBeNull());

  it("the year rule is explicit: what the text says wins, then the rule", () => {
    expect(parseDay("31/01/64", "be")).toBe("2021-01-31");
    expect(parseDay("31/01/64", "ce")).toBe("2064-01-31");
    expect(parseDay("31/01/2021", "ce")).toBe("2021-01-31");
    expect(parseDay("1 มกราคม พ.ศ. 2564", "ce")).toBe("2021-01-01");
    expect(parseDay("1 มกราคม ค.ศ. 2021", "be")).toBe("2021-01-01");
  });

  it("every form that is written can be read back", () => {
    fc.assert(
      fc.property(
        anyDay.filter((day) => day >= "1871-06-01" && day < "2120"),
        fc.constantFrom("full", "short", "numeric" as const),
        fc.constantFrom("th", "en" as const),
        fc.constantFrom("thai", "arabic" as const),
        fc.boolean(),
        (day, style, language, digits, weekday) => {
          expect(parseDay(formatDay(day, { style, language, digits, weekday }))).toBe(day);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("days are counted without time zones, and today is Thailand's day", () => {
    expect(daysBetween("2021-01-28", "2021-01-31")).toBe(3);
    expect(daysBetween("2020-02-28", "2020-03-01")).toBe(2);
    expect(dayInBangkok(new Date("2021-01-30T16:59:59Z"))).toBe("2021-01-30");
    expect(dayInBangkok(new Date("2021-01-30T17:00:00Z"))).toBe("2021-01-31");
  });
});
