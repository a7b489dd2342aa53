import { read, utils } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import type { SheetToWrite } from "../../main/core/ports/sheets";
import { createSheetWriter } from "../../main/sheets/writer";

const table = {
  name: "รายผู้รับ",
  title: ["เชื่อมโยงคู่มือ", "กำหนดรายงาน 31 มกราคม 2564"],
  columns: [
    { header: "ที่", width: 6, kind: "text" },
    { header: "ผู้รับ", width: 30, kind: "text" },
    { header: "ทั้งหมด", width: 10, kind: "count" },
    { header: "ร้อยละ", width: 10, kind: "percent" },
  ],
  rows: [
    ["1", '=HYPERLINK("http://x.example")', 13, 61.54],
    ["2", "+66 1", 9, 44.44],
    ["3", "-1", 0, 0],
    ["4", "@SUM(A1)", null, null],
    ["007", "12E45", 1, 100],
  ],
  totals: ["", "รวม", 23, 52.17],
} as const;

/** The oracle: SheetJS, another maker's reader than the exceljs that writes. */
async function written() {
  const bytes = await createSheetWriter().write([table, { ...table, name: "ที่สอง" }]);
  return { bytes, book: read(bytes, { cellFormula: true, cellNF: true }) };
}

describe("a workbook for the office", () => {
  it("holds its sheets, title, header, rows and totals in order", async () => {
    const { book } = await written();
    expect(book.SheetNames).toEqual(["รายผู้รับ", "ที่สอง"]);
    const rows = utils.sheet_to_json<unknown[]>(book.Sheets.รายผู้รับ ?? {}, { header: 1, defval: null });
    expect(rows[0]?.[0]).toBe("เชื่อมโยงคู่มือ");
    expect(rows[2]).toEqual(["ที่", "ผู้รับ", "ทั้งหมด", "ร้อยละ"]);
    expect(rows[3]?.slice(2)).toEqual([13, 61.54]);
    expect(rows.at(-1)?.slice(1)).toEqual(["รวม", 23, 52.17]);
  });

  it("keeps text text: no formula, no number, no lost zero", async () => {
    const { book } = await written();
    const sheet = book.Sheets.รายผู้รับ ?? {};
    for (const address of ["A4", "B4", "B5", "B6", "B7", "A8", "B8"]) {
      expect(sheet[address]).toMatchObject({ t: "s", z: "@" });
      expect(sheet[address].f).toBeUndefined();
    }
    expect(sheet.B4.v).toBe('=HYPERLINK("http://x.example")');
    expect(sheet.A8.v).toBe("007");
    expect(sheet.D4).toMatchObject({ t: "n", v: 61.54, w: "61.54" });
    expect(sheet.D8).toMatchObject({ w: "100.00" });
  });

  it("gives every row the height its words need, so that no program cuts or overlaps them", async () => {
    const tall: SheetToWrite = {
      name: "สูง",
      title: ["หัวเรื่อง"],
      columns: [
        { header: "ดำเนินการครบทุกขั้นตอนแล้วตามที่แจ้ง", width: 14, kind: "count" },
        { header: "หมายเหตุ", width: 20, kind: "text" },
      ],
      rows: [
        [1, "สั้น"],
        [2, "ยาวมากจนต้องขึ้นบรรทัดใหม่หลายครั้งเพราะคอลัมน์นี้กว้างเพียงยี่สิบอักษร"],
      ],
    };
    const book = read(await createSheetWriter().write([tall]), { cellStyles: true });
    const heights = (book.Sheets.สูง?.["!rows"] ?? []).map((row) => row?.hpt ?? 0);
    expect(heights).toHaveLength(4);
    const [title = 0, header = 0, short = 0, long = 0] = heights;
    expect(Math.min(title, short)).toBeGreaterThan(20);
    expect(header).toBeGreaterThanOrEqual(2 * short);
    expect(long).toBeGreaterThanOrEqual(3 * short);
  });

  it("prints on A4 landscape with its header on every page, and freezes it on screen", async () => {
    const { bytes } = await written();
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    const sheet = workbook.getWorksheet("รายผู้รับ");
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: "landscape", fitToWidth: 1, fitToHeight: 0 });
    expect(sheet?.pageSetup.printTitlesRow).toBe("3:3");
    expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 3 });
  });
});
