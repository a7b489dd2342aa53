import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { utils, write } from "@e965/xlsx";
import type { JobControl } from "../../main/core/handlers";
import { importHandlers } from "../../main/core/imports";
import { createSheetReader } from "../../main/sheets/reader";
import { AppError } from "../../shared/contract";
import { openTestContext, RESOURCES } from "../support/test-context";
import { type BenchPart, type Measured, timed } from "./measure";

const ROWS = 100_000;
const MOST = 100;

function reference(file: string): string[][] {
  const text = readFileSync(resolve(RESOURCES, "reference", file), "utf8").replace(/^\uFEFF/, "");
  return text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(","));
}

/** Every tambon of the country again and again, numbered: as many agencies a district as such a sheet would have. */
function sheetRows(): string[][] {
  const provinces = new Map(reference("provinces.csv").map(([code, name]) => [code, name]));
  const districts = new Map(reference("districts.csv").map(([code, , name]) => [code, name]));
  const tambons = reference("subdistricts.csv");
  const rows = [["ที่", "จังหวัด", "อำเภอ", "หน่วยงาน", "Authorize Code"]];
  for (let index = 1; index <= ROWS; index += 1) {
    const [district = "", tambon = ""] = tambons[index % tambons.length] ?? [];
    const round = Math.floor(index / tambons.length);
    const code = (index * 7_919 + 123_456_789).toString(16).toUpperCase().replace(/[01]/g, "A").padStart(15, "F");
    const name = `องค์การบริหารส่วนตำบล${tambon}${round === 0 ? "" : ` ${round}`}`;
    rows.push([String(index), provinces.get(district.slice(0, 2)) ?? "", districts.get(district) ?? "", name, code]);
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
