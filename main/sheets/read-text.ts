import type { Options } from "csv-parse/sync";
import { AppError } from "../../shared/contract/errors";
import type { Workbook } from "../core/ports/sheets";
import { textCell } from "./cell-value";
import { type Budget, createGrid, type Grid } from "./grid";
import { LIMITS } from "./limits";
import { findSeparator, takeSeparatorLine } from "./separators";

/** Stands in no text that is read: where nothing separates the fields, a line is one of them. */
const NONE = "\u0000";

/** `="0441"`: how some programs tell Excel to keep zeros. */
function fieldText(field: string): string {
  return /^="([^"]*)"$/.exec(field)?.[1] ?? field;
}

function isCsvError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string" && error.code.startsWith("CSV_");
}

/** Fills a grid from separated text. @throws AppError FILE_TOO_LARGE, FILE_DAMAGED (row: where a quote stays open) */
async function fillSeparated(
  grid: Grid,
  budget: Budget,
  text: string,
  separator: string,
  quote: boolean,
): Promise<void> {
  const { parse } = await import("csv-parse/sync");
  let row = 0;
  const options: Options = {
    delimiter: separator,
    quote: quote ? '"' : null,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: LIMITS.rowCharacters,
    on_record: (record: readonly string[]) => {
      record.forEach((field, column) => {
        grid.put(row, column, textCell(fieldText(field)));
      });
      row += 1;
      return null;
    },
  };
  try {
    parse(text, options);
  } catch (error) {
    if (!isCsvError(error)) throw error;
    const tooLong = error.code === "CSV_MAX_RECORD_SIZE";
    throw new AppError(
      tooLong ? "FILE_TOO_LARGE" : "FILE_DAMAGED",
      { file: budget.file, row: row + 1 },
      { cause: error },
    );
  }
}

/** Lines cut at runs of spaces, as tables copied out of a PDF or a plain text have them. */
function fillSpaced(grid: Grid, text: string): void {
  text.split(/\r\n|\n|\r/).forEach((line, row) => {
    const fields = line.trim().split(/[ \u00a0]{2,}/);
    fields.forEach((field, column) => {
      grid.put(row, column, textCell(field));
    });
  });
}

/** Old programs end a text with a mark that is no part of it. */
function withoutEndMark(text: string): string {
  const end = text.trimEnd();
  return end.endsWith("\u001a") ? end.slice(0, -1) : text;
}

function isSpaced(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/, 500).filter((line) => line.trim() !== "");
  return lines.filter((line) => /\S[ \u00a0]{2,}\S/.test(line)).length > lines.length / 2;
}

/**
 * Reads a text file: separator found, every cell text, rows as a spreadsheet would number them.
 * @throws AppError FILE_TOO_LARGE, FILE_DAMAGED
 */
export async function readText(budget: Budget, sheet: string, text: string): Promise<Workbook> {
  const grid = createGrid(budget, sheet);
  const { separator, rest } = takeSeparatorLine(withoutEndMark(text));
  const found = separator ?? findSeparator(rest);
  if (found === null && isSpaced(rest)) fillSpaced(grid, rest);
  else await fillSeparated(grid, budget, rest, found ?? NONE, true);
  return { sheets: [grid.table(false)] };
}

/** Reads text from the clipboard: Excel separates cells by tabs, and quotes only cells of several lines. */
export async function readPastedText(budget: Budget, sheet: string, text: string): Promise<Workbook> {
  try {
    return await readText(budget, sheet, text);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "FILE_DAMAGED") throw error;
    // A quote that stays open was one of the words.
    const grid = createGrid(budget, sheet);
    await fillSeparated(grid, budget, text, findSeparator(text) ?? NONE, false);
    return { sheets: [grid.table(false)] };
  }
}
