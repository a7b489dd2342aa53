import { describe, expect, it } from "vitest";
import { dotsOf } from "../../../renderer/features/agencies/detail/trend-model";
import { isOpen, monthsUpTo, rowKey, takenNow, withAgency } from "../../../renderer/features/desk/satisfaction/choices";
import type { SatisfactionRow } from "../../../shared/contract/satisfaction";
import { formatMonth, parseMonth } from "../../../shared/domain/months";

const VALUES = { score: 4, answers: 10, zeroCopy: null };
const AGENCY = { agencyId: "a", kind: "SAO", name: "ไคสี", district: null } as const;
const row = (more: Partial<SatisfactionRow>): SatisfactionRow => ({
  ...{ row: 2, read: "อบต.ไคสี", agency: AGENCY, suggestions: [], month: "2026-10", values: VALUES, before: null },
  ...{ status: "ready", reason: null, ...more },
});
const reason = (code: NonNullable<SatisfactionRow["reason"]>["code"]) => ({ code, column: null, text: null });

describe("a month", () => {
  it.each([
    ["พฤศจิกายน 2569", "2026-11"],
    ["ประจำเดือน พฤศจิกายน พ.ศ. ๒๕๖๙", "2026-11"],
    ["พ.ย. 69", "2026-11"],
    ["11/2569", "2026-11"],
    ["2569-11", "2026-11"],
    ["2026-11", "2026-11"],
    ["Nov 2026", "2026-11"],
    ["30/11/2569", "2026-11"],
    ["Nov 26", null],
    ["พฤศจิกายน", null],
    ["13/2569", null],
    ["ไตรมาส 1/2569", null],
    ["11", null],
  ])("is read from %s as %s", (text, month) => {
    expect(parseMonth(text)).toBe(month);
  });

  it("is written in พ.ศ. in Thai, in ค.ศ. in English", () => {
    expect([formatMonth("2026-11", "th"), formatMonth("2026-11", "th", "full"), formatMonth("2026-11", "en")]).toEqual([
      "พ.ย. 2569",
      "พฤศจิกายน 2569",
      "Nov 2026",
    ]);
  });

  it("is offered from this one back, over the turn of the year", () => {
    const months = monthsUpTo("2026-02-10");
    expect(months.slice(0, 3)).toEqual(["2026-02", "2026-01", "2025-12"]);
    expect(months.at(-1)).toBe("2023-03");
  });
});

describe("what is taken of a sheet of satisfaction", () => {
  it("is what is ready and not unticked, and a question only when somebody decided it", () => {
    const asked = row({ row: 3, agency: null, status: "question", reason: reason("agency-unsure") });
    const monthless = row({ row: 4, month: null, status: "question", reason: reason("month-missing") });
    const refused = row({ row: 5, status: "refused", reason: reason("value-outside") });
    const rows = [row({}), asked, monthless, refused];
    const first = { ...VALUES, agencyId: "a", month: "2026-10" };
    expect(takenNow(rows, new Map())).toEqual({ rows: [first], twice: false });
    const chosen = withAgency(rows, asked, { ...AGENCY, agencyId: "b" }, new Map());
    expect(takenNow(rows, chosen).rows).toEqual([first, { ...first, agencyId: "b" }]);
    expect(takenNow(rows, new Map([[rowKey(row({})), { take: false, agency: AGENCY }]])).rows).toEqual([]);
    expect(rows.map(isOpen)).toEqual([true, true, false, false]);
  });

  it("is every month of a row once somebody says whose it is", () => {
    const months = ["2026-09", "2026-10"].map((month) =>
      row({ row: 3, read: "อบต.ใคสี", month, agency: null, status: "question", reason: reason("agency-unknown") }),
    );
    const other = row({ row: 4, read: "อบต.หอดำ", agency: null, status: "question", reason: reason("agency-unknown") });
    const [first = other] = months;
    const rows = [...months, other];
    const chosen = withAgency(rows, first, AGENCY, new Map());
    expect(takenNow(rows, chosen).rows.map(({ month, agencyId }) => [month, agencyId])).toEqual([
      ["2026-09", "a"],
      ["2026-10", "a"],
    ]);
  });

  it("tells when two rows of one agency and month are chosen", () => {
    const other = row({ row: 3, status: "question", reason: reason("same-month-twice") });
    const chosen = new Map([[rowKey(other), { take: true, agency: AGENCY }]]);
    expect(takenNow([row({}), other], chosen).twice).toBe(true);
  });
});

describe("the line of months", () => {
  it("stands each value at its month and height, and leaves out months without it", () => {
    const rows = [
      { month: "2025-12", score: 0 },
      { month: "2026-01", score: null },
      { month: "2026-04", score: 5 },
    ];
    expect(dotsOf(rows, "score", { width: 108, height: 58, max: 5 })).toEqual([
      { month: "2025-12", x: 4, y: 54 },
      { month: "2026-04", x: 104, y: 4 },
    ]);
    const middle = [
      { month: "2025-12", score: 0 },
      { month: "2026-01", score: 2.5 },
      { month: "2026-04", score: 5 },
    ];
    expect(dotsOf(middle, "score", { width: 108, height: 58, max: 5 })[1]).toEqual({ month: "2026-01", x: 29, y: 29 });
  });
});
