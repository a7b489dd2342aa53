import { parentPort } from "node:worker_threads";
import { AppError } from "../../shared/contract/errors";
import { type FromReader, lotsOf, type ToReader } from "./messages";
import { readSource } from "./read-source";
import { type Source, sourceName } from "./source";

/** The program of the reading thread: reads what it is sent, one after the other, until it is ended. */
const port = parentPort;
if (!port) throw new Error("this program runs in a thread of PakMud's");

const send = (message: FromReader): void => port.postMessage(message);
let askedForMore: () => void = () => undefined;

async function answer(source: Source): Promise<void> {
  const workbook = await readSource(source, (done, total) => send({ type: "progress", done, total }));
  for (const sheet of workbook.sheets) {
    send({ type: "sheet", name: sheet.name, hidden: sheet.hidden });
    for (const rows of lotsOf(sheet)) {
      const more = new Promise<void>((resolve) => {
        askedForMore = resolve;
      });
      send({ type: "rows", rows });
      await more;
    }
  }
  send({ type: "done" });
}

function failure(error: unknown, source: Source): FromReader {
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (error instanceof AppError) return { type: "failed", code: error.code, details: error.details, cause };
  // What a library of formats trips over is not as its format says.
  return { type: "failed", code: "FILE_DAMAGED", details: { file: sourceName(source) }, cause };
}

port.on("message", (message: ToReader) => {
  if (message.type === "more") askedForMore();
  else answer(message.source).catch((error: unknown) => send(failure(error, message.source)));
});
