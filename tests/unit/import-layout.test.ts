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

const propose = (rows: unknown[][]): Promise<Proposal> => desk.propose("แผ่นงาน.xlsx", workbook({ ก: rows }));
const told = (proposal: Proposal): unknown[] =>
  proposal.rows.map(({ row, outcome, agency, reasons }) => [row, outcome, keyOf(agency), reasons[0]?.code ?? ""]);

const CODE = "9489B853339A2D3";
const OTHER_CODE = "FC56F93A8F2D9DD";

describe("sheets as they are laid out", () => {
  it("takes kinds and bare names from two columns, and the province from the title", async () => {
    const proposal = await propose([
      ["บัญชีรายชื่อองค์กรปกครองส่วนท้องถิ่น จังหวัดบึงกาฬ"],
      ["ลำดับที่", "ประเภท", "ชื่อ อปท.", "อำเภอ"],
      [1, "เทศบาลตำบล", "ไคสี", "เมือง"],
      [2, "อบต.", "โซ่", "โซ่พิสัย"],
      ["รวม", "", "2 แห่ง"],
    ]);
    expect(proposal.layout).toBe("agencies");
    expect(told(proposal)).toEqual([
      [3, "new", "SUBDISTRICT_MUNICIPALITY|ไคสี|เมืองบึงกาฬ|บึงกาฬ", ""],
      [4, "new", "SAO|โซ่|โซ่พิสัย|บึงกาฬ", ""],
    ]);
    expect(proposal.counts.header).toBe(3);
  });

  it("follows columns in any order, and rows that slipped sideways", async () => {
    const proposal = await propose([
      ["Authorize Code", "USERNAME", "อำเภอ", "หน่วยงาน", "จังหวัด", "รหัสผ่าน"],
      [CODE, "04421408380101@info.example", "เมืองบึงกาฬ", "อบต.ชัยพร", "บึงกาฬ", "abc12345"],
      [null, OTHER_CODE, "04421408380102@info.example", "เมืองบึงกาฬ", "อบต.นาสวรรค์", "บึงกาฬ", "xyz98765"],
    ]);
    expect(proposal.layout).toBe("accounts-and-codes");
    expect(told(proposal)).toEqual([
      [2, "new", "SAO|ชัยพร|เมืองบึงกาฬ|บึงกาฬ", ""],
      [3, "new", "SAO|นาสวรรค์|เมืองบึงกาฬ|บึงกาฬ", ""],
    ]);
    expect(proposal.rows[1]?.fields).toMatchObject({ code: { last3: "9DD" }, password: { last3: "765" } });
    const text = JSON.stringify(proposal);
    for (const secret of [CODE, OTHER_CODE, "abc12345", "xyz98765"]) expect(text.includes(secret)).toBe(false);
  });

  it("hides what may be a password wherever it stands", async () => {
    const proposal = await propose([
      ["หน่วยงาน", "อำเภอ", "จังหวัด", "ชื่ออังกฤษ", "หมายเหตุ"],
      ["อบต.ชัยพร", "เมืองบึงกาฬ", "บึงกาฬ", "Chai PhonSecret#1", "รหัสเดิม Qwerty99!"],
    ]);
    expect(proposal.rows[0]?.read).toEqual(["อบต.ชัยพร", "เมืองบึงกาฬ", "บึงกาฬ", "Chai ••••••", "รหัสเดิม ••••••"]);
  });

  it("reads the visible sheet with the agencies, and the asked one", async () => {
    const bytes = workbook({
      คำอธิบาย: [["โปรดอ่าน"]],
      รหัส: [
        ["หน่วยงาน", "Authorize Code"],
        ["อบต.ชัยพร อ.เมืองบึงกาฬ จ.บึงกาฬ", CODE],
      ],
      สำรอง: [
        ["หน่วยงาน", "Authorize Code"],
        ["อบต.นาดง อ.ปากคาด จ.บึงกาฬ", OTHER_CODE],
        ["อบต.นากั้ง อ.ปากคาด จ.บึงกาฬ", CODE],
      ],
    });
    const file = { name: "หลายแผ่น.xlsx", bytes };
    expect((await desk.propose(file.name, bytes)).sheet).toBe("สำรอง");
    const asked = await desk.imports.propose({ file, sheet: "รหัส" }, desk.control);
    expect([asked.sheet, asked.counts.new]).toEqual(["รหัส", 1]);
    expect(asked.sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ["คำอธิบาย", 1],
      ["รหัส", 2],
      ["สำรอง", 3],
    ]);
  });
});

