import { AppError } from "../../../shared/contract";
import type { FileInput } from "../../../shared/contract/common";
import type { Context } from "../context";
import type { JobControl } from "../handlers";
import type { LoadedRound } from "../rounds";
import { readMark } from "./mark";
import { type Paper, paperWithout, why } from "./papers";
import { readForm } from "./read-form";
import { readGrid } from "./read-grid";
import { readList } from "./read-list";

/** What a file is, and what it says. @throws AppError CANCELLED */
async function readPaper(
  context: Context,
  { name, bytes }: FileInput,
  index: number,
  round: LoadedRound,
  signal: AbortSignal,
): Promise<Paper> {
  try {
    const workbook = await context.sheetReader.read({ name, bytes }, { signal, progress: () => undefined });
    const file = { index, name, workbook };
    const read = readMark(context, workbook);
    if (read.found === "none") return await readList(context, file, round);
    if (read.found !== "whole") return paperWithout(name, "form", why(read.found));
    const { mark } = read;
    if (mark.roundId !== round.row.id) return paperWithout(name, mark.kind, why("other-round"));
    return mark.kind === "form" ? readForm(file, mark) : readGrid(file, mark);
  } catch (error) {
    if (!(error instanceof AppError) || !error.code.startsWith("FILE_")) throw error;
    return paperWithout(
      name,
      "unreadable",
      why("unreadable", { error: error.code, file: name, is: String(error.details.is ?? "") }),
    );
  }
}

/** Reads files one after another; one that cannot be read is told and does not stop the others. @throws AppError CANCELLED */
export async function readFiles(
  context: Context,
  files: readonly FileInput[],
  round: LoadedRound,
  control: JobControl,
): Promise<Paper[]> {
  const papers: Paper[] = [];
  for (const [index, file] of files.entries()) {
    await control.progress(index, files.length, "reading");
    papers.push(await readPaper(context, file, index, round, control.signal));
  }
  await control.progress(files.length, files.length, "judging");
  return papers;
}
