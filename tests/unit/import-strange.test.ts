import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Proposal } from "../../shared/contract/imports";
import { type ImportDesk, keyOf, openImportDesk, workbook } from "../support/import-desk";

let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImportDesk();
});
afterAll(async () => {
  await desk.test.close();
});

const propose = (rows: unknown[][]): Promise<Proposal> => desk.propose("แปลก.xlsx", workbook({ ก: rows }));
const outcomes = (proposal: Proposal): string[] => proposal.rows.map(({ row, outcome }) => `${row} ${outcome}`);

const CODE = "9489B853339A2D3";
const OTHER_CODE = "FC56F93A8F2D9DD";
const HEADER = ["ที่", "หน่วยงาน", "อำเภอ", "จังหวัด", "Authorize Code"];

describe("rows that name no agency", () => {
  it("are shown, never dropped, where the list has a number, a name or a code for them", async () => {
    const proposal = await propose([
      HEADER,
      [1, "อบต.ไคสี", "เมืองบึงกาฬ", "บึงกาฬ", CODE],
      [2, "", "เมืองบึงกาฬ", "บึงกาฬ", ""],
      ["", "xyz", "เมืองบึงกาฬ", "", ""],
      ["", "", "", "บึงกาฬ", "misread"],
      ["รวมทั้งสิ้น", "4 แห่ง"],
      ["หมายเหตุ", "ยังไม่ได้รับรหัส"],
      ["", "(นายสมมติ ทดสอบ)"],
    ]);
    expect(outcomes(proposal)).toEqual(["2 new", "3 unreadable", "4 unreadable", "5 unreadable"]);
    expect(proposal.rows[3]?.read.join()).not.toContain("misread");
    expect(proposal.counts.header).toBe(4);
  });

  it("are shown in a list of one column, and in a list without a header", async () => {
    const single = await propose([["หน่วยงาน"], ["อบต.ไคสี อ.เมืองบึงกาฬ จ.บึงกาฬ"], ["ไคสี"], ["รวม 2 แห่ง"]]);
    expect(outcomes(single)).toEqual(["2 new", "3 unreadable"]);
    const bare = await propose([
      ["สถ.", "บึงกาฬ", "อบต.", "ไคสี", CODE],
      ["สถ.", "บึงกาฬ", "อบต.", "ชัยพร", "FC56F"],
      ["สถ.", "บึงกาฬ", "ตัวอย่าง", "ชัยพร", ""],
    ]);
    expect(outcomes(bare)).toEqual(["1 new", "2 question", "3 unreadable"]);
  });

  it("do not hide a tambon whose name begins like a total", async () => {
    const proposal = await propose([
      ["ชื่อ อปท.", "ประเภท", "อำเภอ", "จังหวัด"],
      ["รวมไทยพัฒนา", "อบต.", "พบพระ", "ตาก"],
      ["รวม", "1 แห่ง"],
    ]);
    expect(proposal.rows.map(({ outcome, agency }) => [outcome, keyOf(agency)])).toEqual([
      ["new", "SAO|รวมไทยพัฒนา|พบพระ|ตาก"],
    ]);
  });
});

describe("places that contradict", () => {
  it("a district of another province is asked about, not taken for a misreading", async () => {
    const proposal = await propose([
      HEADER,
      [1, "อบต.ชัยพร", "เมืองบึงกาฬ", "บึงกาฬ", CODE],
      [2, "อบต.ไคสี", "เมืองแพร่", "บึงกาฬ", OTHER_CODE],
    ]);
    expect(outcomes(proposal)).toEqual(["2 new", "3 question"]);
    expect(proposal.rows[1]?.reasons.map(({ code }) => code)).toEqual(["district-unknown"]);
  });

  it("knows the capital by its short names", async () => {
    const proposal = await propose([
      ["ที่", "หน่วยงาน", "เขต", "จังหวัด", "Authorize Code"],
      [1, "สำนักงานเขตสาทร", "เขตสาทร", "กทม.", CODE],
      [2, "สำนักงานเขตบางรัก", "บางรัก", "กรุงเทพฯ", OTHER_CODE],
    ]);
    expect(proposal.rows.map(({ outcome, agency }) => [outcome, agency?.district, agency?.province])).toEqual([
      ["new", "สาทร", "กรุงเทพมหานคร"],
      ["new", "บางรัก", "กรุงเทพมหานคร"],
    ]);
  });
});
