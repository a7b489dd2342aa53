import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ColumnRole } from "../../shared/contract/import-rows";
import type { SheetPreview } from "../../shared/contract/imports";
import { type ImportDesk, keyOf, openImportDesk, workbook } from "../support/import-desk";
import { madeAgencies } from "../support/made-agencies";

let desk: ImportDesk;
beforeEach(async () => {
  desk = await openImportDesk();
});
afterEach(async () => {
  await desk.test.close();
});

const AGENCIES = madeAgencies("54", 12);
/** Headers that nobody knows, bare names, and kinds in a column of their own: only a person can tell. */
const ODD: unknown[][] = [
  ["ทะเบียนของสำนักงาน"],
  ["ก", "ข", "ค", "ง", "จ"],
  ...AGENCIES.map((a) => [a.name, a.short, a.district, a.province, a.password]),
];
const ROLES: ColumnRole[] = ["agency", "kind", "district", "province", "password"];

const sourceOf = async (rows: unknown[][], name = "แปลก.xlsx"): Promise<string> => {
  const file = { name, bytes: workbook({ ก: rows }) };
  try {
    return (await desk.imports.propose({ file }, desk.control)).source ?? "";
  } catch (error) {
    expect(error).toMatchObject({ code: "LAYOUT_NOT_RECOGNISED", details: { sheet: "ก" } });
    return String((error as { details: Record<string, unknown> }).details.source);
  }
};
const shown = ({ rows }: SheetPreview): unknown[] =>
  rows.map(({ row, isHeader, agency }) => [row, isHeader, keyOf(agency)]);

describe("columns mapped by hand", () => {
  it("are tried on a preview that hides what may be a secret, whatever the user takes it for", async () => {
    const source = await sourceOf([["ก", "ข", "ค"], ...AGENCIES.map((a) => [a.name, a.code, a.password])]);
    const header = 1;
    for (const roles of [
      ["agency", "ignore", "ignore"],
      ["ignore", "agency", "note"],
    ] as ColumnRole[][]) {
      const preview = await desk.imports.preview({ source, mapping: { roles, header } });
      const text = JSON.stringify(preview);
      for (const { code, password } of AGENCIES)
        expect([text.includes(code), text.includes(password)]).toEqual([false, false]);
    }
  });

  it("name the agencies of the first rows as they would be read", async () => {
    const source = await sourceOf(ODD);
    const preview = await desk.imports.preview({ source, mapping: { roles: ROLES, header: 2 } });
    expect(preview).toMatchObject({ sheet: "ก", mapping: "given", header: 2, layout: "agencies" });
    expect(preview.columns.map(({ header, role }) => [header, role])).toEqual([
      ["ก", "agency"],
      ["ข", "kind"],
      ["ค", "district"],
      ["ง", "province"],
      ["จ", "password"],
    ]);
    expect(shown(preview)).toEqual([
      [1, false, ""],
      [2, true, ""],
      ...AGENCIES.map((agency, index) => [index + 3, false, agency.key]),
    ]);
  });

  it("are remembered for sheets of the same shape once they were committed, and forgotten when asked", async () => {
    const source = await sourceOf(ODD);
    const given = await desk.imports.propose({ source, mapping: { roles: ROLES, header: 2 } }, desk.control);
    expect(given.rows.map(({ agency }) => keyOf(agency))).toEqual(AGENCIES.map(({ key }) => key));
    expect(given.mapping).toBe("given");
    await expect(desk.imports.propose({ source }, desk.control)).rejects.toMatchObject({
      code: "LAYOUT_NOT_RECOGNISED",
    });
    await desk.imports.commit({ id: given.id, leaveQuestions: true }, desk.control);

    // Another file of that shape, its title a line longer.
    const again = await sourceOf([["อีกเรื่อง"], ...ODD], "เดือนหน้า.xlsx");
    const remembered = await desk.imports.propose({ source: again }, desk.control);
    expect(remembered).toMatchObject({ mapping: "remembered", counts: { same: AGENCIES.length, new: 0 } });
    expect((await desk.imports.preview({ source: again })).mapping).toBe("remembered");

    const automatic = { source: again, mapping: "automatic" as const };
    await expect(desk.imports.propose(automatic, desk.control)).rejects.toMatchObject({
      code: "LAYOUT_NOT_RECOGNISED",
    });
    await expect(desk.imports.propose({ source: again }, desk.control)).rejects.toMatchObject({
      code: "LAYOUT_NOT_RECOGNISED",
    });
  });

  it("may be those of a sheet without any header", async () => {
    const source = await sourceOf(ODD.slice(2));
    const mapping = { roles: ROLES, header: null };
    const given = await desk.imports.propose({ source, mapping }, desk.control);
    expect(given.rows.map(({ row, agency }) => [row, keyOf(agency)])).toEqual(
      AGENCIES.map(({ key }, index) => [index + 1, key]),
    );
    await desk.imports.commit({ id: given.id, leaveQuestions: true }, desk.control);
    expect((await desk.imports.propose({ source }, desk.control)).mapping).toBe("remembered");
  });

  it("are remembered for another sheet without a header whose columns look the same, and for no other sheet", async () => {
    const cells = (a: (typeof AGENCIES)[number]): string[] => [a.name, a.short, a.district, a.province, a.password];
    const source = await sourceOf(AGENCIES.map(cells));
    const given = await desk.imports.propose({ source, mapping: { roles: ROLES, header: null } }, desk.control);
    await desk.imports.commit({ id: given.id, leaveQuestions: true }, desk.control);
    const mappingOf = async (rows: unknown[][]): Promise<string> => {
      const file = await sourceOf(rows, "อีกแผ่น.xlsx");
      return (await desk.imports.preview({ source: file })).mapping;
    };

    const others = madeAgencies("57", 30);
    expect(await mappingOf([["บัญชีหน่วยงาน"], ...others.map(cells)])).toBe("remembered");
    const different: Readonly<Record<string, unknown[][]>> = {
      "a column more": others.map((a) => [...cells(a), "0812345678"]),
      "a column less": others.map((a) => cells(a).slice(0, 4)),
      "other contents in a column": others.map((a) => [...cells(a).slice(0, 4), a.code]),
      "columns in another order": others.map((a) => cells(a).reverse()),
      "a header of its own": [["ตำบล", "ประเภท", "อำเภอ", "จังหวัด", "รหัสผ่าน"], ...others.map(cells)],
    };
    for (const [what, rows] of Object.entries(different)) {
      expect([what, await mappingOf(rows)]).toEqual([what, "automatic"]);
    }
  });
});

