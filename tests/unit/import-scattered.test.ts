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

const HEADER = ["จังหวัด", "USERNAME", "Password", "Org_ThaName", "Org_EngName"];
const PROVINCE = "จังหวัดบึงกาฬ";
const PLAIN = [PROVINCE, "04421408380101@info.example", "TH3801017184", "อบต.ชัยพร อ.เมืองบึงกาฬ จ.บึงกาฬ", "bueng kan"];

describe("rows whose cells slipped by different steps", () => {
  it("takes the password beside its user name, and never another cell", async () => {
    const proposal = await propose([
      HEADER,
      PLAIN,
      // The user name slipped by one, the rest did not: the password's column holds the user name.
      [PROVINCE, null, "04421408380102@info.example", "TH3801025760", "อบต.นาสวรรค์ อ.เมืองบึงกาฬ จ.บึงกาฬ"],
      [PROVINCE, "04421408380103@info.example", null, "TH3801035436", "อบต.วิศิษฐ์ อ.เมืองบึงกาฬ จ.บึงกาฬ"],
      [PROVINCE, "04421408380104@info.example", "TH3801048523", null, "อบต.โนนสว่าง อ.เมืองบึงกาฬ จ.บึงกาฬ"],
    ]);
    expect(proposal.rows.map(({ outcome }) => outcome)).toEqual(["new", "new", "new", "new"]);
    expect(proposal.rows.map(({ fields }) => fields.password)).toMatchObject(
      ["184", "760", "436", "523"].map((last3) => ({ last3 })),
    );
    expect(proposal.rows.map(({ fields }) => fields.username)).toEqual(
      ["01", "02", "03", "04"].map((serial) => `044214083801${serial}@info.example`),
    );
    for (const secret of ["TH3801025760", "TH3801035436", "TH3801048523"]) {
      expect(JSON.stringify(proposal).includes(secret)).toBe(false);
    }
  });

  it("leaves a value out and says so where its place cannot be told", async () => {
    const proposal = await propose([
      ["หน่วยงาน", "USERNAME", "หมายเหตุ", "Password"],
      ["อบต.ชัยพร อ.เมืองบึงกาฬ จ.บึงกาฬ", "04421408380101@info.example", "", "TH3801017184"],
      ["อบต.นาสวรรค์ อ.เมืองบึงกาฬ จ.บึงกาฬ", "TH3801025760", "เดิม", "04421408380102@info.example"],
    ]);
    expect(proposal.rows[1]?.fields).toEqual({ username: "04421408380102@info.example" });
    expect(proposal.rows[1]?.reasons.map(({ code }) => code)).toContain("row-scattered");
    expect(JSON.stringify(proposal).includes("TH3801025760")).toBe(false);
  });

  it("finds the district that was split off from the name into a column of something else", async () => {
    const proposal = await propose([
      HEADER,
      PLAIN,
      [
        PROVINCE,
        "0443140838083@info.example",
        "TH8380836584",
        "เทศบาลตำบลบึงกาฬ",
        "อำเภอเมืองบึงกาฬ จังหวัดบึงกาฬ",
        "bueng kan",
      ],
      PLAIN,
    ]);
    expect(keyOf(proposal.rows[1]?.agency ?? null)).toBe("SUBDISTRICT_MUNICIPALITY|บึงกาฬ|เมืองบึงกาฬ|บึงกาฬ");
    expect(proposal.rows[1]?.outcome).toBe("new");
  });

  it("takes no agency out of a remark", async () => {
    const proposal = await propose([
      ["ประเภท", "ชื่อ", "อำเภอ", "จังหวัด", "หมายเหตุ"],
      ["อบต.", "เซกา", "เซกา", "บึงกาฬ", "อบต.ท่าสะอาด อ.เซกา ส่งแทน"],
      ["อบต.", "ซาง", "เซกา", "บึงกาฬ", ""],
    ]);
    expect(proposal.rows.map(({ agency }) => keyOf(agency))).toEqual(["SAO|เซกา|เซกา|บึงกาฬ", "SAO|ซาง|เซกา|บึงกาฬ"]);
  });
});

describe("an agency that was kept under a misread name", () => {
  it("can be given its right name when a later sheet has it", async () => {
    const name = "มาทัป";
    await desk.bring("ก.xlsx", workbook({ ก: [["หน่วยงาน"], [`อบต.${name} อ.จะนะ จ.สงขลา`]] }));
    const row = (await propose([["หน่วยงาน"], ["อบต.นาทับ อ.จะนะ จ.สงขลา"]])).rows[0];
    const known = await desk.registry();
    expect([...known.keys()]).toContain("SAO|มาทัป|จะนะ|สงขลา");
    const right = row?.suggestions.slice(0, 3).find(({ agency }) => agency.name === "นาทับ");
    expect(row?.outcome === "question" ? right?.change?.event : row?.differences[0]?.field).toMatch(/renamed|name/);
  });

  it("offers that name first where the row would double it", async () => {
    await desk.bring("ข.xlsx", workbook({ ก: [["หน่วยงาน"], ["อบต.ปีง อ.ศรีราชา จ.ชลบุรี"]] }));
    const proposal = await propose([["หน่วยงาน"], ["อบต.บึง อ.ศรีราชา จ.ชลบุรี"]]);
    const [row] = proposal.rows;
    expect(row?.outcome).toBe("question");
    const [first] = row?.suggestions ?? [];
    expect([first?.agency.name, first?.change?.event]).toEqual(["บึง", "renamed"]);
    const decision = { action: "suggestion" as const, key: first?.key ?? "" };
    await desk.imports.decide({ id: proposal.id, decisions: [{ rowId: row?.id ?? "", decision }] });
    await desk.imports.commit({ id: proposal.id, leaveQuestions: false }, desk.control);
    const names = [...(await desk.registry()).keys()].filter((key) => key.includes("ศรีราชา"));
    expect(names).toEqual(["SAO|บึง|ศรีราชา|ชลบุรี"]);
  });
});

describe("a misread name with a misread code, of an agency that is there", () => {
  it("is offered as that agency without the code, and doubles nothing", async () => {
    const header = ["หน่วยงาน", "Authorize Code"];
    await desk.bring("ค.xlsx", workbook({ ก: [header, ["อบต.บ้านว่าน อ.ท่าบ่อ จ.หนองคาย", "9489B853339A2D3"]] }));
    const proposal = await propose([
      ["หน่วยงาน", "USERNAME", "Authorize Code"],
      ["อบต.บ้ามว้าน อ.ท่าบ่อ จ.หนองคาย", "04421408430201@info.example", "O489B853339A2D3"],
    ]);
    const [row] = proposal.rows;
    const [first] = row?.suggestions ?? [];
    expect([row?.outcome, row?.agency?.name, first?.agency.name]).toEqual(["question", "บ้านว่าน", "บ้านว่าน"]);
    const decision = { action: "suggestion" as const, key: first?.key ?? "" };
    await desk.imports.decide({ id: proposal.id, decisions: [{ rowId: row?.id ?? "", decision }] });
    await desk.imports.commit({ id: proposal.id, leaveQuestions: false }, desk.control);
    const there = [...(await desk.registry())].filter(([key]) => key.includes("ท่าบ่อ"));
    expect(there.map(([key, { username, code }]) => [key, username, code])).toEqual([
      ["SAO|บ้านว่าน|ท่าบ่อ|หนองคาย", "04421408430201@info.example", "9489B853339A2D3"],
    ]);
  });
});
