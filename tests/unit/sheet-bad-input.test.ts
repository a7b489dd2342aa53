import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CFB, utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { createSheetReader } from "../../main/sheets/reader";
import { numbersFrom } from "../support/nasty-sheet";
import { fixture, readFile, refusal, shown } from "../support/read-sheets";
import { partsOf, zipOf } from "../support/zip-of";

type Format = "xlsx" | "xlsb" | "biff8" | "ods";

function bookOf(rows: unknown[][], bookType: Format): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "1");
  return new Uint8Array(write(book, { type: "buffer", bookType }) as Buffer);
}

const LIST = [
  ["ที่", "หน่วยงาน"],
  [1, "อบต.ไคสี"],
];
const HTML = "<html><body><table><tr><td>1</td></tr></table></body></html>";
const CSV = "ที่,หน่วยงาน\n1,อบต.ไคสี";

describe("a file under another's name", () => {
  it.each<[string, string, Uint8Array]>([
    ["a.xls", "html", Buffer.from(HTML)],
    ["a.xls", "csv", Buffer.from(CSV)],
    ["a.xls", "xlsx", bookOf(LIST, "xlsx")],
    ["a.XLSX", "xls", bookOf(LIST, "biff8")],
    ["a.xlsx", "ods", bookOf(LIST, "ods")],
    ["a.ods", "xlsx", bookOf(LIST, "xlsx")],
    ["a.csv", "xlsx", bookOf(LIST, "xlsx")],
    ["a.txt", "xls", bookOf(LIST, "biff8")],
    ["a.csv", "html", Buffer.from(`\uFEFF ${HTML}`, "utf16le")],
    ["a.xls", "xml", Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>')],
    ["a.xls", "mht", Buffer.from("MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n\r\n")],
    ["a.xlsx", "xlsb", bookOf(LIST, "xlsb")],
  ])("%s is told to be .%s", async (file, is, bytes) => {
    expect(await refusal(readFile(file, bytes))).toEqual(["FILE_TYPE_RENAMED", { file, is }]);
  });

  it("is read where its name claims nothing", async () => {
    for (const format of ["xlsx", "biff8", "ods"] as const) {
      expect(shown((await readFile("รายการ", bookOf(LIST, format))).sheets[0])[1]).toEqual(["1", "อบต.ไคสี"]);
    }
    expect(shown((await readFile("a.dat", Buffer.from(CSV))).sheets[0])[1]).toEqual(["1", "อบต.ไคสี"]);
  });
});

describe("what is no list", () => {
  const docx = zipOf([{ name: "word/document.xml", data: Buffer.from("<w/>") }]);
  const odt = zipOf([
    { name: "mimetype", data: Buffer.from("application/vnd.oasis.opendocument.text") },
    { name: "content.xml", data: Buffer.from("<x/>") },
  ]);
  const noise = numbersFrom(7);
  it.each<[string, string, Uint8Array]>([
    ["a.pdf", "pdf", Buffer.from("%PDF-1.7\n1 0 obj")],
    ["a.xlsx", "pdf", Buffer.from("%PDF-1.7\n1 0 obj")],
    ["a.docx", "docx", docx],
    ["a.xlsx", "docx", docx],
    ["a.odt", "odt", odt],
    ["a.zip", "zip", zipOf([{ name: "a.xlsx", data: Buffer.from("x") }])],
    ["a.png", "png", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
    ["a.csv", "unknown", Uint8Array.from({ length: 5000 }, () => noise() * 256)],
    ["a.html", "html", Buffer.from(HTML)],
  ])("%s is refused: %s", async (file, detected, bytes) => {
    expect(await refusal(readFile(file, bytes))).toEqual(["FILE_TYPE_UNSUPPORTED", { file, detected }]);
  });

  it.each([
    ["a.csv", ""],
    ["a.csv", " \n,,\n\t"],
    ["a.csv", "\uFEFF"],
  ])("%s with nothing in it is empty", async (file, text) => {
    expect(await refusal(readFile(file, Buffer.from(text)))).toEqual(["FILE_EMPTY", { file }]);
  });
  it.each(["xlsx", "biff8", "ods"] as const)("a workbook without a cell is empty: %s", async (format) => {
    expect(await refusal(readFile("a", bookOf([[]], format)))).toEqual(["FILE_EMPTY", { file: "a" }]);
  });
});

describe("a file with a password", () => {
  it.each(["xls", "ods"])("is told so: .%s", async (format) => {
    const file = `locked.${format}`;
    expect(await refusal(readFile(file, fixture(`sheets/${file}`)))).toEqual(["FILE_PASSWORD_PROTECTED", { file }]);
  });
  it("is told so: .xlsx, which a password turns into a compound file", async () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, "/EncryptionInfo", Buffer.alloc(300, 4));
    CFB.utils.cfb_add(container, "/EncryptedPackage", Buffer.alloc(9000, 5));
    const bytes = new Uint8Array(CFB.write(container, { type: "buffer" }) as Buffer);
    expect(await refusal(readFile("a.xlsx", bytes))).toEqual(["FILE_PASSWORD_PROTECTED", { file: "a.xlsx" }]);
  });
});

