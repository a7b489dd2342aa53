import type { Cell, ReadOptions, SheetReader, Workbook } from "../core/ports/sheets";
import { askThread, type Hearing } from "./ask-thread";
import { LIMITS } from "./limits";
import { unpackRow } from "./messages";
import { readingThreads } from "./reading-thread";
import type { Source } from "./source";

export interface SheetReaderOptions {
  /** Heap that reading may take; a test sets it low. */
  readonly heapMegabytes?: number;
}

interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: Cell[][];
}

/** Gathers a workbook's rows as they arrive, asking for more. */
function workbookHearing(): Hearing<Workbook> {
  const sheets: Sheet[] = [];
  return {
    hear(message, post, answer) {
      if (message.type === "sheet") sheets.push({ name: message.name, hidden: message.hidden, rows: [] });
      else if (message.type === "rows") {
        for (const row of message.rows) sheets.at(-1)?.rows.push(unpackRow(row));
        // In the next turn: a port whose sender keeps up hands over message after message and lets nothing else in between.
        setImmediate(() => post({ type: "more" }));
      } else if (message.type === "done") answer({ sheets });
    },
  };
}

export function createSheetReader({ heapMegabytes = LIMITS.heapMegabytes }: SheetReaderOptions = {}): SheetReader {
  const threads = readingThreads(heapMegabytes);
  const read = (source: Source, options: ReadOptions): Promise<Workbook> =>
    askThread(threads, source, { seconds: LIMITS.seconds, of: "whole" }, options, workbookHearing());
  return {
    read: ({ name, bytes }, options) => read({ kind: "file", name, bytes }, options),
    readPaste: (paste, options) => read({ kind: "paste", paste }, options),
  };
}
