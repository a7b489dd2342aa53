import { utils, type WorkSheet, write } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import type { Workbook } from "../../main/core/ports/sheets";
import { fixture, readFile, readPaste, shown } from "../support/read-sheets";

interface Truth {
  readonly records: readonly { readonly key: string; readonly username: string; readonly code: string }[];
}

const truth = JSON.parse(Buffer.from(fixture("samples/truth.json")).toString("utf8")) as Record<string, Truth>;
const CODES = ["codes-bueng-kan.xls", "codes-bueng-kan.ods", "codes-bueng-kan-windows874.csv"];
const HEADER = ["ที่", "จังหวัด", "อำเภอ", "หน่วยงาน", "USERNAME", "Authorize Code"];

describe("the same list in every format", () => {
  it.each(CODES)("%s holds what the truth says, cell by cell", async (name) => {
    const { sheets } = await readFile(name, fixture(`samples/${name}`));
    const [header, ...rows] = shown(sheets[0]);
    expect(header).toEqual(HEADER);
    expect(rows.map(([, province, district, , username, code]) => [province, district, username, code])).toEqual(
      truth[name]?.records.map(({ key, username, code }) => {
        const [, , district, province] = key.split("|");
        return [province, district, username, code];
      }),
    );
    for (const [index, row] of rows.entries()) {
      expect(row[0]).toBe(String(index + 1));
      expect(row[3]).toContain(truth[name]?.records[index]?.key.split("|")[1]);
    }
  });

  it("comes out alike from all of them, and from the .xlsx that another library writes of it", async () => {
    const [xls, ods, csv] = await Promise.all(CODES.map((name) => readFile(name, fixture(`samples/${name}`))));
    const book = utils.book_new();
    const numbered = shown(xls?.sheets[0]).map(([number, ...rest], row) => [
      row === 0 ? number : Number(number),
      ...rest,
    ]);
    utils.book_append_sheet(book, utils.aoa_to_sheet(numbered), "codes");
    const xlsx = await readFile("codes.xlsx", new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" })));
    expect(xlsx.sheets[0]?.rows).toEqual(xls?.sheets[0]?.rows);
    expect(ods?.sheets[0]?.rows).toEqual(xls?.sheets[0]?.rows);
    expect(shown(csv?.sheets[0])).toEqual(shown(xls?.sheets[0]));
  });

  it("reads a service-point export with its mark, quoted commas and leading zeros", async () => {
    const { sheets } = await readFile("service-points.csv", fixture("samples/service-points-bueng-kan.csv"));
    const rows = shown(sheets[0]);
    expect(rows[0]?.[0]).toBe("รหัสหน่วยงาน");
    expect(rows[1]).toEqual([
      "0441140838000",
      "องค์กรปกครองส่วนท้องถิ่น",
      "องค์การบริหารส่วนจังหวัด",
      "องค์การบริหารส่วนจังหวัดบึงกาฬ จังหวัดบึงกาฬ",
      "DC6D99D4AFB6E8C",
      "จุดบริการ",
      "21 ม.ค. 63, 09.36 น.",
    ]);
  });
});

const text = (words: string) => ({ type: "text", text: words });
const number = (value: number, words = String(value)) => ({ type: "number", number: value, text: words });
const blank = { type: "blank" };

/** What was typed into the document that LibreOffice saved in each format. */
const KINDS = [
  [
    text("อบต.ไคสี"),
    number(42),
    number(4421408380101, "04421408380101"),
    { type: "date", iso: "2021-01-31", text: "2021-01-31" },
    { type: "date", iso: "2021-01-31T09:30:00", text: "2021-01-31 09:30:00" },
    number(84),
    { type: "error", text: "#DIV/0!" },
    { type: "boolean", value: true, text: "TRUE" },
    number(18.3609),
    text("กข"),
  ],
  [
    text("เทศบาลตำบล"),
    text("กลาง"),
    blank,
    blank,
    text("  เว้น  หน้า"),
    number(0.25),
    { type: "date", iso: "1899-12-30T12:00:00", text: "1899-12-30 12:00:00" },
    { type: "text", text: "ดูแผนที่", link: "https://example.com/1" },
    text("ตัวหนาตัวปกติ"),
    text("สองบรรทัด\nในช่องเดียว"),
  ],
  [text("เทศบาลตำบล"), text("12345E6"), text("0441140838000")],
  [text("เทศบาลตำบล"), blank, blank, blank, text("ท้าย")],
];

describe("every kind of cell", () => {
  it.each(["xlsx", "xls", "ods"])("is the same out of .%s", async (format) => {
    const { sheets } = await readFile(`kinds.${format}`, fixture(`sheets/kinds.${format}`));
    expect(sheets[0]?.rows).toEqual(KINDS);
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["รายการ", false],
      ["ซ่อน", true],
      ["ที่สอง", false],
    ]);
    expect(shown(sheets[2])).toEqual([[], [], ["", "ตัวที่สอง"]]);
  });

  it("is words out of a copied page: as shown, merged alike, nothing a number", async () => {
    const { sheets } = await readPaste({ html: Buffer.from(fixture("sheets/kinds.html")).toString("utf8") });
    expect(shown(sheets[0])).toEqual([
      ["อบต.ไคสี", "42", "04421408380101", "2021-01-31", "31/01/2021 09:30", "84", "#DIV/0!", "TRUE", "18.3609", "กข"],
      ["เทศบาลตำบล", "กลาง", "", "", "เว้น หน้า", "25.00%", "12:00:00", "ดูแผนที่", "ตัวหนาตัวปกติ", "สองบรรทัด\nในช่องเดียว"],
      ["เทศบาลตำบล", "12345E6", "0441140838000"],
      ["เทศบาลตำบล", "", "", "", "ท้าย"],
    ]);
    expect(sheets[0]?.rows[1]?.[7]).toMatchObject({ link: "https://example.com/1" });
    expect(new Set(sheets.flatMap(({ rows }) => rows.flat().map(({ type }) => type)))).toEqual(
      new Set(["text", "blank"]),
    );
  });
});

