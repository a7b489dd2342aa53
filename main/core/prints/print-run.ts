import type { Artifact } from "../../../shared/contract/common";
import type { PosterLook } from "../../../shared/contract/poster-design";
import type { PrintItem } from "../../../shared/contract/prints";
import type { Context } from "../context";
import type { JobControl } from "../handlers";
import type { Documents } from "./documents";

/** A4 sheets in one file at most: longer runs become numbered files, never joined (design §5). */
export const SHEETS_PER_FILE = 500;

export interface Run {
  /** File name without ending: "posters". */
  readonly stem: string;
  /** The PDF's title, as a reader shows it in its window. */
  readonly title: string;
  readonly lowInk: boolean;
  readonly items: readonly PrintItem[];
  /** How its posters look. */
  readonly look?: PosterLook;
  /** Items in one file, so that it stays within SHEETS_PER_FILE. */
  readonly perFile: number;
  readonly secret: boolean;
  /** Pictures that items name: see PrintDocument. */
  readonly pictures?: Readonly<Record<string, string>>;
}

function fileName(stem: string, file: number, files: number): string {
  return files === 1 ? `${stem}.pdf` : `${stem}-${String(file).padStart(Math.max(2, String(files).length), "0")}.pdf`;
}

/** Only the first file can begin on a sheet that was begun. */
function lookOfFile({ look }: Run, file: number): { look?: PosterLook } {
  return look ? { look: { ...look, start: file === 0 ? look.start : 1 } } : {};
}

/**
 * Prints items into as many PDF files as they need, in order, one after the other so that memory stays flat.
 * @throws AppError what the print port throws; CANCELLED
 */
export async function printRun(
  context: Context,
  documents: Documents,
  run: Run,
  control: JobControl,
): Promise<Artifact[]> {
  const { items, perFile } = run;
  const files = Math.ceil(items.length / perFile);
  const artifacts: Artifact[] = [];
  for (let file = 0; file < files; file += 1) {
    await control.progress(file * perFile, items.length, "print");
    const part = items.slice(file * perFile, (file + 1) * perFile);
    const pictures = run.pictures === undefined ? {} : { pictures: run.pictures };
    const content = { title: run.title, lowInk: run.lowInk, items: [...part], ...pictures, ...lookOfFile(run, file) };
    const id = documents.open(content);
    try {
      const { pdf, pages, verifyMs } = await context.host.printPage(id, control.signal);
      context.log.info("prints.file", { kind: run.stem, items: part.length, pages, verifyMs: Math.round(verifyMs) });
      artifacts.push(
        await context.artifacts.put({
          name: fileName(run.stem, file + 1, files),
          mime: "application/pdf",
          bytes: pdf,
          pages,
          secret: run.secret,
        }),
      );
    } finally {
      documents.close(id);
    }
  }
  await control.progress(items.length, items.length, "print");
  return artifacts;
}
