import { textOf } from "../imports/layout/sheet-rows";
import type { Workbook } from "../ports/sheets";

/** A file of ours that came back. */
export interface ReturnedFile {
  /** Its place among the files. */
  readonly index: number;
  readonly name: string;
  readonly workbook: Workbook;
}

/** Its visible part as texts, row by row. */
export function textsOf({ workbook }: ReturnedFile): string[][] {
  const sheet = workbook.sheets.find(({ hidden }) => !hidden);
  return (sheet?.rows ?? []).map((cells) => cells.map(textOf));
}
