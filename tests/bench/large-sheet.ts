import { monitorEventLoopDelay } from "node:perf_hooks";
import { utils, write } from "@e965/xlsx";
import type { JobControl } from "../../main/core/handlers";
import { importHandlers } from "../../main/core/imports";
import { createSheetReader } from "../../main/sheets/reader";
import { AppError } from "../../shared/contract";
import { openTestContext } from "../support/test-context";
import { type BenchPart, type Measured, timed } from "./measure";

const ROWS = 100_000;
const MOST = 100;

function sheetRows(): string[][] {
  const rows = [["ที่", "จังหวัด", "อำเภอ", "หน่วยงาน", "USERNAME", "Authorize Code"]];
  for (let index = 1; index <= ROWS; index += 1) {
    const code = (index * 7_919 + 123_456_789).toString(16).toUpperCase().replace(/[01]/g, "A").padStart(15, "F");
    const name = `องค์การบริหารส่วนตำบลตัวอย่างที่ ${index}`;
    rows.push([String(index), "บึงกาฬ", "เมืองบึงกาฬ", name, `04421408${String(index).padStart(6, "0")}`, code]);
  }
  return rows;
}

/** The longest that the event loop stood still while the work ran, in milliseconds. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await work();
  // A block at the very end is noticed by the next turn only.
  await new Promise((resolve) => setTimeout(resolve, 10));
  delay.disable();
  return delay.max / 1e6;
}

function line(work: string, ours: number): Measured {
  return { work: `100,000 rows: ${work}`, ours, bare: null, budget: `≤ ${MOST} ms`, within: ours <= MOST };
}

/** Issue 3: a sheet of 100,000 rows leaves the app responsive, and its reading can be cancelled. */
export const largeSheetPart: BenchPart = {
  id: "large-sheet",
  async run(say) {
    say("a sheet of 100,000 rows");
    const rows = sheetRows();
    const csv = Buffer.from(rows.map((row) => row.join(",")).join("\r\n"));
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { dense: true }), "1");
    const xlsx = new Uint8Array(write(book, { type: "buffer", bookType: "xlsx", compression: true, bookSST: true }));

    const reader = createSheetReader();
    const read = (name: string, bytes: Uint8Array, signal = new AbortController().signal, begun = () => undefined) =>
      reader.read({ name, bytes }, { signal, progress: begun });
    const readXlsx = await longestBlock(() => read("a.xlsx", xlsx));
    const readCsv = await longestBlock(() => read("a.csv", csv));

    const stop = new AbortController();
    let begun: () => undefined = () => undefined;
    const hasBegun = new Promise<void>((resolve) => {
      begun = () => void resolve();
    });
    const reading = read("a.xlsx", xlsx, stop.signal, begun).catch((error: unknown) => error);
    await hasBegun;
    const cancelled = await timed(async () => {
      stop.abort();
      const end = await reading;
      if (!(end instanceof AppError) || end.code !== "CANCELLED") throw new Error("it was not cancelled");
    });

    const test = await openTestContext("2021-01-20T05:00:00.000Z");
    try {
      await test.context.vault.setPassphrase("bench passphrase");
      const imports = importHandlers(test.context);
      const control: JobControl = { signal: new AbortController().signal, progress: () => new Promise(setImmediate) };
      const file = { name: "a.csv", bytes: new Uint8Array(csv) };
      const proposed = await longestBlock(() => imports.propose({ file, rows: false }, control));
      return [
        line("longest block while .xlsx is read", readXlsx),
        line("longest block while .csv is read", readCsv),
        line("from cancel to the end of reading", cancelled),
        line("longest block while .csv is proposed", proposed),
      ];
    } finally {
      await test.close();
    }
  },
};
