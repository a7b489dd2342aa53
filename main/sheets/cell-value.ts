import type { CellValue, Cell as SheetCell } from "exceljs";
import type { Cell } from "../core/ports/sheets";

const BLANK: Cell = { type: "blank" };

function textCell(text: string, link?: string): Cell {
  if (text.trim() === "" && link === undefined) return BLANK;
  return link === undefined || link === text ? { type: "text", text } : { type: "text", text, link };
}

/** A number as shown: whole, with the zeros that a format of zeros adds ("00000000000000"), else plain. */
function numberText(value: number, format: string | undefined): string {
  const zeros = /^0+$/.exec(format ?? "")?.[0].length ?? 0;
  if (!Number.isInteger(value)) return String(value);
  const digits = Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
  return zeros > 1 && value >= 0 ? digits.padStart(zeros, "0") : digits;
}

/** A date's own day and clock: exceljs gives UTC parts, and a local zone would move the day. */
function dateCell(date: Date): Cell {
  if (Number.isNaN(date.getTime())) return { type: "error", text: "#VALUE!" };
  const iso = date.toISOString();
  const day = iso.slice(0, iso.indexOf("T"));
  const clock = iso.slice(iso.indexOf("T") + 1, iso.indexOf("T") + 9);
  const text = clock === "00:00:00" ? day : `${day} ${clock}`;
  return { type: "date", iso: text.replace(" ", "T"), text };
}

function valueCell(value: CellValue | undefined, format: string | undefined): Cell {
  if (value === null || value === undefined) return BLANK;
  if (typeof value === "string") return textCell(value);
  if (typeof value === "number") return { type: "number", number: value, text: numberText(value, format) };
  if (typeof value === "boolean") return { type: "boolean", value, text: value ? "TRUE" : "FALSE" };
  if (value instanceof Date) return dateCell(value);
  if ("error" in value) return { type: "error", text: value.error };
  if ("richText" in value) return textCell(value.richText.map((run) => run.text).join(""));
  if ("hyperlink" in value) {
    // A link's text may itself be rich text, which the types do not say.
    const shown = valueCell(value.text as CellValue, format);
    return textCell("text" in shown ? shown.text : "", value.hyperlink);
  }
  if ("result" in value) return valueCell(value.result as CellValue | undefined, format);
  return BLANK;
}

/**
 * What stands in a cell: the one place that decides it. A formula is its result; rich text its words; a link its words
 * (and where it leads); a cell merged into one above it repeats that one, merged into one beside it it is blank.
 */
export function cellOf(cell: SheetCell): Cell {
  const master = cell.master;
  if (master !== cell && master.address !== cell.address) {
    return master.col === cell.col ? valueCell(master.value, master.numFmt) : BLANK;
  }
  return valueCell(cell.value, cell.numFmt);
}
