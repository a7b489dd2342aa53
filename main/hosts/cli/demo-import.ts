import type { z } from "zod";
import { AppError, type contract } from "../../../shared/contract";
import type { Reason } from "../../../shared/contract/import-rows";
import type { Resources } from "../../core/ports/resources";
import type { Operate } from "./demo-operate";
import { type GivenFile, givenFile } from "./given-file";

export type DemoSheet = GivenFile;

/** A row that needs a person, as summary.json lists it. */
export interface Question {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly outcome: "question" | "unreadable";
  /** What the row seems to name, where that could be read. */
  readonly agency: { kind: string; name: string; district: string | null; province: string } | null;
  readonly reasons: readonly z.infer<typeof Reason>[];
}

export interface ImportReport {
  readonly file: string;
  readonly sheet: string;
  readonly layout: string;
  /** Other sheets of the workbook that hold agencies too: not imported. */
  readonly otherSheets: readonly string[];
  readonly counts: z.infer<typeof contract.imports.propose.output>["counts"];
}

/** The user's files, else the bundled sample; all read before anything begins. @throws AppError FILE_NOT_READABLE */
export async function demoSheets(paths: readonly string[], resources: () => Resources): Promise<DemoSheet[]> {
  if (paths.length === 0) {
    return resources()
      .sample()
      .sheets.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) }));
  }
  return Promise.all(paths.map((path) => givenFile(path)));
}

/** Imports one sheet; rows that would have to be asked are left out and come back as questions. */
export async function importSheet(
  operate: Operate,
  file: DemoSheet,
): Promise<{ report: ImportReport; questions: Question[] }> {
  const proposal = await operate("imports.propose", { file });
  const questions = proposal.rows.flatMap(({ sheet, row, outcome, agency, reasons }) =>
    outcome === "question" || outcome === "unreadable"
      ? [{ file: file.name, sheet, row, outcome, agency, reasons }]
      : [],
  );
  await operate("imports.commit", { id: proposal.id, leaveQuestions: true }).catch((error: unknown) => {
    // The same sheet again: every row stands in the store already, which is no failure.
    if (!(error instanceof AppError && error.code === "NOTHING_TO_COMMIT")) throw error;
  });
  const { sheet, sheets, layout, counts } = proposal;
  const others = sheets.filter(({ name, agencies }) => name !== sheet && agencies > 0);
  const otherSheets = others.map(({ name }) => name);
  return { report: { file: file.name, sheet, layout, otherSheets, counts }, questions };
}
