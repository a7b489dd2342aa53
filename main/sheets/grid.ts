import { AppError } from "../../shared/contract/errors";
import type { Cell, SheetTable } from "../core/ports/sheets";
import { BLANK } from "./cell-value";
import { LIMITS } from "./limits";

/** What is left of the limits that all sheets of a file share. */
export interface Budget {
  readonly file: string;
  cells: number;
  mergedCells: number;
}

export function budgetFor(file: string): Budget {
  return { file, cells: LIMITS.cells, mergedCells: LIMITS.mergedCells };
}

/** A range of cells shown as one; 0-based, both ends included. */
export interface Merged {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Grid {
  /** Puts a cell in its place, 0-based. @throws AppError FILE_TOO_LARGE (file, sheet, row, column) */
  put(row: number, column: number, cell: Cell): void;
  /** The range's first cell again in each row of its column; the other columns are blank. @throws AppError FILE_TOO_LARGE */
  merge(range: Merged): void;
  /** Rows in their places, without blanks at the ends. */
  table(hidden: boolean): SheetTable;
}

/** Collects the cells of one sheet, whatever the format, within the limits. */
export function createGrid(budget: Budget, sheet: string): Grid {
  const rows: Cell[][] = [];
  const { file } = budget;

  const place = (row: number, column: number, cell: Cell): void => {
    if (row >= LIMITS.rows || column >= LIMITS.columns) {
      throw new AppError("FILE_TOO_LARGE", { file, sheet, row: row + 1, column: column + 1 });
    }
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    budget.cells -= Math.max(0, column + 1 - cells.length);
    if (budget.cells < 0) throw new AppError("FILE_TOO_LARGE", { file, sheet, row: row + 1, limit: LIMITS.cells });
    while (cells.length < column) cells.push(BLANK);
    cells[column] = cell;
  };
  return {
    put(row, column, cell) {
      if (cell.type !== "blank") place(row, column, cell);
    },
    merge({ top, left, bottom, right }) {
      budget.mergedCells -= (bottom - top + 1) * (right - left + 1);
      if (!(budget.mergedCells >= 0)) throw new AppError("FILE_TOO_LARGE", { file, sheet, limit: LIMITS.mergedCells });
      const first = rows[top]?.[left] ?? BLANK;
      for (let row = top; row <= bottom; row++) {
        const cells = rows[row];
        for (let column = left; cells && column <= right; column++) if (column < cells.length) cells[column] = BLANK;
        if (first.type !== "blank") place(row, left, first);
      }
    },
    table(hidden) {
      for (const cells of rows) while (cells.at(-1)?.type === "blank") cells.pop();
      while (rows.at(-1)?.length === 0) rows.pop();
      return { name: sheet, hidden, rows };
    },
  };
}
