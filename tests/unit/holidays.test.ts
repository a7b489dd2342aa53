import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, weekdayOf } from "../../shared/domain/calendar-day";
import { deadlineDoubts } from "../../shared/domain/deadline";
import { FIXED_HOLIDAYS, fixedHoliday, holidayNames, holidayTest } from "../../shared/domain/holidays";
import { readHolidays } from "../../shared/domain/read-holidays";
import { NO_HOLIDAYS, workingDayBefore, workingDaysLeft } from "../../shared/domain/working-days";

const bundled = holidayTest([]);

describe("bundled holidays", () => {
  it("are the fixed dates, in the years they were kept", () => {
    expect(fixedHoliday("2026-04-13")?.name).toBe("วันสงกรานต์");
    expect(fixedHoliday("2021-05-04")?.name).toBe("วันฉัตรมงคล");
    expect(fixedHoliday("2021-05-05")).toBeNull();
    expect(fixedHoliday("2015-05-05")?.name).toBe("วันฉัตรมงคล");
    expect(fixedHoliday("2015-10-13")).toBeNull();
    expect(FIXED_HOLIDAYS.every(({ date }) => /^\d\d-\d\d$/.test(date))).toBe(true);
  });

  it("give way to what the office has entered", () => {
    const nameOf = holidayNames([
      { day: "2026-02-16", name: "วันหยุดพิเศษ", off: true },
      { day: "2026-08-12", name: "ทำงาน", off: false },
    ]);
    expect(nameOf("2026-02-16")).toBe("วันหยุดพิเศษ");
    expect(nameOf("2026-08-12")).toBeNull();
    expect(nameOf("2026-12-10")).toBe("วันรัฐธรรมนูญ");
  });
});

describe("working days", () => {
  it("leave Songkran out: one week of April has two of them", () => {
    expect(workingDaysLeft("2026-04-13", "2026-04-17", NO_HOLIDAYS)).toBe(5);
    expect(workingDaysLeft("2026-04-13", "2026-04-17", bundled)).toBe(2);
    expect(workingDayBefore("2026-04-15", bundled)).toBe("2026-04-10");
  });

  it("are what counting them one by one gives", () => {
    const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays("2025-01-01", days));
    fc.assert(
      fc.property(day, fc.nat(120), (from, length) => {
        let expected = 0;
        for (let at = 0; at <= length; at += 1) {
          const date = addDays(from, at);
          if (![0, 6].includes(weekdayOf(date)) && !bundled(date)) expected += 1;
        }
        expect(workingDaysLeft(from, addDays(from, length), bundled)).toBe(expected);
      }),
    );
  });
});

describe("a deadline", () => {
  it.each([
    ["2021-01-31", "2021-01-18", null, ["weekend"]],
    ["2026-04-14", "2026-04-01", null, ["holiday"]],
    ["2021-01-22", "2021-01-19", null, ["short"]],
    ["2021-01-25", "2021-01-19", null, []],
    ["2021-01-18", "2021-01-19", null, ["past"]],
    ["2021-01-29", "2021-01-18", "2021-01-28", ["after-department"]],
  ] as const)("on %s, begun on %s, the department's %s: %j", (deadline, from, department, doubts) => {
    expect(deadlineDoubts(deadline, from, department, bundled)).toEqual(doubts);
  });
});

describe("pasted holidays", () => {
  it("are read a line each, and what is no day is given back", () => {
    const text =
      "1. วันอังคารที่ 3 มีนาคม 2569 วันมาฆบูชา\n๑/๖/๒๕๖๙ - วันหยุดชดเชยวันวิสาขบูชา\n\nวันหยุดราชการ\n2026-07-29,วันอาสาฬหบูชา\n31/02/2569 ไม่มีวันนี้";
    expect(readHolidays(text)).toEqual({
      rows: [
        { day: "2026-03-03", name: "วันมาฆบูชา" },
        { day: "2026-06-01", name: "วันหยุดชดเชยวันวิสาขบูชา" },
        { day: "2026-07-29", name: "วันอาสาฬหบูชา" },
      ],
      unread: ["วันหยุดราชการ", "31/02/2569 ไม่มีวันนี้"],
    });
  });
});
