import fc from "fast-check";
import { expect, test } from "vitest";
import { PICKER_CONFIG } from "../../../renderer/app/dates/picker-config";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const written = (date: Date) => date.toISOString().slice(0, 10);
/** ICU's own Buddhist calendar. */
const icu = new Intl.DateTimeFormat("th-TH-u-ca-buddhist-nu-latn", {
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  timeZone: "UTC",
});

test("a day is written and read in พ.ศ. exactly as ICU has it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
      const date = new Date(days * 86_400_000);
      const text = PICKER_CONFIG.locale.format("th_TH", date, "DD/MM/YYYY");
      const parts = Object.fromEntries(icu.formatToParts(date).map(({ type, value }) => [type, value]));
      expect(text).toBe(`${parts.day}/${parts.month}/${parts.year}`);
      const back = PICKER_CONFIG.locale.parse("th_TH", text, ["DD/MM/YYYY"]);
      expect(back && written(back)).toBe(written(date));
    }),
  );
});

test("what people type is understood: พ.ศ., ค.ศ., two digits, month names; nonsense is refused", () => {
  const parse = (text: string) => PICKER_CONFIG.locale.parse("th_TH", text, ["DD/MM/YYYY"]);
  for (const text of ["31/01/2564", "31/1/64", "31 ม.ค. 2564", "31/01/2021"]) {
    const date = parse(text);
    expect(date && written(date), text).toBe("2021-01-31");
  }
  expect(parse("31/02/2564")).toBeNull();
});

test("a month further from the 31st is the last day of a shorter month", () => {
  expect(written(PICKER_CONFIG.addMonth(day("2021-01-31"), 1))).toBe("2021-02-28");
  expect(written(PICKER_CONFIG.addYear(day("2020-02-29"), 1))).toBe("2021-02-28");
  expect(written(PICKER_CONFIG.setMonth(day("2021-12-31"), 3))).toBe("2021-04-30");
  expect(written(PICKER_CONFIG.getEndDate(day("2024-02-03")))).toBe("2024-02-29");
});
