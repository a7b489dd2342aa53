import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import ExcelJS from "exceljs";
import type { JobControl } from "../../main/core/handlers";
import { importHandlers } from "../../main/core/imports";
import { openTestContext } from "../support/test-context";
import { type BenchPart, ratioLine, sideBySide } from "./measure";

const RUNS = 5;
const FILE = resolve(import.meta.dirname, "../fixtures/samples/codes-thailand.xlsx");

const control: JobControl = { signal: new AbortController().signal, progress: async () => undefined };

/** Budget (design §10): 7,468 rows against 7,468 existing, up to the proposal, ≤ 5 × the bare exceljs read of the file. */
export const importPart: BenchPart = {
  id: "import",
  async run(say) {
    say("importing 7,468 rows against 7,468 existing agencies");
    const bytes = new Uint8Array(readFileSync(FILE));
    const test = await openTestContext("2021-01-20T05:00:00.000Z");
    try {
      await test.context.vault.setPassphrase("bench passphrase");
      const imports = importHandlers(test.context);
      const file = { name: "codes-thailand.xlsx", bytes };
      const first = await imports.propose({ file }, control);
      await imports.commit({ id: first.id, leaveQuestions: true }, control);
      let proposed = "";
      const measured = await sideBySide(
        RUNS,
        async () => {
          proposed = (await imports.propose({ file }, control)).id;
        },
        async () => {
          const workbook = new ExcelJS.Workbook();
          await workbook.xlsx.load(bytes.buffer);
        },
        async () => {
          if (proposed !== "") await imports.discard({ id: proposed });
          proposed = "";
        },
      );
      return [ratioLine("import of 7,468 rows: read … proposal", measured, "exceljs reads the same file", 5)];
    } finally {
      await test.close();
    }
  },
};
