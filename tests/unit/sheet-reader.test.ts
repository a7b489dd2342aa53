import { readFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import type { Workbook } from "../../main/core/ports/sheets";
import { createSheetReader } from "../../main/sheets/reader";
import { AppError } from "../../shared/contract/errors";
import { zipOf } from "../support/zip-of";

const samples = join(import.meta.dirname, "../fixtures/samples");
const reader = createSheetReader();

function read(bytes: Uint8Array, signal = new AbortController().signal): Promise<Workbook> {
  return reader.read({ name: "x.xlsx", bytes }, { signal, progress: () => undefined });
}

async function failure(bytes: Uint8Array): Promise<[string, unknown]> {
  const error: unknown = await read(bytes).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AppError);
  return error instanceof AppError ? [error.code, error.details] : ["", {}];
}

/** Written by another program's library than the one that reads. */
function workbook(rows: unknown[][], adjust: (sheet: ReturnType<typeof utils.aoa_to_sheet>) => void = () => undefined) {
  const sheet = utils.aoa_to_sheet(rows);
  adjust(sheet);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "แผ่นงาน");
  return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
}

describe("reading a workbook", () => {
  it("keeps rows and columns where they stand, blank rows too", async () => {
    const { sheets } = await read(readFileSync(join(samples, "codes-district-offices-bueng-kan.xlsx")));
    expect(sheets[0]?.rows).toHaveLength(12);
    expect(sheets[0]?.rows[2]).toEqual([]);
    expect(sheets[0]?.rows[4]?.map((cell) => ("text" in cell ? cell.text : ""))).toEqual([
      "1",
      "สำนักงานพัฒนาชุมชนอำเภอเมืองบึงกาฬ",
      "BC255D8776F6FB3",
    ]);
  });

  it("says what a cell holds: text, number, date by its own day, formula result, link, error, merged", async () => {
    const bytes = workbook([["ก", 42, null, "ดู"], ["ข", 4421408380101, null, null], ["ค"]], (sheet) => {
      sheet.C1 = { t: "d", v: new Date(Date.UTC(2021, 0, 31)), z: "yyyy-mm-dd" };
      sheet.D1 = { t: "s", v: "ดู", l: { Target: "https://example.com/1" } };
      sheet.C2 = { t: "n", f: "B1*2", v: 84 };
      sheet.D2 = { t: "e", v: 0x2a };
      sheet.B3 = { t: "b", v: true };
      sheet["!merges"] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
      sheet["!ref"] = "A1:D3";
    });
    const { sheets } = await read(bytes);
    expect(sheets[0]).toMatchObject({ name: "แผ่นงาน", hidden: false });
    expect(sheets[0]?.rows).toEqual([
      [
        { type: "text", text: "ก" },
        { type: "number", number: 42, text: "42" },
        { type: "date", iso: "2021-01-31", text: "2021-01-31" },
        { type: "text", text: "ดู", link: "https://example.com/1" },
      ],
      [
        { type: "text", text: "ข" },
        { type: "number", number: 4421408380101, text: "4421408380101" },
        { type: "number", number: 84, text: "84" },
        { type: "error", text: "#N/A" },
      ],
      [
        { type: "text", text: "ข" },
        { type: "boolean", value: true, text: "TRUE" },
      ],
    ]);
  });
});

describe("files that are no workbook", () => {
  it("says that a file is empty, or that a workbook is", async () => {
    expect(await failure(new Uint8Array())).toEqual(["FILE_EMPTY", { file: "x.xlsx" }]);
    expect((await failure(workbook([[]])))[0]).toBe("FILE_EMPTY");
  });
  it.each([
    ["html", "<html><table><tr><td>1</td></tr></table></html>"],
    ["csv", "ที่,หน่วยงาน\n1,อบต.ไคสี"],
    ["xml", "<?xml version='1.0'?><Workbook/>"],
  ])("says of %s renamed to .xlsx what it is", async (is, text) => {
    expect(await failure(Buffer.from(text))).toEqual(["FILE_TYPE_RENAMED", { file: "x.xlsx", is }]);
  });
  it("knows what it cannot read at all", async () => {
    expect(await failure(Buffer.from("%PDF-1.7 ..."))).toEqual([
      "FILE_TYPE_UNSUPPORTED",
      { file: "x.xlsx", detected: "pdf" },
    ]);
  });
  it("knows an old .xls and a password-protected workbook apart", async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([["ก"]]), "1");
    const xls = write(book, { type: "buffer", bookType: "biff8" }) as Buffer;
    expect(await failure(xls)).toEqual(["FILE_TYPE_RENAMED", { file: "x.xlsx", is: "xls" }]);
    const ods = write(book, { type: "buffer", bookType: "ods" }) as Buffer;
    expect(await failure(ods)).toEqual(["FILE_TYPE_RENAMED", { file: "x.xlsx", is: "ods" }]);
    const locked = Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(600),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]);
    expect(await failure(locked)).toEqual(["FILE_PASSWORD_PROTECTED", { file: "x.xlsx" }]);
  });
  it("calls a cut or scratched workbook damaged", async () => {
    const whole = readFileSync(join(samples, "accounts-bueng-kan.xlsx"));
    expect((await failure(whole.subarray(0, whole.length - 200)))[0]).toBe("FILE_DAMAGED");
    const scratched = Buffer.from(whole);
    scratched.fill(0xaa, 2000, 2400);
    expect((await failure(scratched))[0]).toBe("FILE_DAMAGED");
  });
  it("refuses bombs: by claimed size, by real size, by rows, by merged range", async () => {
    const book = { name: "xl/workbook.xml", data: Buffer.from("<workbook/>") };
    const sheet = "xl/worksheets/sheet1.xml";
    const claimed = zipOf([book, { name: sheet, data: Buffer.from("x"), claimed: 900 * 1024 * 1024 }]);
    const lying = zipOf([book, { name: sheet, data: Buffer.alloc(3 * 1024 * 1024), claimed: 10 }]);
    const rows = zipOf([book, { name: sheet, data: Buffer.from("<row/>".repeat(130_000)) }]);
    const merged = zipOf([
      book,
      { name: sheet, data: Buffer.from('<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>') },
    ]);
    for (const bytes of [claimed, rows, merged]) expect((await failure(bytes))[0]).toBe("FILE_TOO_LARGE");
    expect((await failure(lying))[0]).toBe("FILE_DAMAGED");
  });
  it("stops when told to", async () => {
    const stop = new AbortController();
    const reading = read(readFileSync(join(samples, "codes-thailand.xlsx")), stop.signal);
    stop.abort();
    await expect(reading).rejects.toMatchObject({ code: "CANCELLED" });
  });
});
