import * as XLSX from "@e965/xlsx";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { activityHandlers } from "../../main/core/activity";
import { agencyHandlers } from "../../main/core/agencies";
import type { Handlers, JobControl } from "../../main/core/handlers";
import { satisfactionHandlers } from "../../main/core/satisfaction";
import type { SatisfactionRow } from "../../shared/contract/satisfaction";
import { openTestContext, putAgencies, type TestContext } from "../support/test-context";

const CONTROL: JobControl = { signal: new AbortController().signal, progress: async () => undefined };
const HEADER = ["ที่", "หน่วยงาน", "อำเภอ", "เดือน", "คะแนนความพึงพอใจ", "จำนวนผู้ให้คะแนน", "การยกเลิกสำเนา (ร้อยละ)"];

let test: TestContext;
let satisfaction: Handlers["satisfaction"];
let ids: string[];

beforeEach(async () => {
  test = await openTestContext("2026-11-30T05:00:00.000Z");
  satisfaction = satisfactionHandlers(test.context);
  ids = await putAgencies(test.context, [
    { kind: "SAO", name: "ศรีชมภู", district: "3803" },
    { kind: "SAO", name: "ศรีชมภู", district: "3802" },
    { kind: "SAO", name: "ไคสี", district: "3801" },
    { kind: "SAO", name: "หอคำ", district: "3801" },
  ]);
});

afterEach(() => test.close());

type Line = readonly (string | number | null)[];

/** A workbook as another program writes it. */
function workbook(lines: readonly Line[], name = "ความพึงพอใจ.xlsx") {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(lines.map((line) => [...line])), "Sheet1");
  return { name, bytes: new Uint8Array(XLSX.write(book, { type: "buffer", bookType: "xlsx" })) };
}

const propose = async (lines: readonly Line[], month?: string) =>
  satisfaction.propose({ file: workbook(lines), ...(month === undefined ? {} : { month }) }, CONTROL);
const ready = (rows: readonly SatisfactionRow[]) =>
  rows.flatMap(({ status, agency, month, values }) =>
    status === "ready" && agency && month ? [{ agencyId: agency.agencyId, month, ...values }] : [],
  );
const take = (rows: readonly SatisfactionRow[]) =>
  satisfaction.take({ fileName: "ความพึงพอใจ.xlsx", rows: ready(rows) });
const trend = async (index: number) =>
  (await satisfaction.trend({ agencyId: ids[index] ?? "" })).rows.map(({ month, score, answers, zeroCopy }) => [
    month,
    score,
    answers,
    zeroCopy,
  ]);
const told = (rows: readonly SatisfactionRow[]) =>
  rows.map(({ row, status, reason }) => [row, status, reason?.code ?? null]);

