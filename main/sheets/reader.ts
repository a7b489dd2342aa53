import type { Worksheet } from "exceljs";
import { AppError } from "../../shared/contract/errors";
import type { Cell, SheetReader, SheetTable } from "../core/ports/sheets";
import { cellOf } from "./cell-value";
import { checkWorkbook } from "./check-workbook";
import { requireZip } from "./file-type";
import { LIMITS } from "./limits";

/** Parts of a sheet that say nothing about its cells, some of which exceljs blows up (a validation of a whole column). */
const IGNORED = ["dataValidations", "conditionalFormatting", "extLst", "drawing", "picture", "tableParts"];
const BREATHE_EVERY = 500;

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function tableOf(file: string, sheet: Worksheet, tick: () => Promise<void>): Promise<SheetTable> {
  const found: Cell[][] = [];
  const rows: { readonly number: number; readonly cells: Cell[] }[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: Cell[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      const value = cellOf(cell);
      if (value.type === "blank") return;
      if (number > LIMITS.rows || column > LIMITS.columns) {
        throw new AppError("FILE_TOO_LARGE", { file, sheet: sheet.name, row: number, column });
      }
      while (cells.length < column - 1) cells.push({ type: "blank" });
      cells.push(value);
    });
    if (cells.length > 0) rows.push({ number, cells });
  });
  for (const [index, { number, cells }] of rows.entries()) {
    while (found.length < number - 1) found.push([]);
    found.push(cells);
    if (index % BREATHE_EVERY === 0) await tick();
  }
  return { name: sheet.name, hidden: sheet.state !== "visible", rows: found };
}

/** Reads .xlsx workbooks. The file is checked and bounded before exceljs, loaded only now, gets it. */
export function createSheetReader(): SheetReader {
  return {
    async read(input, { signal, progress }) {
      const file = input.name;
      const stopped = (): void => {
        if (signal.aborted) throw new AppError("CANCELLED");
      };
      stopped();
      if (input.bytes.byteLength > LIMITS.fileBytes) {
        throw new AppError("FILE_TOO_LARGE", { file, bytes: input.bytes.byteLength, limit: LIMITS.fileBytes });
      }
      const bytes = Buffer.from(input.bytes.buffer, input.bytes.byteOffset, input.bytes.byteLength);
      requireZip(file, bytes);
      checkWorkbook(file, bytes);
      progress(1, 4);
      await breathe();
      stopped();
      const { default: ExcelJS } = await import("exceljs");
      const workbook = new ExcelJS.Workbook();
      try {
        // exceljs's own Buffer type is an older Node's; any Node buffer serves.
        await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0], {
          ignoreNodes: IGNORED,
        });
      } catch (cause) {
        throw new AppError("FILE_DAMAGED", { file }, { cause });
      }
      progress(3, 4);
      const sheets: SheetTable[] = [];
      for (const sheet of workbook.worksheets) {
        sheets.push(
          await tableOf(file, sheet, async () => {
            await breathe();
            stopped();
          }),
        );
      }
      if (sheets.every((sheet) => sheet.rows.length === 0)) throw new AppError("FILE_EMPTY", { file });
      progress(4, 4);
      return { sheets };
    },
  };
}
