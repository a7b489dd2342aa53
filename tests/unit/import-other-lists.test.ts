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
const keys = (proposal: Proposal): string[] => proposal.rows.map(({ agency }) => keyOf(agency));
const CODES = ["9489B853339A2D3", "FC56F93A8F2D9DD", "D7677D47D22F6ED", "BC255D8776F6FB3"];

describe("headers that call columns by other words", () => {
  it("finds the agencies under สังกัด or จุดบริการ", async () => {
    for (const word of ["สังกัด", "จุดบริการ"]) {
      const proposal = await propose([
        ["ผู้รับผิดชอบ", "ตำแหน่ง", "โทร", word],
        ["นายสมชาย ใจดี", "ปลัดเทศบาล", "081-234-5678", "ทต.ไคสี อ.เมืองบึงกาฬ จ.บึงกาฬ"],
        ["นางวิไล ศรีสุข", "นิติกร", "089-234-5678", "อบต.โซ่ อ.โซ่พิสัย จ.บึงกาฬ"],
      ]);
      expect(proposal.layout).toBe("contacts");
      expect(keys(proposal)[1]).toBe("SAO|โซ่|โซ่พิสัย|บึงกาฬ");
      expect(proposal.rows[1]?.fields).toEqual({
        officerName: "นางวิไล ศรีสุข",
        officerPosition: "นิติกร",
        mobile: "089-234-5678",
      });
    }
  });

  it("takes points for points under ตำแหน่งที่ตั้ง, and no post of anybody", async () => {
    const proposal = await propose([
      ["หน่วยงาน", "ตำแหน่งที่ตั้ง"],
      ["ทต.ไคสี อ.เมืองบึงกาฬ จ.บึงกาฬ", "18.3102,103.5401"],
      ["อบต.โซ่ อ.โซ่พิสัย จ.บึงกาฬ", "https://maps.google.com/?q=18.10,103.44"],
    ]);
    expect(proposal.layout).toBe("coordinates");
    expect(proposal.rows.map(({ fields }) => fields)).toEqual([
      { coordinates: "18.3102, 103.5401" },
      { coordinates: "18.1, 103.44" },
    ]);
  });

  it("knows an export's agency codes from user names, with Thai, foreign or no headers", async () => {
    const rows = [
      [
        "0442140838010",
        "1",
        "องค์การบริหารส่วนตำบล",
        "อบต.ชัยพร อ.เมืองบึงกาฬ จ.บึงกาฬ",
        CODES[0],
        "จุดบริการ",
        "21 ม.ค. 63, 09.36 น.",
      ],
      ["0443140838082", "1", "เทศบาลเมือง", "ทต.ไคสี อ.เมืองบึงกาฬ จ.บึงกาฬ", CODES[1], "จุดบริการ", "4 มิ.ย. 64, 09.24 น."],
    ].map(([code = "", , ...rest]) => [
      code.length === 13 && code.startsWith("0442") ? "04421408380101" : code,
      "อปท.",
      ...rest.slice(1),
    ]);
    for (const header of [
      [["รหัส", "กระทรวง", "หน่วยงาน", "Authorize Code", "ระดับ", "แก้ไขล่าสุด"]],
      [["agency_id", "ministry", "agency_name", "authorize_code", "level", "updated_at"]],
      [],
    ]) {
      const proposal = await propose([...header, ...rows]);
      expect(proposal.layout).toBe("service-points");
      expect(proposal.rows.map(({ fields }) => [fields.agencyCode, fields.username])).toEqual([
        ["04421408380101", undefined],
        ["0443140838082", undefined],
      ]);
    }
  });
});

