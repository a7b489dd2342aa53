import { AppError } from "../../shared/contract/errors";
import { LIMITS } from "./limits";
import { readDirectory, unpack, type ZipEntry } from "./zip-directory";

/** What a zip holds, by the parts that every such file has. */
function zipType(entries: readonly ZipEntry[]): string {
  const has = (name: string): boolean => entries.some((entry) => entry.name === name);
  if (has("xl/workbook.xml")) return "xlsx";
  if (has("xl/workbook.bin")) return "xlsb";
  if (has("word/document.xml")) return "docx";
  if (has("ppt/presentation.xml")) return "pptx";
  return has("mimetype") && has("content.xml") ? "ods" : "zip";
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

/**
 * Makes sure that a zip is a workbook of bounded size before a reader gets it: every part is unpacked once under its
 * limit, rows and merged cells are counted.
 * @throws AppError FILE_TYPE_UNSUPPORTED, FILE_DAMAGED, FILE_TOO_LARGE, FILE_PASSWORD_PROTECTED
 */
export function checkWorkbook(file: string, bytes: Buffer): void {
  const entries = readDirectory(file, bytes);
  const detected = zipType(entries);
  if (detected !== "xlsx") throw new AppError("FILE_TYPE_UNSUPPORTED", { file, detected });
  let merged = 0;
  for (const entry of entries) {
    const part = unpack(file, bytes, entry);
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(entry.name)) continue;
    const rows = countOf(part, "<row", LIMITS.rows);
    if (rows > LIMITS.rows) throw new AppError("FILE_TOO_LARGE", { file, part: entry.name, limit: LIMITS.rows });
    merged += mergedCells(part);
    if (merged > LIMITS.mergedCells) {
      throw new AppError("FILE_TOO_LARGE", { file, part: entry.name, limit: LIMITS.mergedCells });
    }
  }
}
