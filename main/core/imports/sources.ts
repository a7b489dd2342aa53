import { createHash } from "node:crypto";
import { v7 } from "uuid";
import type { z } from "zod";
import { AppError, type contract } from "../../../shared/contract";
import type { Context } from "../context";
import type { JobControl } from "../handlers";
import type { Workbook } from "../ports/sheets";

/** A workbook as it was read: kept for another look at it. Holds secrets: lives in memory only. */
export interface Source {
  readonly id: string;
  readonly fileName: string;
  /** SHA-256 of what was read. */
  readonly contentHash: string;
  readonly workbook: Workbook;
}

type Input = Pick<z.output<typeof contract.imports.propose.input>, "file" | "paste" | "source">;

/** Workbooks kept, and their rows all together: the newest is kept whatever its size. */
const KEPT = 4;
const KEPT_ROWS = 150_000;

const kept = new WeakMap<Context, Source[]>();

function keep(context: Context, source: Source): void {
  const list = [source, ...(kept.get(context) ?? []).filter(({ contentHash }) => contentHash !== source.contentHash)];
  let rows = 0;
  const rowsOf = ({ workbook }: Source): number => workbook.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  kept.set(
    context,
    list.slice(0, KEPT).filter((each, index) => {
      rows += rowsOf(each);
      return index === 0 || rows <= KEPT_ROWS;
    }),
  );
}

/** The id again while its workbook is still kept, else null. */
export function sourceAtHand(context: Context, id: string | null): string | null {
  return (kept.get(context) ?? []).some((source) => source.id === id) ? id : null;
}

/** @throws AppError SOURCE_NOT_AT_HAND */
export function requireSource(context: Context, id: string): Source {
  const found = (kept.get(context) ?? []).find((source) => source.id === id);
  if (!found) throw new AppError("SOURCE_NOT_AT_HAND");
  return found;
}

/** Under what name a pasted table goes through lists and batches. */
const PASTED = "clipboard";

/**
 * Reads a file or a pasted table, or takes up a workbook that was read before.
 * @throws AppError FILE_*, PASTE_*, SOURCE_NOT_AT_HAND, CANCELLED
 */
export async function openSource(context: Context, input: Input, control: JobControl): Promise<Source> {
  const { file, paste, source } = input;
  if (source !== undefined) return requireSource(context, source);
  const hash = createHash("sha256");
  const options = { signal: control.signal, progress: () => undefined };
  const opened = (workbook: Workbook): Source => {
    const read = { id: v7(), fileName: file?.name ?? PASTED, contentHash: hash.digest("hex"), workbook };
    keep(context, read);
    return read;
  };
  if (file) {
    hash.update(file.bytes);
    return opened(await context.sheetReader.read(file, options));
  }
  hash.update(JSON.stringify([paste?.html ?? "", paste?.text ?? ""]));
  return opened(await context.sheetReader.readPaste(paste ?? {}, options));
}
