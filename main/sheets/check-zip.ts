import { AppError } from "../../shared/contract/errors";
import { checkOpenDocument } from "./check-open-document";
import { LIMITS } from "./limits";
import { readDirectory, unpack, type ZipEntry } from "./zip-directory";

const OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
/** The last column a workbook of Excel can have. */
const LAST_COLUMN = 16_384;

/** What a zip holds, by the parts that every such file has. */
function zipType(file: string, bytes: Buffer, entries: readonly ZipEntry[]): string {
  const has = (name: string): boolean => entries.some((entry) => entry.name === name);
  if (has("xl/workbook.xml")) return "xlsx";
  if (has("xl/workbook.bin")) return "xlsb";
  if (has("word/document.xml")) return "docx";
  if (has("ppt/presentation.xml")) return "pptx";
  const mimetype = entries.find((entry) => entry.name === "mimetype");
  if (!mimetype || !has("content.xml")) return "zip";
  const kind = unpack(file, bytes, mimetype).toString("latin1").trim();
  if (kind.startsWith(`${OPEN_DOCUMENT}spreadsheet`)) return "ods";
  return kind.startsWith(`${OPEN_DOCUMENT}text`) ? "odt" : "zip";
}

function countOf(part: Buffer, text: string, atMost: number): number {
  let count = 0;
  for (let at = part.indexOf(text); at >= 0 && count <= atMost; at = part.indexOf(text, at + text.length)) count++;
  return count;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Cells under the merged ranges of a sheet: exceljs visits each of them. */
function mergedCells(part: Buffer): number {
  const at = part.indexOf("<mergeCells");
  if (at < 0) return 0;
  let cells = 0;
  for (const match of part.toString("latin1", at).matchAll(/<mergeCell [^>]*ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)) {
    const [, left = "", top = "", right = "", bottom = ""] = match;
    cells += (columnNumber(right) - columnNumber(left) + 1) * (Number(bottom) - Number(top) + 1);
  }
  return cells;
}

/** Whether a sheet's widths name columns that no workbook has: exceljs would make each of them. */
function hasWildColumns(part: Buffer): boolean {
  const end = part.indexOf("</cols>");
  const widths = end < 0 ? "" : part.toString("latin1", 0, end);
  return [...widths.matchAll(/<col [^>]*?max="(\d+)"/g)].some(([, last]) => Number(last) > LAST_COLUMN);
}

function checkWorksheet(file: string, entry: ZipEntry, part: Buffer): number {
  const refuse = (limit: number): never => {
    throw new AppError("FILE_TOO_LARGE", { file, part: entry.name, limit });
  };
  if (countOf(part, "<row", LIMITS.rows) > LIMITS.rows) refuse(LIMITS.rows);
  if (countOf(part, "<c ", LIMITS.cells) > LIMITS.cells) refuse(LIMITS.cells);
  if (hasWildColumns(part)) throw new AppError("FILE_DAMAGED", { file, part: entry.name });
  return mergedCells(part);
}

/**
 * What a zip holds. A workbook is made sure to be sound and of bounded size before a reader gets it: every part is
 * unpacked once under its limit and held against its checksum; rows, cells and merged cells are counted.
 * @throws AppError FILE_DAMAGED, FILE_TOO_LARGE, FILE_PASSWORD_PROTECTED
 */
export function checkZip(file: string, bytes: Buffer): string {
  const entries = readDirectory(file, bytes);
  const type = zipType(file, bytes, entries);
  if (type !== "xlsx" && type !== "ods") return type;
  const encrypted = entries.find((entry) => entry.encrypted);
  if (encrypted) throw new AppError("FILE_PASSWORD_PROTECTED", { file });
  if (type === "ods") checkOpenDocument(file, bytes, entries);
  let merged = 0;
  for (const entry of entries) {
    const part = unpack(file, bytes, entry);
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(entry.name)) merged += checkWorksheet(file, entry, part);
    if (merged > LIMITS.mergedCells) {
      throw new AppError("FILE_TOO_LARGE", { file, part: entry.name, limit: LIMITS.mergedCells });
    }
  }
  return type;
}
