import type { CellObject } from "@e965/xlsx";
import type { CellValue, Cell as ExcelCell } from "exceljs";
import type { Cell } from "../core/ports/sheets";

export const BLANK: Cell = { type: "blank" };

/** Days from the start of Excel's calendar (30 December 1899) to that of JavaScript's. */
const EPOCH = 25_569;
const DAYS_TO_1904 = 1_462;
const DAY = 86_400_000;

const ERRORS: ReadonlyMap<unknown, string> = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
  [0x2b, "#GETTING_DATA"],
]);

/** Words, and where they lead when they do not say it themselves. In text formats every cell is this: zeros stay. */
export function textCell(text: string, link?: string): Cell {
  if (text.trim() === "" && link === undefined) return BLANK;
  return link === undefined || link === text ? { type: "text", text } : { type: "text", text, link };
}

/** A number as shown: whole, with the zeros that a format of zeros adds ("00000000000000"), else plain. */
function numberText(value: number, format: string | undefined): string {
  const positive = (format ?? "").replace(/\[[^\]]*\]/g, "").split(";", 1)[0] ?? "";
  const zeros = /^0+$/.test(positive) ? positive.length : 0;
  if (!Number.isInteger(value)) return String(value);
  const digits = Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
  return zeros > 1 && value >= 0 ? digits.padStart(zeros, "0") : digits;
}

/** Whether a number format shows a day or a clock: its letters, apart from literal words and [conditions]. */
function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || /^general$/i.test(format)) return false;
  return /[ymdhsb]/i.test(format.replace(/\[[^\]]*\]|"[^"]*"|\\.|_./g, ""));
}

/** A date's own day and clock in UTC parts: a local zone would move the day. */
function dateCell(date: Date): Cell {
  if (Number.isNaN(date.getTime())) return { type: "error", text: "#VALUE!" };
  const iso = date.toISOString();
  const day = iso.slice(0, iso.indexOf("T"));
  const clock = iso.slice(iso.indexOf("T") + 1, iso.indexOf("T") + 9);
  const text = clock === "00:00:00" ? day : `${day} ${clock}`;
  return { type: "date", iso: text.replace(" ", "T"), text };
}

/** A number of days since Excel's epoch, as the formats without dates of their own keep them. */
function serialCell(serial: number, date1904: boolean): Cell {
  return dateCell(new Date(Math.round((serial - EPOCH + (date1904 ? DAYS_TO_1904 : 0)) * DAY)));
}

/** @param shown the digits as they stand in the file, where it keeps them: they too tell of leading zeros */
function numberCell(value: number, format: string | undefined, shown?: string): Cell {
  if (!Number.isFinite(value)) return { type: "error", text: "#NUM!" };
  const zeros = shown !== undefined && /^0\d+$/.test(shown) && Number(shown) === value;
  return { type: "number", number: value, text: zeros ? shown : numberText(value, format) };
}

function booleanCell(value: boolean): Cell {
  return { type: "boolean", value, text: value ? "TRUE" : "FALSE" };
}

function excelValue(value: CellValue | undefined, format: string | undefined, days: number): Cell {
  if (value === null || value === undefined) return BLANK;
  if (typeof value === "string") return textCell(value);
  if (typeof value === "number") return numberCell(value, format);
  if (typeof value === "boolean") return booleanCell(value);
  if (value instanceof Date) return dateCell(new Date(value.getTime() + days * DAY));
  if ("error" in value) return { type: "error", text: value.error };
  if ("richText" in value) return textCell(value.richText.map((run) => run.text).join(""));
  if ("hyperlink" in value) {
    // A link's text may itself be rich text, which the types do not say.
    const shown = excelValue(value.text as CellValue, format, days);
    return textCell("text" in shown ? shown.text : "", value.hyperlink);
  }
  if ("result" in value) return excelValue(value.result as CellValue | undefined, format, days);
  return BLANK;
}

/**
 * What stands in a cell of .xlsx: this module decides it for every format. A formula is its result; rich text its
 * words; a link its words (and where it leads); a cell merged into one above it repeats that one, merged into one
 * beside it it is blank.
 * @param missed1904 whether the workbook counts its days from 1904 and exceljs did not notice
 */
export function cellOfExcel(cell: ExcelCell, missed1904 = false): Cell {
  const days = missed1904 ? DAYS_TO_1904 : 0;
  const master = cell.master;
  if (master !== cell && master.address !== cell.address) {
    return master.col === cell.col ? excelValue(master.value, master.numFmt, days) : BLANK;
  }
  return excelValue(cell.value, cell.numFmt, days);
}

/** What stands in a cell of .xls or .ods, whose reader gives dates as numbers with a format. Merging: see `Grid`. */
export function cellOfSheetJs(cell: CellObject, date1904: boolean): Cell {
  const { v: value } = cell;
  const format = cell.z === undefined ? undefined : String(cell.z);
  const link = cell.l?.Target;
  switch (cell.t) {
    case "s":
      return textCell(String(value ?? ""), link);
    case "n":
      if (typeof value !== "number") return BLANK;
      if (isDateFormat(format) && Number.isFinite(value)) return serialCell(value, date1904);
      return numberCell(value, format, cell.w);
    case "b":
      return booleanCell(value === true);
    case "e":
      return { type: "error", text: ERRORS.get(value) ?? "#VALUE!" };
    default:
      return BLANK;
  }
}