describe("keys under words that do not say so", () => {
  const names = ["ทต.ไคสี อ.เมืองบึงกาฬ จ.บึงกาฬ", "อบต.โซ่ อ.โซ่พิสัย จ.บึงกาฬ"];
  const codesUnder = (header: string): Promise<Proposal> =>
    propose([["หน่วยงาน", header], ...names.map((name, index) => [name, CODES[index]])]);

  it("takes authorize codes for secrets whatever their column is called", async () => {
    for (const header of ["รหัสลงทะเบียน", "รหัสหน่วยงาน", "รหัสยืนยัน", "PIN"]) {
      const proposal = await codesUnder(header);
      expect([header, proposal.rows.map(({ fields }) => Object.keys(fields))]).toEqual([header, [["code"], ["code"]]]);
      for (const code of CODES) expect(JSON.stringify(proposal).includes(code)).toBe(false);
    }
  });

  it("keeps a lone authorize code among agency codes nowhere", async () => {
    const proposal = await propose([
      ["หน่วยงาน", "รหัสหน่วยงาน"],
      [names[0], "0443140838084"],
      [names[1], CODES[0]],
      ["อบต.นาดง อ.ปากคาด จ.บึงกาฬ", "04421408380501"],
    ]);
    expect(proposal.rows.map(({ fields }) => fields)).toEqual([
      { agencyCode: "0443140838084" },
      {},
      { agencyCode: "04421408380501" },
    ]);
    expect(JSON.stringify(proposal).includes(CODES[0] ?? "?")).toBe(false);
  });

  it("knows user names from the addresses of officers", async () => {
    const proposal = await propose([
      ["หน่วยงาน", "อีเมล (Username)", "อีเมลผู้ประสาน"],
      [names[0], "0443140838084@info.example", "a@example.com"],
      [names[1], "04421408380304@info.example", "b@example.com"],
    ]);
    expect(proposal.rows[1]?.fields).toEqual({ username: "04421408380304@info.example", email: "b@example.com" });
  });
});

describe("columns that no word explains", () => {
  it("are nobody's telephone, post, address or rating link", async () => {
    const proposal = await propose([
      ["หน่วยงาน", "ผู้บริหาร", "หมายเลขผู้บริหาร", "ช่องทาง", "เว็บไซต์", "ผู้รับผิดชอบ"],
      [
        "ทต.ไคสี อ.เมืองบึงกาฬ จ.บึงกาฬ",
        "นายสมชาย ใจดี",
        "081-234-5678",
        "https://a.example/1",
        "https://b.example/",
        "นางวิไล ศรีสุข",
      ],
      [
        "อบต.โซ่ อ.โซ่พิสัย จ.บึงกาฬ",
        "นายอนันต์ พงษ์ไพร",
        "082-234-5678",
        "https://a.example/2",
        "https://c.example/",
        "นางสมหญิง รักงาน",
      ],
    ]);
    expect(proposal.rows.map(({ fields }) => fields)).toEqual([
      { officerName: "นางวิไล ศรีสุข" },
      { officerName: "นางสมหญิง รักงาน" },
    ]);
  });

  it("know their numbers, provinces and keys by short and doubled words", async () => {
    const proposal = await propose([
      ["ข้อ", "ชื่อ อปท.", "อ.", "จ.", "Username (ชื่อผู้ใช้งาน)", "Password (รหัสผ่าน)", "ลิงค์ QR"],
      [1, "ทต.ไคสี", "เมืองบึงกาฬ", "บึงกาฬ", "somebody", "abcdef", "https://rate.example.com/1"],
    ]);
    expect(proposal.rows[0]?.fields).toMatchObject({
      username: "somebody",
      password: { secret: true },
      ratingUrl: "https://rate.example.com/1",
    });
  });
});

