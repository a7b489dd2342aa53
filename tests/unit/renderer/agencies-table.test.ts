import { describe, expect, test } from "vitest";
import { filtersOf, NO_FILTERS, queryOf, rowFilter } from "../../../renderer/features/agencies/filters";
import { withState, withSteps } from "../../../renderer/features/agencies/optimistic";
import { OFFICIAL_ORDER, rankRows, sortRanked } from "../../../renderer/features/agencies/sorting";
import type { AgencyRow } from "../../../shared/contract/agencies";
import type { Step } from "../../../shared/contract/rounds";

const STEPS: Step[] = [
  { id: "one", position: 1, title: "หนึ่ง", isReport: false, evidence: "none", deadline: null, kinds: [] },
  { id: "two", position: 2, title: "สอง", isReport: false, evidence: "none", deadline: null, kinds: [] },
  { id: "report", position: 3, title: "รายงาน", isReport: true, evidence: "none", deadline: null, kinds: [] },
];

function agency(patch: Partial<AgencyRow> & { name: string }): AgencyRow {
  return {
    id: patch.name,
    version: 1,
    kind: "SAO",
    district: { code: "3801", name: "เมืองบึงกาฬ" },
    provinceCode: "38",
    username: null,
    code: null,
    hasPassword: false,
    ratingUrl: null,
    pin: "none",
    nameCheck: null,
    processes: null,
    processesMissing: null,
    ended: null,
    obligation: { roundId: "round", state: "pending", reportedOn: null, overdue: false, late: false, stepsDone: [] },
    ...patch,
  };
}

const obligation = (patch: Partial<NonNullable<AgencyRow["obligation"]>>) => ({
  roundId: "round",
  state: "pending" as const,
  reportedOn: null,
  overdue: false,
  late: false,
  stepsDone: [],
  ...patch,
});

describe("filters", () => {
  const rows = [
    agency({ name: "ก", kind: "PAO", district: null }),
    agency({ name: "ข", obligation: obligation({ stepsDone: ["one"] }) }),
    agency({ name: "ค", obligation: obligation({ state: "returned" }) }),
    agency({ name: "ง", obligation: obligation({ state: "verified" }) }),
    agency({ name: "จ", kind: "TOWN" }),
    agency({ name: "ฉ", district: { code: "3804", name: "เซกา" }, pin: "check", nameCheck: "ฉาง" }),
  ];
  const names = (query: string) =>
    rows
      .filter(rowFilter(filtersOf(new URLSearchParams(query))))
      .map((row) => row.name)
      .join("");

  test("each state means what the overview counts", () => {
    expect(names("state=outstanding")).toBe("กขคจฉ");
    expect(names("state=partly")).toBe("ข");
    expect(names("state=none")).toBe("กจฉ");
    expect(names("state=returned")).toBe("ค");
    expect(names("state=pinCheck")).toBe("ฉ");
    expect(names("state=nameCheck")).toBe("ฉ");
  });

  test("a district as recipient holds its ทต. and อบต. only, as its letter does", () => {
    expect(names("district=3801")).toBe("ขคงจ");
    expect(names("recipient=3801")).toBe("ขคง");
    expect(names("district=-")).toBe("ก");
  });

  test("the address holds the filters and nothing it does not know", () => {
    const filters = {
      kinds: ["PAO", "SAO"] as const,
      districts: ["3801", "-"],
      state: "overdue" as const,
      recipient: null,
      measure: "todayCalled" as const,
      step: "s-1",
      day: "2021-01-20",
    };
    const query = new URLSearchParams(
      Object.entries(queryOf(filters)).filter((e): e is [string, string] => e[1] !== null),
    );
    expect(filtersOf(query)).toEqual(filters);
    expect(filtersOf(new URLSearchParams("state=what&kind=XXX"))).toEqual(NO_FILTERS);
  });
});

describe("sorting", () => {
  const rows = ["โพน", "เซกา", "กก", "ไคสี", "ขาม"].map((name) => agency({ name }));
  const sorted = (descending: boolean) =>
    sortRanked(rankRows(rows), { column: "name", descending }).map((row) => row.name);

  test("Thai names stand as in a dictionary, leading vowels after their consonant", () => {
    expect(sorted(false)).toEqual(["กก", "ขาม", "ไคสี", "เซกา", "โพน"]);
    expect(sorted(true)).toEqual(["โพน", "เซกา", "ไคสี", "ขาม", "กก"]);
  });

  test("official order is kind, then district, then name; equal ones keep it whichever way a column turns", () => {
    const mixed = [agency({ name: "ข" }), agency({ name: "ก" }), agency({ name: "ฮ", kind: "PAO", district: null })];
    expect(sortRanked(rankRows(mixed), OFFICIAL_ORDER).map((row) => row.name)).toEqual(["ฮ", "ก", "ข"]);
    expect(sortRanked(rankRows(mixed), { column: "steps", descending: true }).map((row) => row.name)).toEqual([
      "ฮ",
      "ก",
      "ข",
    ]);
  });
});

describe("what a mark shows before it is stored", () => {
  test("steps stay in the round's order, others untouched", () => {
    const row = withSteps(withSteps(agency({ name: "ก" }), STEPS, "two", true), STEPS, "one", true);
    expect(row.obligation?.stepsDone).toEqual(["one", "two"]);
    expect(withSteps(row, STEPS, "two", false).obligation?.stepsDone).toEqual(["one"]);
  });

  test("the report step follows the state, and the day received is kept by a return, forgotten by pending", () => {
    const reported = withState(
      agency({ name: "ก", obligation: obligation({ overdue: true }) }),
      STEPS,
      "reported",
      "2021-01-28",
    );
    expect(reported.obligation).toMatchObject({ stepsDone: ["report"], reportedOn: "2021-01-28", overdue: false });
    const returned = withState(reported, STEPS, "returned", null);
    expect(returned.obligation).toMatchObject({ state: "returned", stepsDone: [], reportedOn: "2021-01-28" });
    expect(withState(returned, STEPS, "pending", null).obligation?.reportedOn).toBeNull();
  });
});
