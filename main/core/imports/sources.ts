import { createHash } from "node:crypto";
import { v7 } from "uuid";
import type { z } from "zod";
import { AppError, type contract } from "../../../shared/contract";
import type { Context } from "../context";
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

/** Bytes or characters hashed at once: a few milliseconds. */
const BITE = 2 ** 21;

/** Of what was read, whichever it was, without blocking: the same again is known for the same. */
async function hashOf({ file, paste }: Input): Promise<string> {
  const hash = createHash("sha256");
  for (const part of file ? [file.bytes] : [paste?.html ?? "", "\0", paste?.text ?? ""]) {
    for (let at = 0; at < part.length; at += BITE) {
      hash.update(part.slice(at, at + BITE));
      await new Promise(setImmediate);
    }
  }
  return hash.digest("hex");
}

/**
 * Reads a file or a pasted table, or takes up a workbook that was read before.
 * @param progress told while it is being read
 * @throws AppError FILE_*, PASTE_*, SOURCE_NOT_AT_HAND, CANCELLED
 */
export async function openSource(
  context: Context,
  input: Input,
  signal: AbortSignal,
  progress: (done: number, total: number) => void,
): Promise<Source> {
  const { file, paste, source } = input;
  if (source !== undefined) return requireSource(context, source);
  const options = { signal, progress };
  const workbook = file
    ? await context.sheetReader.read(file, options)
    : await context.sheetReader.readPaste(paste ?? {}, options);
  const opened: Source = { id: v7(), fileName: file?.name ?? PASTED, contentHash: await hashOf(input), workbook };
  keep(context, opened);
  return opened;
}
