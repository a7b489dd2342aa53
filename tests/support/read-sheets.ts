import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { Cell, Paste, SheetTable, Workbook } from "../../main/core/ports/sheets";
import { createSheetReader } from "../../main/sheets/reader";
import { AppError } from "../../shared/contract/errors";

const reader = createSheetReader();
const options = () => ({ signal: new AbortController().signal, progress: () => undefined });

export function fixture(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, "../fixtures", path)));
}

export function readFile(name: string, bytes: Uint8Array): Promise<Workbook> {
  return reader.read({ name, bytes }, options());
}

export function readPaste(paste: Paste): Promise<Workbook> {
  return reader.readPaste(paste, options());
}

/** What a sheet shows: the words of its cells, "" for blanks. */
export function shown(sheet: SheetTable | undefined): string[][] {
  return (sheet?.rows ?? []).map((row) => row.map((cell: Cell) => ("text" in cell ? cell.text : "")));
}

/** The typed error that reading ends in: its code and details. */
export async function refusal(reading: Promise<Workbook>): Promise<[string, unknown]> {
  const error: unknown = await reading.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AppError);
  return error instanceof AppError ? [error.code, error.details] : ["", {}];
}