describe("a damaged file", () => {
  const samples = join(import.meta.dirname, "../fixtures/samples");
  it.each(["xlsx", "ods"])("is not read in part: .%s, cut or scratched anywhere", async (format) => {
    const name = format === "xlsx" ? "accounts-bueng-kan.xlsx" : "codes-bueng-kan.ods";
    const whole = readFileSync(join(samples, name));
    expect(await refusal(readFile(name, whole.subarray(0, whole.length - 300)))).toEqual([
      "FILE_DAMAGED",
      { file: name },
    ]);
    const scratched = Buffer.from(whole);
    scratched.fill(0xaa, 3000, 3040);
    expect((await refusal(readFile(name, scratched)))[0]).toBe("FILE_DAMAGED");
  });
  it("is not read where a letter changed and still unpacks: the checksum tells", async () => {
    const whole = bookOf([["9489B853339A2D3"]], "xlsx");
    const parts = partsOf(whole);
    const data = (bytes: Buffer): Buffer => Buffer.from(bytes.toString().replace("9489B8", "9489B9"));
    const changed = Buffer.from(zipOf(parts.map((part) => ({ ...part, data: data(part.data) }))));
    expect(shown((await readFile("a.xlsx", changed)).sheets[0])).toEqual([["9489B953339A2D3"]]);
    // The same parts under the checksums of the old ones.
    const kept = Buffer.from(zipOf(parts));
    const central = (bytes: Buffer, name: string): number => bytes.lastIndexOf(name) - 46;
    for (const { name } of parts)
      kept.copy(changed, central(changed, name) + 16, central(kept, name) + 16, central(kept, name) + 20);
    expect((await refusal(readFile("a.xlsx", changed)))[0]).toBe("FILE_DAMAGED");
  });
  it("is told of an .xls whose container is cut or scratched", async () => {
    const whole = readFileSync(join(samples, "codes-bueng-kan.xls"));
    expect((await refusal(readFile("a.xls", whole.subarray(0, 1000))))[0]).toBe("FILE_DAMAGED");
    const scratched = Buffer.from(whole);
    scratched.fill(0xff, 24, 80);
    expect((await refusal(readFile("a.xls", scratched)))[0]).toBe("FILE_DAMAGED");
  });
  it("is told of a text with zeros in it", async () => {
    const lost = Buffer.concat([Buffer.from(CSV.repeat(50)), Buffer.alloc(8), Buffer.from(CSV)]);
    expect(await refusal(readFile("a.csv", lost))).toEqual(["FILE_DAMAGED", { file: "a.csv" }]);
  });
});