/** A sheet by SheetJS, saved as each of its formats. */
function saved(sheet: WorkSheet, bookType: "xlsx" | "biff8" | "ods", date1904 = false): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "แผ่นงาน");
  book.Workbook = { WBProps: { date1904 } };
  return new Uint8Array(write(book, { type: "buffer", bookType }) as Buffer);
}

function typed(): WorkSheet {
  const sheet = utils.aoa_to_sheet([["ก", 42, null, "ดู"], ["ข", 4421408380101, null, null], ["ค"]]);
  sheet.C1 = { t: "n", v: 44227, z: "yyyy-mm-dd" };
  sheet.C2 = { t: "n", v: 44227.395833333336, z: "d/m/yyyy h:mm" };
  sheet.D2 = { t: "e", v: 0x2a };
  sheet.B3 = { t: "b", v: true };
  sheet["!merges"] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
  sheet["!ref"] = "A1:D3";
  return sheet;
}

describe("workbooks that another library writes", () => {
  it("give the same cells from .xls as from .xlsx", async () => {
    const [xlsx, xls] = await Promise.all([
      readFile("x.xlsx", saved(typed(), "xlsx")),
      readFile("x.xls", saved(typed(), "biff8")),
    ]);
    expect(xls.sheets[0]?.rows).toEqual(xlsx.sheets[0]?.rows);
    expect(shown(xls.sheets[0])).toEqual([
      ["ก", "42", "2021-01-31", "ดู"],
      ["ข", "4421408380101", "2021-01-31 09:30:00", "#N/A"],
      ["ข", "TRUE"],
    ]);
  });

  it("count days from 1904 where the workbook says so", async () => {
    const sheet = utils.aoa_to_sheet([[0]]);
    sheet.A1 = { t: "n", v: 44227 - 1462, z: "yyyy-mm-dd" };
    const files: Workbook[] = [
      await readFile("x.xlsx", saved(sheet, "xlsx", true)),
      await readFile("x.xls", saved(sheet, "biff8", true)),
    ];
    expect(files.map(({ sheets }) => shown(sheets[0]))).toEqual([[["2021-01-31"]], [["2021-01-31"]]]);
  });

  it("keep a formula's result, rich text and a link's words written by exceljs", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("ก");
    sheet.getCell("A1").value = { formula: "1+1", result: 2 };
    sheet.getCell("B1").value = { richText: [{ text: "อบต." }, { font: { bold: true }, text: "ไคสี" }] };
    sheet.getCell("C1").value = { text: "แผนที่", hyperlink: "https://example.com/2" };
    sheet.getCell("D1").value = { error: "#REF!" };
    sheet.getCell("E1").value = "0012";
    book.addWorksheet("ลับ", { state: "veryHidden" }).getCell("A1").value = "x";
    const { sheets } = await readFile("x.xlsm", new Uint8Array(await book.xlsx.writeBuffer()));
    expect(sheets[0]?.rows).toEqual([
      [
        number(2),
        text("อบต.ไคสี"),
        { type: "text", text: "แผนที่", link: "https://example.com/2" },
        { type: "error", text: "#REF!" },
        text("0012"),
      ],
    ]);
    expect(sheets[1]?.hidden).toBe(true);
  });
});
