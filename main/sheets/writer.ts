import type { Worksheet } from "exceljs";
import type { ColumnSpec, SheetWriter } from "../core/ports/sheets";
import { writeCsv } from "./csv-writer";
import { lockBut, writeFields } from "./form-writer";

/** Offices have it; where it is missing the PC's own Thai face stands in (domain §5). */
const FONT = "TH SarabunPSK";
const BODY_SIZE = 16;
const TITLE_SIZE = 18;
const BRAND_SOFT = "FFE8EEF8";
const LINE = { style: "thin", color: { argb: "FFB8C0CC" } } as const;
const BOX = { top: LINE, left: LINE, bottom: LINE, right: LINE };

type CellValue = string | number | null;

/** "@" keeps text text, also when the user edits it; a percent is a number of hundredths, headed ร้อยละ. */
const FORMATS: Record<ColumnSpec["kind"], string> = { text: "@", count: "#,##0", percent: "0.00" };

/** Heights in points; a row says its own, since not every program makes one fit its words. */
const TITLE_HEIGHT = 27;
const LINE_HEIGHT = 23;

/** Marks above and below the line, which take no width. */
const MARKS = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g;

/** Lines that words take in a column, a little of its width left over because Thai breaks at words only. */
function linesIn(words: string, width: number): number {
  const long = (line: string): number => Math.max(1, Math.ceil((line.replace(MARKS, "").length * 1.2) / width));
  return words.split("\n").reduce((lines, line) => lines + long(line), 0);
}

function heightOf(columns: readonly ColumnSpec[], values: readonly (CellValue | undefined)[]): number {
  const lines = columns.map(({ width }, index) => linesIn(String(values[index] ?? ""), width));
  return LINE_HEIGHT * Math.max(1, ...lines);
}

/** A4 landscape, as wide as the page, header repeated, page numbers. */
function pageSetup(sheet: Worksheet, headerRow: number): void {
  sheet.pageSetup = {
    paperSize: 9,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `${headerRow}:${headerRow}`,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  sheet.headerFooter.oddFooter = `&C&"${FONT}"หน้า &P จาก &N`;
  sheet.views = [{ state: "frozen", ySplit: headerRow, activeCell: `A${headerRow + 1}` }];
}

function writeTitle(sheet: Worksheet, title: readonly string[], width: number): void {
  title.forEach((line, index) => {
    const row = sheet.addRow([line]);
    row.height = index === 0 ? TITLE_HEIGHT : LINE_HEIGHT;
    if (width > 1) sheet.mergeCells(row.number, 1, row.number, width);
    const cell = row.getCell(1);
    cell.font = { name: FONT, size: index === 0 ? TITLE_SIZE : BODY_SIZE, bold: index === 0 };
    cell.alignment = { horizontal: "center", vertical: "middle" };
    cell.numFmt = FORMATS.text;
  });
}

function writeHeader(sheet: Worksheet, columns: readonly ColumnSpec[]): number {
  const headers = columns.map(({ header }) => header);
  const row = sheet.addRow(headers);
  row.height = heightOf(columns, headers);
  row.eachCell((cell) => {
    cell.font = { name: FONT, size: BODY_SIZE, bold: true };
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: BRAND_SOFT } };
    cell.border = BOX;
    cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
  });
  return row.number;
}

function writeRow(sheet: Worksheet, columns: readonly ColumnSpec[], values: readonly CellValue[], bold: boolean): void {
  const row = sheet.addRow([]);
  row.height = heightOf(columns, values);
  columns.forEach(({ kind }, index) => {
    const value = values[index] ?? null;
    const cell = row.getCell(index + 1);
    // A string is written as a string, whatever it begins with: = + - @ never become a formula.
    cell.value = kind === "text" && value !== null ? String(value) : value;
    cell.numFmt = FORMATS[kind];
    cell.font = { name: FONT, size: BODY_SIZE, bold };
    cell.border = BOX;
    cell.alignment = { horizontal: kind === "text" ? "left" : "right", vertical: "top", wrapText: kind === "text" };
  });
}

/** Writes tables as an office expects a workbook: Thai headers, frozen, printable, cells typed. */
export function createSheetWriter(): SheetWriter {
  return {
    writeCsv,
    async write(sheets, mark) {
      // Loaded at the first workbook: start-up does not pay for it.
      const { default: ExcelJS } = await import("exceljs");
      const workbook = new ExcelJS.Workbook();
      workbook.creator = "PakMud";
      for (const { name, title, columns, rows, totals, fields = [] } of sheets) {
        const sheet = workbook.addWorksheet(name);
        columns.forEach(({ width }, index) => {
          sheet.getColumn(index + 1).width = width;
        });
        writeTitle(sheet, title, columns.length);
        const headerRow = writeHeader(sheet, columns);
        for (const row of rows) writeRow(sheet, columns, row, false);
        if (totals) writeRow(sheet, columns, totals, true);
        writeFields(sheet, fields, { name: FONT, size: BODY_SIZE });
        pageSetup(sheet, headerRow);
        await lockBut(sheet, columns, { from: headerRow + 1, to: headerRow + rows.length }, fields.length > 0);
      }
      if (mark) workbook.addWorksheet(mark.sheet, { state: "veryHidden" }).addRows(mark.rows.map((row) => [...row]));
      return new Uint8Array(await workbook.xlsx.writeBuffer());
    },
  };
}
