import type { CellObject, DenseWorkSheet, ParsingOptions, WorkBook } from "@e965/xlsx";
import { AppError } from "../../shared/contract/errors";
import type { SheetTable, Workbook } from "../core/ports/sheets";
import { cellOfSheetJs } from "./cell-value";
import { hiddenSheets } from "./check-open-document";
import { type Budget, createGrid } from "./grid";
import { LIMITS } from "./limits";
import { readDirectory } from "./zip-directory";

/** Values and number formats only; one row beyond the limit, to know that there is one. */
const OPTIONS: ParsingOptions = {
  type: "buffer",
  dense: true,
  cellNF: true,
  cellHTML: false,
  cellFormula: false,
  cellDates: false,
  sheetRows: LIMITS.rows + 1,
};

function tableOf(budget: Budget, name: string, sheet: DenseWorkSheet, date1904: boolean, hidden: boolean): SheetTable {
  const grid = createGrid(budget, name);
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet["!data"];
  // Rows and cells may be missing from their arrays: forEach passes over them.
  rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell) grid.put(row, column, cellOfSheetJs(cell, date1904));
    });
  });
  for (const { s, e } of sheet["!merges"] ?? []) grid.merge({ top: s.r, left: s.c, bottom: e.r, right: e.c });
  return grid.table(hidden);
}

async function load(budget: Budget, bytes: Buffer, type: "xls" | "ods"): Promise<WorkBook> {
  const { read, set_cptable } = await import("@e965/xlsx");
  // Workbooks of Excel 95 and before keep text in the code page of their PC.
  if (type === "xls") set_cptable(await import("@e965/xlsx/dist/cpexcel.full.mjs"));
  try {
    // .ods keeps what each number was shown as, .xls does not.
    return read(bytes, { ...OPTIONS, cellText: type === "ods" });
  } catch (cause) {
    throw new AppError("FILE_DAMAGED", { file: budget.file }, { cause });
  }
}

/** Reads .xls and .ods. @throws AppError FILE_DAMAGED, FILE_TOO_LARGE */
export async function readSheetJs(
  budget: Budget,
  bytes: Buffer,
  type: "xls" | "ods",
  loaded: () => void,
): Promise<Workbook> {
  const book = await load(budget, bytes, type);
  loaded();
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const unseen =
    type === "ods" ? hiddenSheets(budget.file, bytes, readDirectory(budget.file, bytes)) : new Set<number>();
  const sheets = book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    // A chart's own sheet has no cells.
    if (!sheet || !("!data" in sheet) || sheet["!type"] === "chart") return [];
    const hidden = unseen.has(index) || (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return [tableOf(budget, name, sheet as DenseWorkSheet, date1904, hidden)];
  });
  return { sheets };
}
