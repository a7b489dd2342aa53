import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError } from "../../../shared/contract";
import type { DemoSheet } from "./demo-import";
import { type Operate, operateOn } from "./demo-operate";
import { openCliApp } from "./open-app";
import type { ProgressLine } from "./progress-line";

/** Work on a store of its own that is thrown away afterwards. */
export async function withThrowawayApp<T>(
  line: ProgressLine,
  signal: AbortSignal,
  work: (operate: Operate) => Promise<T>,
): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), "pakmud-demo-"));
  try {
    const opened = await openCliApp({ dataDir, out: undefined });
    try {
      return await work(operateOn(opened.app, line, signal));
    } finally {
      await opened.close();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/**
 * Reads every sheet before the first one is written: a later one that cannot be read must not leave the earlier ones
 * in the user's data folder. @param at told which sheet is being read
 */
export async function checkSheets(
  operate: Operate,
  sheets: readonly DemoSheet[],
  at: (name: string) => void,
): Promise<void> {
  for (const file of sheets) {
    at(file.name);
    await operate("imports.propose", { file });
  }
}

/** @throws AppError FILE_NOT_SAVED when the output cannot be a folder: said before the work, not after it */
export async function checkOutput(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found !== null && !found.isDirectory()) throw new AppError("FILE_NOT_SAVED", { reason: "ENOTDIR" });
}
