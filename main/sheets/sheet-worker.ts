import { parentPort } from "node:worker_threads";
import { AppError } from "../../shared/contract/errors";
import { readDocument } from "./documents/read-document";
import { type FromReader, lotsOf, type ToReader } from "./messages";
import { readSource } from "./read-source";
import { type Source, sourceName } from "./source";

/** The program of the reading thread: reads what it is sent, one after the other, until it is ended. */
const port = parentPort;
if (!port) throw new Error("this program runs in a thread of PakMud's");

// What the libraries of formats mumble about a file is for nobody: failures come as messages.
for (const stream of [process.stdout, process.stderr]) stream.write = () => true;

const send = (message: FromReader): void => port.postMessage(message);

/** Lots on their way at once: the receiver need not wait for the next, and is never handed more than these together. */
const AHEAD = 4;
let ahead = 0;
let wake: () => void = () => undefined;

const tell = (done: number, total: number): void => send({ type: "progress", done, total });

async function answer(source: Source): Promise<void> {
  ahead = 0;
  if (source.kind === "document") {
    send({ type: "document", document: await readDocument(source.name, source.bytes, tell) });
    return;
  }
  if (source.kind === "poster") {
    // What only posters need is loaded with the first of them: sheets and letters need not wait for it.
    const { readPoster } = await import("./posters/read-poster");
    send({ type: "poster", pages: await readPoster(source.name, source.bytes, tell) });
    return;
  }
  const workbook = await readSource(source, tell);
  for (const sheet of workbook.sheets) {
    send({ type: "sheet", name: sheet.name, hidden: sheet.hidden });
    for (const rows of lotsOf(sheet)) {
      ahead += 1;
      send({ type: "rows", rows });
      if (ahead < AHEAD) continue;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
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
  switch (message.type) {
    case "stop":
      process.exit();
      break;
    case "more":
      ahead -= 1;
      wake();
      break;
    case "read":
      answer(message.source).catch((error: unknown) => send(failure(error, message.source)));
  }
});
