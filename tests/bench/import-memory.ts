import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { importHandlers } from "../../main/core/imports";
import { keyFileKeeper } from "../../main/data";
import { composeApp } from "../../main/hosts/compose";
import { keyFileOf } from "../../main/hosts/data-dir";
import { noHost, RESOURCES } from "../support/test-context";
import type { BenchPart } from "./measure";

const FILE = resolve(import.meta.dirname, "../fixtures/samples/codes-thailand.xlsx");

function peakOf(work: "bare" | "propose", dataDir: string): number {
  const args = ["--import", "tsx", join(import.meta.dirname, "peak-of.ts"), work, FILE, dataDir];
  return Number(execFileSync(process.execPath, args, { encoding: "utf8" }));
}

/** Issue 3 asks what memory the import takes; no budget was set. Both figures are of whole processes. */
export const importMemoryPart: BenchPart = {
  id: "import-memory",
  async run(say) {
    say("memory of importing 7,468 rows against 7,468 existing agencies");
    const dataDir = await mkdtemp(join(tmpdir(), "pakmud-bench-"));
    try {
      const keeper = keyFileKeeper(keyFileOf(dataDir));
      const app = await composeApp({ dataDir, resourcesDir: RESOURCES, host: noHost, keeper });
      await app.context.vault.setPassphrase("bench passphrase");
      const imports = importHandlers(app.context);
      const control = { signal: new AbortController().signal, progress: async () => undefined };
      const file = { name: "codes-thailand.xlsx", bytes: new Uint8Array(await readFile(FILE)) };
      const { id } = await imports.propose({ file }, control);
      await imports.commit({ id, leaveQuestions: true }, control);
      await app.close();
      const ours = peakOf("propose", dataDir);
      const bare = { what: "a process in which exceljs reads the same file", ms: peakOf("bare", dataDir) };
      return [
        { work: "import of 7,468 rows: most memory held", ours, bare, unit: "MB", budget: "none set", within: true },
      ];
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  },
};
