import { AppError } from "../../shared/contract/errors";
import type { SheetTable, Workbook } from "../core/ports/sheets";
import { cellOfExcel } from "./cell-value";
import { type Budget, createGrid } from "./grid";
import { readDirectory, unpack } from "./zip-directory";

/** Parts of a sheet that say nothing about its cells, some of which exceljs blows up (a validation of a whole column). */
const IGNORED = ["dataValidations", "conditionalFormatting", "extLst", "drawing", "picture", "tableParts"];

/** exceljs knows a calendar from 1904 only where it is spelt "1", as Excel does; others write "true". */
function missed1904(file: string, bytes: Buffer): boolean {
  const entry = readDirectory(file, bytes).find(({ name }) => name === "xl/workbook.xml");
  return entry !== undefined && /<workbookPr\b[^>]*date1904="true"/.test(unpack(file, bytes, entry).toString("utf8"));
}

/** Reads .xlsx and .xlsm that `checkZip` let through. @throws AppError FILE_DAMAGED, FILE_TOO_LARGE */
export async function readXlsx(budget: Budget, bytes: Buffer, loaded: () => void): Promise<Workbook> {
  const { default: ExcelJS } = await import("exceljs");
  const workbook = new ExcelJS.Workbook();
  try {
    // exceljs's own Buffer type is an older Node's; any Node buffer serves.
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0], { ignoreNodes: IGNORED });
  } catch (cause) {
    throw new AppError("FILE_DAMAGED", { file: budget.file }, { cause });
  }
  loaded();
  const late = missed1904(budget.file, bytes);
  const sheets = workbook.worksheets.map((sheet): SheetTable => {
    const grid = createGrid(budget, sheet.name);
    sheet.eachRow({ includeEmpty: false }, (row, number) => {
      row.eachCell({ includeEmpty: false }, (cell, column) => {
        grid.put(number - 1, column - 1, cellOfExcel(cell, late));
      });
    });
    return grid.table(sheet.state !== "visible");
  });
  return { sheets };
}