describe("a sheet of satisfaction", () => {
  /** What each agency's trend must be, written beside the sheet and not derived from it. */
  const SHEET: readonly Line[] = [
    ["รายงานความพึงพอใจต่อจุดบริการ"],
    HEADER,
    [1, "อบต.ไคสี", "เมืองบึงกาฬ", "กันยายน 2569", 4.25, 8, 80],
    [2, "องค์การบริหารส่วนตำบลไคสี", "เมืองบึงกาฬ", "ต.ค. 69", "๔.๕๒", "1,204", "ร้อยละ 85.5"],
    [3, "อบต.หอคำ", "เมืองบึงกาฬ", "10/2569", 5, 0, "-"],
    [4, "อบต.ไคสี", "เมืองบึงกาฬ", "2026-11", "", 3, "90%"],
  ];
  const KHAISI = [
    ["2026-09", 4.25, 8, 80],
    ["2026-10", 4.52, 1204, 85.5],
    ["2026-11", null, 3, 90],
  ];

  it("is each agency's trend, month by month, after it was confirmed", async () => {
    const { rows, columns, monthColumn } = await propose(SHEET);
    expect(columns.map(({ measure, header }) => [measure, header])).toEqual([
      ["score", "คะแนนความพึงพอใจ"],
      ["answers", "จำนวนผู้ให้คะแนน"],
      ["zeroCopy", "การยกเลิกสำเนา (ร้อยละ)"],
    ]);
    expect(monthColumn).toBe(true);
    expect(await trend(2)).toEqual([]);
    expect(await take(rows)).toMatchObject({ taken: 4 });
    expect(await trend(2)).toEqual(KHAISI);
    expect(await trend(3)).toEqual([["2026-10", 5, 0, null]]);
    const [first] = (await satisfaction.trend({ agencyId: ids[2] ?? "" })).rows;
    expect(first).toMatchObject({ source: "ความพึงพอใจ.xlsx", who: "ผู้ทดสอบ" });
  });

  it("proposes nothing when it comes again, and only what changed when it was corrected", async () => {
    await take((await propose(SHEET)).rows);
    expect(told((await propose(SHEET)).rows)).toEqual([3, 4, 5, 6].map((row) => [row, "same", "nothing-new"]));
    const corrected = SHEET.map((line) => (line[0] === 4 ? [4, "อบต.ไคสี", "เมืองบึงกาฬ", "2026-11", 4.9, 3, ""] : line));
    const { rows } = await propose(corrected);
    expect(ready(rows)).toEqual([{ agencyId: ids[2], month: "2026-11", score: 4.9, answers: 3, zeroCopy: null }]);
    expect(rows[3]?.before).toEqual({ score: null, answers: 3, zeroCopy: 90 });
    await take(rows);
    // What the sheet leaves out stays as it is known.
    expect((await trend(2))[2]).toEqual(["2026-11", 4.9, 3, 90]);
  });

  it("is taken back as a whole, and stands in the agency's history", async () => {
    await take((await propose(SHEET.slice(0, 3))).rows);
    const { activityId } = await take((await propose(SHEET)).rows);
    const { rows } = await agencyHandlers(test.context).timeline({ id: ids[2] ?? "" });
    expect(rows[0]?.changes).toEqual([
      { field: "satisfaction", before: null, after: "2026-10 4.52 1204 85.5" },
      { field: "satisfaction", before: null, after: "2026-11 - 3 90" },
    ]);
    await activityHandlers(test.context).undo({ id: activityId });
    expect(await trend(2)).toEqual([["2026-09", 4.25, 8, 80]]);
    expect(await trend(3)).toEqual([]);
  });

  it("asks whose a row is where two agencies bear the name, and leaves out who is not known", async () => {
    const { rows } = await propose([
      HEADER,
      [1, "อบต.ศรีชมภู", "", "ต.ค. 2569", 4, 10, 50],
      [2, "อบต.ศรีชมภู", "พรเจริญ", "ต.ค. 2569", 4, 10, 50],
      [3, "อบต.ไม่มีที่นี่", "เมืองบึงกาฬ", "ต.ค. 2569", 4, 10, 50],
    ]);
    expect(rows[0]).toMatchObject({ status: "question", agency: null, reason: { code: "agency-unsure" } });
    expect(new Set(rows[0]?.suggestions.map(({ agencyId }) => agencyId))).toEqual(new Set(ids.slice(0, 2)));
    expect(rows[1]).toMatchObject({ status: "ready" });
    expect(rows[2]).toMatchObject({ status: "question", agency: null });
  });

  it("refuses a value that cannot be, with its row, column and text", async () => {
    const line = (month: string, ...values: Line): Line => [1, "อบต.ไคสี", "เมืองบึงกาฬ", month, ...values];
    const { rows } = await propose([
      HEADER,
      line("ม.ค. 2569", 5.01, 1, 50),
      line("ก.พ. 2569", 4, 1.5, 50),
      line("มี.ค. 2569", 4, 1, 100.5),
      line("เม.ย. 2569", -1, 1, 50),
      line("พ.ค. 2569", "ดีมาก", 1, 50),
      line("ไตรมาส 2", 4, 1, 50),
      line("ธ.ค. 2569", 4, 1, 50),
      line("", 4, 1, 50),
      line("มิ.ย. 2569", "", "", "-"),
    ]);
    expect(told(rows)).toEqual([
      [2, "refused", "value-outside"],
      [3, "refused", "value-outside"],
      [4, "refused", "value-outside"],
      [5, "refused", "value-outside"],
      [6, "refused", "value-unread"],
      [7, "refused", "month-unread"],
      [8, "refused", "month-ahead"],
      [9, "question", "month-missing"],
      [10, "same", "nothing-given"],
    ]);
    expect(rows[4]?.reason).toEqual({ code: "value-unread", column: "คะแนนความพึงพอใจ", text: "ดีมาก" });
    expect(rows[5]?.reason).toEqual({ code: "month-unread", column: "เดือน", text: "ไตรมาส 2" });
  });

  it("asks where two rows of one month differ, and takes one of two that agree", async () => {
    const line = (month: string, score: number): Line => [1, "อบต.ไคสี", "เมืองบึงกาฬ", month, score, 5, 50];
    const { rows } = await propose([
      HEADER,
      line("ก.ย. 2569", 4),
      line("ก.ย. 2569", 3),
      line("ต.ค. 2569", 4),
      line("ต.ค. 2569", 4),
    ]);
    expect(told(rows)).toEqual([
      [2, "question", "same-month-twice"],
      [3, "question", "same-month-twice"],
      [4, "ready", null],
      [5, "same", "nothing-new"],
    ]);
  });

  it("never takes shares of 1 for percents", async () => {
    const { rows } = await propose([HEADER, [1, "อบต.ไคสี", "เมืองบึงกาฬ", "ต.ค. 2569", 4, 10, 0.85]]);
    expect(told(rows)).toEqual([[2, "refused", "maybe-fraction"]]);
  });

  it("takes the month that is given along where the sheet names none", async () => {
    const sheet = [
      ["หน่วยงาน", "อำเภอ", "คะแนนเฉลี่ย", "จำนวนผู้ตอบ"],
      ["อบต.ไคสี", "เมืองบึงกาฬ", 4.5, 12],
    ];
    const without = await propose(sheet);
    expect(without.monthColumn).toBe(false);
    expect(told(without.rows)).toEqual([[2, "question", "month-missing"]]);
    await take((await propose(sheet, "2026-08")).rows);
    expect(await trend(2)).toEqual([["2026-08", 4.5, 12, null]]);
  });

  describe("whose header stands over two rows", () => {
    /** Months over the three numbers, as the head of the header leaves the merged cells. */
    const MONTHS: readonly Line[] = [
      ["ผลการประเมินความพึงพอใจของจุดบริการ ข้อมูล ณ วันที่ 15 พฤศจิกายน 2569"],
      ["ที่", "หน่วยงาน", "อำเภอ", "ก.ย. 69", null, null, "ตุลาคม 2569", null, null, "หมายเหตุ"],
      [null, null, null, "คะแนน", "ผู้ตอบ", "ยกเลิกสำเนา (ร้อยละ)", "คะแนน", "ผู้ตอบ", "ยกเลิกสำเนา (ร้อยละ)", null],
      [1, "อบต.ไคสี", "เมืองบึงกาฬ", 4.25, 8, 80, 4.5, 12, 85, "ครบ"],
      [2, "อบต.หอคำ", "เมืองบึงกาฬ", null, null, null, 3.75, 4, "-", ""],
    ];
    const READ = [
      { agencyId: 2, month: "2026-09", score: 4.25, answers: 8, zeroCopy: 80 },
      { agencyId: 2, month: "2026-10", score: 4.5, answers: 12, zeroCopy: 85 },
      { agencyId: 3, month: "2026-10", score: 3.75, answers: 4, zeroCopy: null },
    ];
    const expected = () => READ.map((one) => ({ ...one, agencyId: ids[one.agencyId] }));

    it("is read: the month above, the measure below", async () => {
      const { rows, columns, monthColumn } = await propose(MONTHS);
      expect(ready(rows)).toEqual(expected());
      expect(rows).toHaveLength(3);
      expect(monthColumn).toBe(true);
      expect(columns.map(({ header }) => header)).toEqual(["คะแนน", "ผู้ตอบ", "ยกเลิกสำเนา (ร้อยละ)"]);
      expect(await take(rows)).toMatchObject({ taken: 3 });
      expect(await trend(2)).toEqual([
        ["2026-09", 4.25, 8, 80],
        ["2026-10", 4.5, 12, 85],
      ]);
    });

    it("is read where the words of one row are repeated in the other, as merged cells are", async () => {
      const lower = ["ที่", "หน่วยงาน", "อำเภอ", ...(MONTHS[2] ?? []).slice(3, 9), "หมายเหตุ"];
      const { rows } = await propose(MONTHS.map((line, index) => (index === 2 ? lower : line)));
      expect(ready(rows)).toEqual(expected());
    });

    it("is read the other way round: the measure above, the months below", async () => {
      const { rows } = await propose([
        ["หน่วยงาน", "อำเภอ", "คะแนนความพึงพอใจ", null, "จำนวนผู้ให้คะแนน", null],
        [null, null, "ก.ย. 2569", "ต.ค. 2569", "ก.ย. 2569", "ต.ค. 2569"],
        ["อบต.ไคสี", "เมืองบึงกาฬ", 4.25, 4.5, 8, 12],
      ]);
      expect(ready(rows)).toEqual([
        { agencyId: ids[2], month: "2026-09", score: 4.25, answers: 8, zeroCopy: null },
        { agencyId: ids[2], month: "2026-10", score: 4.5, answers: 12, zeroCopy: null },
      ]);
    });

    it("is read on one row too, where each column names its month", async () => {
      const { rows } = await propose([
        ["หน่วยงาน", "อำเภอ", "คะแนน ก.ย. 69", "คะแนน ต.ค. 69"],
        ["อบต.ไคสี", "เมืองบึงกาฬ", 4.25, 4.5],
      ]);
      expect(ready(rows).map(({ month, score }) => [month, score])).toEqual([
        ["2026-09", 4.25],
        ["2026-10", 4.5],
      ]);
    });

    it("is asked about where the months lack their year, and a day is no month", async () => {
      const head = (...texts: string[]): Line[] => [
        ["หน่วยงาน", "อำเภอ", ...texts],
        [null, null, "คะแนน", "คะแนน"],
        ["อบต.ไคสี", "เมืองบึงกาฬ", 4, 4],
      ];
      expect(told((await propose(head("กันยายน", "ตุลาคม"))).rows)).toEqual([
        [3, "refused", "month-unread"],
        [3, "refused", "month-unread"],
      ]);
      expect(told((await propose(head("15 พ.ย. 2569", "15 พ.ย. 2569"))).rows)).toEqual([
        [3, "question", "month-missing"],
      ]);
    });

    it("takes no title of the sheet for a column, nor its day for a month", async () => {
      const { rows } = await propose([
        ["รายงานความพึงพอใจ ข้อมูล ณ วันที่ 1 ต.ค. 2569"],
        ["หน่วยงาน", "อำเภอ", "คะแนนเฉลี่ย"],
        ["อบต.ไคสี", "เมืองบึงกาฬ", 4],
      ]);
      expect(told(rows)).toEqual([[3, "question", "month-missing"]]);
      expect(rows[0]?.values.score).toBe(4);
    });
  });

  it("is refused where no column tells satisfaction, and so is a month still to come or an agency that is not there", async () => {
    await expect(
      propose([
        ["หน่วยงาน", "อำเภอ"],
        ["อบต.ไคสี", "เมืองบึงกาฬ"],
      ]),
    ).rejects.toMatchObject({
      code: "MEASURES_NOT_FOUND",
    });
    const row = { agencyId: ids[2] ?? "", month: "2026-10", score: 4, answers: null, zeroCopy: null };
    const taking = (...rows: (typeof row)[]) => satisfaction.take({ fileName: "x.xlsx", rows });
    await expect(taking({ ...row, month: "2026-12" })).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await expect(taking(row, row)).rejects.toMatchObject({ code: "INVALID_INPUT" });
    const nobody = { ...row, agencyId: "0190a000-0000-7000-8000-000000000000" };
    await expect(taking(row, nobody)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await trend(2)).toEqual([]);
  });

  it("goes with an agency that is removed, and comes back with it", async () => {
    await take((await propose(SHEET)).rows);
    const agencies = agencyHandlers(test.context);
    const { row } = await agencies.get({ id: ids[2] ?? "" });
    const { activityId } = await agencies.remove({ id: row.id, version: row.version });
    await expect(satisfaction.trend({ agencyId: row.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await activityHandlers(test.context).undo({ id: activityId });
    expect(await trend(2)).toEqual(KHAISI);
  });
});
