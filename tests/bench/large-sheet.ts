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
import { fillRegistry } from "./registry-of";

const ROWS = 100_000;
const REGISTERED = 7_468;
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

/** The sheet as files; the rows themselves are let go of, which the garbage collector would else go through each time. */
function sheetFiles(): { readonly csv: Uint8Array<ArrayBuffer>; readonly xlsx: Uint8Array } {
  const rows = sheetRows();
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { dense: true }), "1");
  return {
    csv: new Uint8Array(Buffer.from(rows.map((row) => row.join(",")).join("\r\n"))),
    xlsx: new Uint8Array(write(book, { type: "buffer", bookType: "xlsx", compression: true, bookSST: true })),
  };
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

/** How long the work goes on once it is cancelled as a phase begins, in milliseconds. */
async function untilCancelled(work: (control: JobControl) => Promise<unknown>, at: string): Promise<number> {
  const stop = new AbortController();
  let since = 0;
  const progress = async (_done: number, _total: number, phase: string): Promise<void> => {
    if (phase !== at || since > 0) return;
    since = performance.now();
    stop.abort();
  };
  const end = await work({ signal: stop.signal, progress }).catch((error: unknown) => error);
  if (!(end instanceof AppError) || end.code !== "CANCELLED") throw new Error("it was not cancelled");
  return performance.now() - since;
}

function line(work: string, ours: number): Measured {
  return { work: `100,000 rows: ${work}`, ours, bare: null, budget: `≤ ${MOST} ms`, within: ours <= MOST };
}

/** Issue 3: a sheet of 100,000 rows leaves the app responsive, and its reading can be cancelled. */
export const largeSheetPart: BenchPart = {
  id: "large-sheet",
  async run(say) {
    say("a sheet of 100,000 rows");
    const { csv, xlsx } = sheetFiles();
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
      // A registry as large as the country, so that nearly every row is compared with its district's agencies.
      await fillRegistry(test.context, REGISTERED);
      const imports = importHandlers(test.context);
      const control: JobControl = { signal: new AbortController().signal, progress: async () => undefined };
      const file = { name: "a.csv", bytes: csv };
      const stopped: number[] = [];
      for (const phase of ["layout", "understanding", "matching", "saving"])
        stopped.push(await untilCancelled((own) => imports.propose({ file, rows: false }, own), phase));
      let id = "";
      const proposed = await longestBlock(async () => {
        ({ id } = await imports.propose({ file, rows: false }, control));
      });
      const page = { id, offset: 0, limit: 200 };
      const opened = await longestBlock(() => imports.rows(page));
      const looked = await longestBlock(async () => {
        await imports.rows({ ...page, offset: ROWS - 200 });
        await imports.rows({ ...page, text: "หนอง" });
        await imports.rows({ ...page, marked: true, minScore: 0.8 });
      });
      const where = { marked: true, minScore: 0.8, undecided: true };
      const decided = await longestBlock(() => imports.decideAlike({ id, where, decision: "first" }));
      const committed = await longestBlock(() => imports.commit({ id, leaveQuestions: true }, control));
      return [
        line("longest block while .xlsx is read", readXlsx),
        line("longest block while .csv is read", readCsv),
        line("from cancel to the end of reading", cancelled),
        line("from cancel to the end of proposing, at its slowest", Math.max(...stopped)),
        line("longest block: read, understood, matched, saved as a proposal", proposed),
        line("longest block: the first page of its rows", opened),
        line("longest block: its last page, a search, a filter", looked),
        line("longest block: likely names accepted above a score", decided),
        line("longest block while it is committed", committed),
      ];
    } finally {
      await test.close();
    }
  },
};
