import type { SheetToWrite } from "../core/ports/sheets";

/** Excel runs a cell that begins so as a formula, wherever the text came from (domain §7, OWASP "CSV injection"). */
const FORMULA = /^[\s]*[=+\-@\t\r]/;

/** A cell's text that stays text: an apostrophe before what would be a formula, quotes where the format needs them. */
function csvCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One table as .csv: UTF-8 with a byte order mark, as Excel wants it, CRLF, headers first. */
export function writeCsv(sheet: SheetToWrite): Uint8Array {
  const rows = [sheet.columns.map(({ header }) => header), ...sheet.rows, ...(sheet.totals ? [sheet.totals] : [])];
  return new TextEncoder().encode(`\ufeff${rows.map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`);
}