describe("lists without a word of the header", () => {
  it("takes the post beside a person for his", async () => {
    const proposal = await propose([
      ["นายสมชาย ใจดี", "ปลัดเทศบาล", "081-234-5678", "a@example.com", "ทต.ไคสี", "อ.เมืองบึงกาฬ", "จ.บึงกาฬ"],
      ["นางวิไล ศรีสุข", "นายช่างโยธา ชำนาญงาน", "089-234-5678", "b@example.com", "อบต.โซ่", "อ.โซ่พิสัย", "จ.บึงกาฬ"],
    ]);
    expect(proposal.rows.map(({ fields }) => fields.officerPosition)).toEqual(["ปลัดเทศบาล", "นายช่างโยธา ชำนาญงาน"]);
  });

  it("drops no provincial organization, which has no district beside it", async () => {
    const proposal = await propose([
      ["บัญชีรายชื่อ อปท. จังหวัดแพร่"],
      [],
      ["องค์การบริหารส่วนจังหวัดแพร่"],
      ["องค์การบริหารส่วนตำบลเหมืองหม้อ", "อำเภอเมืองแพร่"],
      ["เทศบาลตำบลช่อแฮ", "อำเภอเมืองแพร่"],
    ]);
    expect(keys(proposal)).toEqual([
      "PAO|แพร่||แพร่",
      "SAO|เหมืองหม้อ|เมืองแพร่|แพร่",
      "SUBDISTRICT_MUNICIPALITY|ช่อแฮ|เมืองแพร่|แพร่",
    ]);
  });
});

describe("districts that stand once for the rows below them", () => {
  it("goes on after the provincial organization, which has none, and when a district comes again", async () => {
    const proposal = await propose([
      ["รายชื่อ จังหวัดบึงกาฬ"],
      ["ที่", "อำเภอ", "หน่วยงาน"],
      [1, null, "องค์การบริหารส่วนจังหวัดบึงกาฬ"],
      [2, "เซกา", "ทต.ซาง"],
      [3, null, "อบต.เซกา"],
      [4, null, "อบต.ท่าสะอาด"],
      [5, "โซ่พิสัย", "ทต.เหล่าทอง"],
      [6, null, "อบต.โซ่"],
      [7, "ปากคาด", "ทต.โนนศิลา"],
      [8, null, "อบต.นาดง"],
      [9, "พรเจริญ", "อบต.ป่าแฝก"],
      [10, null, "อบต.ศรีชมภู"],
      [11, "เซกา", "ทต.ป่งไฮ"],
      [12, null, "อบต.น้ำจั้น"],
    ]);
    expect(proposal.rows.map(({ agency }) => agency?.district)).toEqual([
      null,
      ...["เซกา", "เซกา", "เซกา", "โซ่พิสัย", "โซ่พิสัย", "ปากคาด", "ปากคาด", "พรเจริญ", "พรเจริญ", "เซกา", "เซกา"],
    ]);
  });
});

describe("names that begin like an office's", () => {
  it("are bare names where the kind stands beside them", async () => {
    const proposal = await propose([
      ["จังหวัด", "อำเภอ", "ประเภท", "ชื่อ อปท."],
      ["สงขลา", "สะเดา", "องค์การบริหารส่วนตำบล", "สำนักขาม"],
      ["นครราชสีมา", "ด่านขุนทด", "องค์การบริหารส่วนตำบล", "ด่านขุมทด"],
      ["นครปฐม", "พุทธมณฑล", "เทศบาลตำบล", "ศาลายา"],
      ["บึงกาฬ", "เซกา", "", "สำนักงานพัฒนาชุมชนอำเภอเซกา"],
    ]);
    expect(keys(proposal)).toEqual([
      "SAO|สำนักขาม|สะเดา|สงขลา",
      "SAO|ด่านขุนทด|ด่านขุนทด|นครราชสีมา",
      "SUBDISTRICT_MUNICIPALITY|ศาลายา|พุทธมณฑล|นครปฐม",
      "DISTRICT_OFFICE|สำนักงานพัฒนาชุมชนอำเภอเซกา|เซกา|บึงกาฬ",
    ]);
  });

  it("give a district office of Bangkok its district, named beside it or not", async () => {
    const proposal = await propose([
      ["หน่วยงาน", "เขต", "จังหวัด"],
      ["สำนักงานเขตพระนคร", "พระนคร", "กรุงเทพมหานคร"],
      ["สำนักงานเขตดุสิต", "", "กทม."],
    ]);
    expect(proposal.rows.map(({ agency }) => agency?.district)).toEqual(["พระนคร", "ดุสิต"]);
  });
});