describe("workbooks and pasted tables", () => {
  it("offer a hidden sheet and read it only when it is asked for", async () => {
    const list = (from: number, to: number): unknown[][] => [
      ["หน่วยงาน", "อำเภอ", "จังหวัด"],
      ...AGENCIES.slice(from, to).map((a) => [a.short + a.name, a.district, a.province]),
    ];
    const ExcelJS = (await import("exceljs")).default;
    const book = new ExcelJS.Workbook();
    book.addWorksheet("ปก").addRows([["หนังสือนำส่ง"]]);
    book.addWorksheet("เล็ก").addRows(list(0, 3));
    book.addWorksheet("ซ่อน", { state: "hidden" }).addRows(list(0, 12));
    const file = { name: "สมุด.xlsx", bytes: new Uint8Array(await book.xlsx.writeBuffer()) };
    const first = await desk.imports.propose({ file }, desk.control);
    expect([first.sheet, first.rows.length]).toEqual(["เล็ก", 3]);
    expect(first.sheets).toEqual([
      { name: "ปก", hidden: false, rows: 1, agencies: 0 },
      { name: "เล็ก", hidden: false, rows: 4, agencies: 3 },
      { name: "ซ่อน", hidden: true, rows: 13, agencies: 12 },
    ]);
    const source = first.source ?? "";
    const other = await desk.imports.propose({ source, sheet: "ซ่อน", rows: false }, desk.control);
    expect([other.sheet, other.rows.length, other.counts.new]).toEqual(["ซ่อน", 0, 12]);
    await expect(desk.imports.propose({ source, sheet: "ปก" }, desk.control)).rejects.toMatchObject({
      code: "LAYOUT_NOT_RECOGNISED",
      details: { source, sheet: "ปก", hidden: ["ซ่อน"] },
    });
  });

  it("are kept for another look until newer ones take their place", async () => {
    const sources: string[] = [];
    for (let index = 0; index < 6; index++) {
      const rows = [
        ["หน่วยงาน", "อำเภอ", "จังหวัด"],
        ...AGENCIES.slice(index).map((a) => [a.short + a.name, a.district, a.province]),
      ];
      sources.push(await sourceOf(rows, `${index}.xlsx`));
    }
    await expect(desk.imports.preview({ source: sources[0] ?? "" })).rejects.toMatchObject({
      code: "SOURCE_NOT_AT_HAND",
    });
    expect((await desk.imports.preview({ source: sources[5] ?? "" })).rows).toHaveLength(8);
    const { rows } = await desk.imports.open({});
    const held = await Promise.all(rows.map(async ({ id }) => (await desk.imports.get({ id, rows: false })).source));
    expect(held.filter((source) => source !== null)).toHaveLength(4);
  });

  it("come from the clipboard, too, as text or as a web page", async () => {
    const text = AGENCIES.map((a) => `${a.short}${a.name}\t${a.district}\t${a.province}`).join("\n");
    const pasted = await desk.imports.propose({ paste: { text: `หน่วยงาน\tอำเภอ\tจังหวัด\n${text}` } }, desk.control);
    expect(pasted.rows.map(({ agency }) => keyOf(agency))).toEqual(AGENCIES.map(({ key }) => key));
    const names = AGENCIES.map((a) => `<tr><td>${a.long}${a.name} อำเภอ${a.district} จังหวัด${a.province}</td></tr>`);
    const html = `<html><body><table>${names.join("")}</table></body></html>`;
    const column = await desk.imports.propose({ paste: { html } }, desk.control);
    expect(column.rows.map(({ agency }) => keyOf(agency))).toEqual(AGENCIES.map(({ key }) => key));
  });
});
