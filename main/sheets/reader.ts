import type { Worker } from "node:worker_threads";
import { AppError } from "../../shared/contract/errors";
import type { Cell, ReadOptions, SheetReader, Workbook } from "../core/ports/sheets";
import { LIMITS } from "./limits";
import { type FromReader, type ToReader, unpackRow } from "./messages";
import { type ReadingThreads, readingThreads } from "./reading-thread";
import { type Source, sourceName } from "./source";

export interface SheetReaderOptions {
  /** Heap that reading may take; a test sets it low. */
  readonly heapMegabytes?: number;
}

interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: Cell[][];
}

/** A thread that died: of memory, or of a failure that its libraries did not report. */
function deathOf(cause: Error, file: string): AppError {
  const outOfMemory = "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY";
  return new AppError(outOfMemory ? "FILE_TOO_LARGE" : "FILE_DAMAGED", { file }, { cause });
}

/** @returns the workbook, or why there is none. @throws AppError when the thread did not answer and is of no more use */
async function follow(thread: Worker, source: Source, { signal, progress }: ReadOptions): Promise<Workbook | AppError> {
  const file = sourceName(source);
  const post = (message: ToReader): void => thread.postMessage(message);
  let abort = (): void => undefined;
  let late: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      const sheets: Sheet[] = [];
      abort = () => reject(new AppError("CANCELLED"));
      signal.addEventListener("abort", abort);
      late = setTimeout(() => reject(new AppError("FILE_TOO_LARGE", { file })), LIMITS.seconds * 1_000);
      thread.on("message", (message: FromReader) => {
        if (message.type === "progress") progress(message.done, message.total);
        else if (message.type === "sheet") sheets.push({ name: message.name, hidden: message.hidden, rows: [] });
        else if (message.type === "rows") {
          for (const row of message.rows) sheets.at(-1)?.rows.push(unpackRow(row));
          post({ type: "more" });
        } else if (message.type === "done") resolve({ sheets });
        else resolve(new AppError(message.code, message.details, { cause: new Error(message.cause) }));
      });
      thread.on("error", (error: Error) => reject(deathOf(error, file)));
      thread.on("exit", () => reject(deathOf(new Error("the reading thread ended"), file)));
      post({ type: "read", source });
    });
  } finally {
    clearTimeout(late);
    signal.removeEventListener("abort", abort);
  }
}

async function readIn(threads: ReadingThreads, source: Source, options: ReadOptions): Promise<Workbook> {
  if (options.signal.aborted) throw new AppError("CANCELLED");
  const thread = threads.take();
  const answer = await follow(thread, source, options).catch((error: unknown) => {
    threads.end(thread);
    throw error;
  });
  threads.giveBack(thread);
  if (answer instanceof AppError) throw answer;
  return answer;
}

export function createSheetReader({ heapMegabytes = LIMITS.heapMegabytes }: SheetReaderOptions = {}): SheetReader {
  const threads = readingThreads(heapMegabytes);
  return {
    read: ({ name, bytes }, options) => readIn(threads, { kind: "file", name, bytes }, options),
    readPaste: (paste, options) => readIn(threads, { kind: "paste", paste }, options),
  };
}
