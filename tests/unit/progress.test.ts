import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../shared/domain/calendar-day";
import { toArabicDigits, toThaiDigits } from "../../shared/domain/numerals";
import { percentOf } from "../../shared/domain/percent";
import { countProgress, type ObligationFacts, stepsDone } from "../../shared/domain/progress";
import { progressSentence } from "../../shared/domain/sentence";
import { STEP_TEMPLATES } from "../../shared/domain/step-templates";
import { workingDaysLeft } from "../../shared/domain/working-days";

const steps = [
  { id: "a", isReport: false },
  { id: "b", isReport: false },
  { id: "r", isReport: true },
];
const terms = { steps, deadline: "2021-01-31", today: "2021-01-28" };

describe("percentages", () => {
  it.each([
    [25, 144, "17.36"],
    [25, 60, "41.67"],
    [1, 800, "0.13"],
    [1, 3, "33.33"],
    [2, 3, "66.67"],
    [0, 60, "0.00"],
    [60, 60, "100.00"],
    [0, 0, "0.00"],
    [1, 1600, "0.06"],
    [3, 1600, "0.19"],
  ])("%i of %i is %s", (count, total, text) => expect(percentOf(count, total)).toBe(text));

  it("are never off by a rounding of binary fractions", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8000 }), fc.nat(8000), (total, some) => {
        const count = some % (total + 1);
        const hundredths = Number(percentOf(count, total).replace(".", ""));
        // Half up, stated without division: hundredths - 1/2 ≤ exact < hundredths + 1/2.
        expect(2 * hundredths * total - total).toBeLessThanOrEqual(20_000 * count);
        expect(2 * hundredths * total + total).toBeGreaterThan(20_000 * count);
      }),
    );
  });

  it("are refused for counts that cannot be", () => {
    expect(() => percentOf(2, 1)).toThrow(RangeError);
    expect(() => percentOf(-1, 1)).toThrow(RangeError);
    expect(() => percentOf(0.5, 1)).toThrow(RangeError);
  });
});

describe("progress of a group", () => {
  it("keeps the three numbers apart", () => {
    const progress = countProgress(
      [
        { state: "reported", ticked: ["a"] },
        { state: "reported", ticked: ["a", "b"] },
        { state: "verified", ticked: [] },
        { state: "returned", ticked: ["a", "b"] },
        { state: "pending", ticked: [] },
        { state: "pending", ticked: ["b"] },
      ],
      terms,
    );
    expect(progress).toEqual({
      total: 6,
      reported: { count: 3, percent: "50.00" },
      allStepsDone: { count: 1, percent: "16.67" },
      verified: { count: 1, percent: "16.67" },
      outstanding: { count: 3, percent: "50.00" },
      returned: 1,
      partly: 2,
      overdue: 0,
      late: 0,
    });
  });

  it("nobody is late on the last day; from the next day all outstanding are", () => {
    const group: ObligationFacts[] = [
      { state: "pending", ticked: [] },
      { state: "returned", ticked: [] },
      { state: "reported", ticked: [] },
    ];
    expect(countProgress(group, { ...terms, today: "2021-01-31" }).overdue).toBe(0);
    expect(countProgress(group, { ...terms, today: "2021-02-01" }).overdue).toBe(2);
  });

  it("an empty group is 0.00 everywhere", () => {
    const progress = countProgress([], terms);
    expect(progress.total).toBe(0);
    expect(progress.reported).toEqual({ count: 0, percent: "0.00" });
  });

  it("the report step is done exactly while the report is in, whatever was ticked", () => {
    expect(stepsDone(steps, { state: "pending", ticked: ["r", "b"] })).toEqual(["b"]);
    expect(stepsDone(steps, { state: "returned", ticked: ["b", "a"] })).toEqual(["a", "b"]);
    expect(stepsDone(steps, { state: "reported", ticked: [] })).toEqual(["r"]);
    expect(stepsDone(steps, { state: "verified", ticked: ["a", "b"] })).toEqual(["a", "b", "r"]);
  });

  it("reported and outstanding always make up the total", () => {
    const state = fc.constantFrom("pending", "reported", "verified", "returned" as const);
    const facts = fc.record({ state, ticked: fc.subarray(["a", "b"]) });
    fc.assert(
      fc.property(fc.array(facts), (group) => {
        const progress = countProgress(group, terms);
        expect(progress.reported.count + progress.outstanding.count).toBe(group.length);
        expect(progress.verified.count).toBeLessThanOrEqual(progress.reported.count);
        expect(progress.partly).toBeLessThanOrEqual(progress.outstanding.count);
      }),
    );
  });
});

describe("the sentence letters use", () => {
  it("names its numerator", () => {
    expect(progressSentence("reported", 25, 144)).toBe("รายงานแล้ว ๒๕ แห่ง คิดเป็นร้อยละ ๑๗.๓๖");
    expect(progressSentence("verified", 9, 60, "arabic")).toBe("ตรวจสอบแล้ว 9 แห่ง คิดเป็นร้อยละ 15.00");
    expect(progressSentence("allStepsDone", 21, 60)).toBe("ดำเนินการครบทุกขั้นตอน ๒๑ แห่ง คิดเป็นร้อยละ ๓๕.๐๐");
  });

  it("Thai and Arabic digits turn into each other and leave words alone", () => {
    expect(toThaiDigits("มท 0810.7/ว 3472")).toBe("มท ๐๘๑๐.๗/ว ๓๔๗๒");
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(toArabicDigits(toThaiDigits(text))).toBe(toArabicDigits(text));
      }),
    );
  });
});

describe("working days left", () => {
  it.each([
    ["2021-01-28", "2021-01-31", 2], // Thursday to Sunday
    ["2021-01-31", "2021-01-31", 0], // the Sunday itself
    ["2021-01-29", "2021-01-29", 1], // a Friday that is the deadline
    ["2021-01-18", "2021-01-31", 10],
    ["2021-02-01", "2021-01-31", -1], // Monday after
    ["2021-01-31", "2021-01-29", 0], // Sunday after a Friday
    ["2021-02-08", "2021-01-29", -6],
  ])("on %s, with the deadline %s, are %i", (today, deadline, left) =>
    expect(workingDaysLeft(today, deadline)).toBe(left));

  it("equal a count day by day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 400 }), (start, length) => {
        const today = addDays("2015-01-01", start);
        let expected = 0;
        for (let offset = 0; offset <= length; offset += 1) {
          const weekday = new Date(Date.UTC(2015, 0, 1 + start + offset)).getUTCDay();
          if (weekday % 6 !== 0) expected += 1;
        }
        expect(workingDaysLeft(today, addDays(today, length))).toBe(expected);
      }),
    );
  });
});

describe("the built-in templates", () => {
  it("are the four of the circulars, with their steps and their report", () => {
    expect(STEP_TEMPLATES.map(({ id, steps: of }) => [id, of.length, of.filter((one) => one.isReport).length])).toEqual(
      [
        ["dla-2564-linking", 6, 1],
        ["cdd-2563-registration", 5, 0],
        ["dla-2563-v2344", 4, 0],
        ["feedback-2561", 4, 1],
      ],
    );
  });
});
