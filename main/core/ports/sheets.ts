/** What stands in a cell, decided in one module (`main/sheets/cell-value`). */
export type Cell =
  | { readonly type: "blank" }
  /** `link`: where a hyperlink leads, where its words do not say so. */
  | { readonly type: "text"; readonly text: string; readonly link?: string }
  | { readonly type: "number"; readonly number: number; readonly text: string }
  | { readonly type: "date"; readonly iso: string; readonly text: string }
  | { readonly type: "boolean"; readonly value: boolean; readonly text: string }
  | { readonly type: "error"; readonly text: string };

export interface SheetTable {
  readonly name: string;
  readonly hidden: boolean;
  /** rows[0] is row 1 of the sheet; rows may differ in length. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Workbook {
  readonly sheets: readonly SheetTable[];
}

export interface ReadOptions {
  /** Aborting it ends the work wherever it stands. */
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

/** What the clipboard held: as a web page (Excel, Word and browsers put one there), as plain text, or both. */
export interface Paste {
  readonly html?: string | undefined;
  readonly text?: string | undefined;
}

/** Reads outside the thread that calls it, in bounded memory and time. */
export interface SheetReader {
  /**
   * .xlsx, .xlsm, .xls, .ods, .csv, .tsv and .txt, known by their content; the name must not claim another of them.
   * @throws AppError FILE_EMPTY, FILE_TYPE_UNSUPPORTED (detected), FILE_TYPE_RENAMED (is), FILE_DAMAGED,
   *   FILE_PASSWORD_PROTECTED, FILE_TOO_LARGE, CANCELLED (details: file; and sheet, row, column where known)
   */
  read(file: { readonly name: string; readonly bytes: Uint8Array }, options: ReadOptions): Promise<Workbook>;
  /**
   * Every table of a pasted web page, else its plain text as one table. Nothing in it becomes a number.
   * @throws AppError PASTE_WITHOUT_TABLE, FILE_TOO_LARGE, CANCELLED
   */
  readPaste(paste: Paste, options: ReadOptions): Promise<Workbook>;
}

export interface ColumnSpec {
  readonly header: string;
  readonly width: number;
  readonly kind: "text" | "count" | "percent";
  /** May be filled in by whoever gets the file; everything else is then locked. */
  readonly open?: boolean;
  /** What may be chosen there. */
  readonly choices?: readonly string[];
}

export interface SheetToWrite {
  readonly name: string;
  readonly title: readonly string[];
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly totals?: readonly (string | number | null)[];
  /** Lines under the table to be filled in: their labels, each with an open cell to its right. */
  readonly fields?: readonly string[];
}

/** A hidden sheet by which a file of ours is known when it comes back. */
export interface HiddenMark {
  readonly sheet: string;
  readonly rows: readonly (readonly string[])[];
}

export interface SheetWriter {
  /** A styled .xlsx: Thai headers, frozen header, A4 landscape; text cells stay text. */
  write(sheets: readonly SheetToWrite[], mark?: HiddenMark): Promise<Uint8Array>;
  /** One table as .csv with a byte order mark; what a spreadsheet would run as a formula is made harmless. */
  writeCsv(sheet: SheetToWrite): Uint8Array;
}