describe("a file beyond all bounds", () => {
  const ods = (rows: string): Uint8Array =>
    zipOf([
      { name: "mimetype", data: Buffer.from("application/vnd.oasis.opendocument.spreadsheet") },
      { name: "META-INF/manifest.xml", data: Buffer.from("<manifest/>") },
      { name: "styles.xml", data: Buffer.from("<office:document-styles/>") },
      {
        name: "content.xml",
        data: Buffer.from(
          `<office:document-content><office:body><office:spreadsheet><table:table table:name="1">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
        ),
      },
    ]);
  const cell = (more = ""): string =>
    `<table:table-cell office:value-type="string"${more}><text:p>ก</text:p></table:table-cell>`;

  it.each<[string, () => Uint8Array]>([
    ["a million lines", () => Buffer.from("ก,ข\n".repeat(1_000_000))],
    ["16,384 columns", () => Buffer.from(`${"ก,".repeat(16_384)}\n`.repeat(3))],
    ["one line without an end", () => Buffer.from(`ก,${"ข".repeat(3_000_000)}`)],
    ["65 MB", () => Buffer.alloc(65 * 1024 * 1024, "ก,")],
  ])("is refused as text: %s", async (_, bytes) => {
    expect((await refusal(readFile("a.csv", bytes())))[0]).toBe("FILE_TOO_LARGE");
  });
  it.each<[string, () => Uint8Array]>([
    [
      "rows repeated",
      () => ods(`<table:table-row table:number-rows-repeated="1048576">${cell().repeat(4)}</table:table-row>`),
    ],
    [
      "columns repeated",
      () => ods(`<table:table-row>${cell(' table:number-columns-repeated="16384"')}</table:table-row>`),
    ],
    ["200,000 rows", () => ods(`<table:table-row>${cell()}</table:table-row>`.repeat(200_000))],
  ])("is refused as .ods: %s", async (_, bytes) => {
    expect((await refusal(readFile("a.ods", bytes())))[0]).toBe("FILE_TOO_LARGE");
  });
  it("is refused as .xlsx: a column of the far end, more cells than fit, columns that no workbook has", async () => {
    const sheet = utils.aoa_to_sheet([["ก"]]);
    sheet.XFD1 = { t: "s", v: "ข" };
    sheet["!ref"] = "A1:XFD1";
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "1");
    const wide = new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
    expect(await refusal(readFile("a.xlsx", wide))).toEqual([
      "FILE_TOO_LARGE",
      { file: "a.xlsx", sheet: "1", row: 1, column: 16_384 },
    ]);
    const withSheet = (xml: string): Uint8Array =>
      zipOf(
        partsOf(bookOf(LIST, "xlsx")).map((part) =>
          part.name === "xl/worksheets/sheet1.xml" ? { ...part, data: Buffer.from(xml) } : part,
        ),
      );
    expect((await refusal(readFile("a.xlsx", withSheet("<c />".repeat(3_100_000)))))[0]).toBe("FILE_TOO_LARGE");
    const columns = withSheet('<worksheet><cols><col min="1" max="99999999"/></cols><sheetData/></worksheet>');
    expect((await refusal(readFile("a.xlsx", columns)))[0]).toBe("FILE_DAMAGED");
  });
  it("ends the reading thread when it needs more memory than it may have, and only that", async () => {
    const small = createSheetReader({ heapMegabytes: 48 });
    const options = { signal: new AbortController().signal, progress: () => undefined };
    const bytes = Buffer.from("องค์การบริหารส่วนตำบล,ไคสี,เมืองบึงกาฬ,บึงกาฬ,9489B853339A2D3\n".repeat(119_000));
    expect((await refusal(small.read({ name: "a.csv", bytes }, options)))[0]).toBe("FILE_TOO_LARGE");
    expect(shown((await small.read({ name: "a.csv", bytes: Buffer.from(CSV) }, options)).sheets[0])).toHaveLength(2);
  });
});

describe("cancelling", () => {
  it("ends the reading wherever it stands; the next file is read as ever", async () => {
    const reader = createSheetReader();
    const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, "../fixtures/samples/codes-thailand.xlsx")));
    const stop = new AbortController();
    // As soon as the thread says that it has begun.
    const reading = reader.read({ name: "a.xlsx", bytes }, { signal: stop.signal, progress: () => stop.abort() });
    await expect(reading).rejects.toMatchObject({ code: "CANCELLED" });
    const options = { signal: new AbortController().signal, progress: () => undefined };
    expect(shown((await reader.read({ name: "a.csv", bytes: Buffer.from(CSV) }, options)).sheets[0])).toHaveLength(2);
  });

  it("reads several files at once, each for itself", async () => {
    const reader = createSheetReader();
    const options = { signal: new AbortController().signal, progress: () => undefined };
    const read = (text: string) => reader.read({ name: "a.csv", bytes: Buffer.from(text) }, options);
    const books = await Promise.all(["ก,1", "ข,2", "ค,3"].map(read));
    expect(books.map(({ sheets }) => shown(sheets[0]))).toEqual([[["ก", "1"]], [["ข", "2"]], [["ค", "3"]]]);
  });
});
