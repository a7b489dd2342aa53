import { AppError } from "../../shared/contract/errors";
import type { Workbook } from "../core/ports/sheets";
import { fileType, requireHonestName } from "./file-type";
import { type Budget, budgetFor } from "./grid";
import { LIMITS } from "./limits";
import { readPaste } from "./read-paste";
import { readSheetJs } from "./read-sheetjs";
import { readText } from "./read-text";
import { readXlsx } from "./read-xlsx";
import type { SheetSource } from "./source";

type Progress = (done: number, total: number) => void;

/** What a text's only sheet is called: as the file, which is what spreadsheet programs call it. */
function sheetName(file: string): string {
  return file.replace(/\.[^.]*$/, "") || file;
}

async function readAs(budget: Budget, bytes: Buffer, loaded: () => void): Promise<Workbook> {
  const { file } = budget;
  const { type, text } = await fileType(file, bytes);
  requireHonestName(file, type);
  if (text !== undefined) return readText(budget, sheetName(file), text);
  return type === "xlsx"
    ? readXlsx(budget, bytes, loaded)
    : readSheetJs(budget, bytes, type === "xls" ? "xls" : "ods", loaded);
}

async function readFile(file: string, given: Uint8Array, progress: Progress): Promise<Workbook> {
  if (given.byteLength === 0) throw new AppError("FILE_EMPTY", { file });
  if (given.byteLength > LIMITS.fileBytes) {
    throw new AppError("FILE_TOO_LARGE", { file, bytes: given.byteLength, limit: LIMITS.fileBytes });
  }
  progress(1, 4);
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const workbook = await readAs(budgetFor(file), bytes, () => progress(3, 4));
  if (workbook.sheets.every(({ rows }) => rows.length === 0)) throw new AppError("FILE_EMPTY", { file });
  return workbook;
}

/**
 * Reads a file or what the clipboard held, all at once: this is what runs in the reading thread.
 * @throws AppError as `SheetReader` says, CANCELLED apart
 */
export function readSource(source: SheetSource, progress: Progress): Promise<Workbook> {
  return source.kind === "file" ? readFile(source.name, source.bytes, progress) : readPaste(source.paste);
}