describe("rows that contradict themselves", () => {
  it("asks, with the readings offered", async () => {
    const proposal = await propose([
      ["จังหวัด", "หน่วยงาน", "อำเภอ", "USERNAME", "Authorize Code"],
      ["บึงกาฬ", "อบต.ศรีชมภู", "โซ่พิสัย", "04421408380205@info.example", ""],
      ["บึงกาฬ", "ทต.ไคสี", "เมืองบึงกาฬ", "04421408380101@info.example", ""],
      ["บึงกาฬ", "ทต.ศรีวิไล", "", "", ""],
      ["บึงกาฬ", "อบต.ศรีชมภู", "", "", ""],
      ["หนองคาย", "อบต.ชัยพร อำเภอเมืองบึงกาฬ จังหวัดบึงกาฬ", "", "", ""],
      ["บึงกาฬ", "อบต.ชัยพร", "เมืองบึงกาฬ", "", "22E5"],
      ["บึงกาฬ", "อบต.หอคำ", "เมืองบึงกาฬ", "44214083801", ""],
      ["บึงกาฬ", "ลายเซ็น", "เมืองบึงกาฬ", "", ""],
    ]);
    expect(told(proposal).map((row) => (row as unknown[]).filter((_, index) => index !== 2))).toEqual([
      [2, "question", "district-against-username"],
      [3, "question", "kind-against-username"],
      [4, "question", "district-missing"],
      [5, "question", "district-missing"],
      [6, "question", "province-differs"],
      [7, "question", "code-misread"],
      [8, "question", "username-unreadable"],
      [9, "unreadable", "kind-missing"],
    ]);
    const offered = (row: number): (string | null)[] =>
      proposal.rows.find((candidate) => candidate.row === row)?.suggestions.map(({ agency }) => agency.district) ?? [];
    expect(offered(2)).toEqual(["โซ่พิสัย", "พรเจริญ"]);
    expect(offered(4)).toEqual(["ศรีวิไล"]);
    expect(offered(5).toSorted()).toEqual(["พรเจริญ", "โซ่พิสัย"].toSorted());
  });

  it("puts a lost zero back, and takes pins and links, asking about short links", async () => {
    const proposal = await propose([
      ["หน่วยงาน", "อำเภอ", "จังหวัด", "USERNAME", "พิกัด", "ลิงก์ประเมิน", "รหัสหน่วยงาน"],
      ["อบต.ชัยพร", "เมือง", "บึงกาฬ", 4421408380101, "103.60, 18.32", "https://example.com/r/1", "A-01"],
      ["อบต.หอคำ", "เมือง", "บึงกาฬ", "", "https://maps.app.goo.gl/AbCdEf123", "ไม่มี", "-"],
    ]);
    expect(proposal.rows[0]).toMatchObject({
      outcome: "new",
      fields: {
        username: "04421408380101",
        coordinates: "18.32, 103.6",
        ratingUrl: "https://example.com/r/1",
        agencyCode: "A-01",
      },
      repairs: [{ field: "username", read: "4421408380101", became: "04421408380101" }],
      reasons: [{ code: "coordinates-swapped" }],
    });
    expect(proposal.rows[1]).toMatchObject({ outcome: "question", reasons: [{ code: "coordinates-short-link" }] });
    const [keep] = proposal.rows[1]?.suggestions ?? [];
    const decision = { action: "suggestion" as const, key: keep?.key ?? "" };
    await desk.imports.decide({ id: proposal.id, decisions: [{ rowId: proposal.rows[1]?.id ?? "", decision }] });
    await desk.imports.commit({ id: proposal.id, leaveQuestions: false }, desk.control);
    const stored = await desk.test.context.store.read(async (reader) => ({
      agencies: await reader.table("agency").find({}, { by: "serial" }),
      points: await reader.table("servicePoint").find(),
    }));
    expect(stored.agencies.map(({ name, pinLat, pinLon, ratingUrl }) => [name, pinLat, pinLon, ratingUrl])).toEqual([
      ["ชัยพร", 18.32, 103.6, "https://example.com/r/1"],
      ["หอคำ", null, null, null],
    ]);
    expect(stored.points.map(({ agencyCode }) => agencyCode)).toEqual(["A-01"]);
  });
});
