import type { Worker } from "node:worker_threads";
import { AppError } from "../../shared/contract/errors";
import type { ReadOptions } from "../core/ports/sheets";
import type { FromReader, ToReader } from "./messages";
import type { ReadingThreads } from "./reading-thread";
import { type Source, sourceName } from "./source";

/** How long a reading may take. */
export interface Patience {
  readonly seconds: number;
  /** For the whole of it, or from one sign of progress to the next: then a long file may take its time, a stuck one not. */
  readonly of: "whole" | "step";
}

/** What answers come to: hears the messages of one reading and says when it has its answer. */
export interface Hearing<T> {
  hear(message: FromReader, post: (message: ToReader) => void, answer: (value: T) => void): void;
}

/** A thread that died: of memory, or of a failure that its libraries did not report. */
function deathOf(cause: Error, file: string): AppError {
  const outOfMemory = "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY";
  return new AppError(outOfMemory ? "FILE_TOO_LARGE" : "FILE_DAMAGED", { file }, { cause });
}

/** Bytes copied between two turns of the event loop: a few milliseconds into memory that was never used. */
const BITE = 1024 * 1024;

/**
 * The source with bytes of its own, which the thread is given without copying them again: posted as they are, those of a
 * large file would be copied at one go, and everything would stand still for it.
 */
async function copyOf(source: Source): Promise<Source> {
  if (source.kind === "paste") return source;
  const bytes = new Uint8Array(source.bytes.byteLength);
  for (let at = 0; at < bytes.byteLength; at += BITE) {
    if (at > 0) await new Promise(setImmediate);
    bytes.set(source.bytes.subarray(at, at + BITE), at);
  }
  return { ...source, bytes };
}

/** @returns the answer, or why there is none. @throws AppError when the thread did not answer and is of no more use */
async function follow<T>(
  thread: Worker,
  source: Source,
  patience: Patience,
  { signal, progress }: ReadOptions,
  hearing: Hearing<T>,
): Promise<{ readonly value: T } | AppError> {
  const file = sourceName(source);
  const post = (message: ToReader): void => thread.postMessage(message);
  let abort = (): void => undefined;
  let late: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      abort = () => reject(new AppError("CANCELLED"));
      signal.addEventListener("abort", abort);
      late = setTimeout(() => reject(new AppError("FILE_TOO_LARGE", { file })), patience.seconds * 1_000);
      thread.on("message", (message: FromReader) => {
        if (message.type === "progress") {
          if (patience.of === "step") late?.refresh();
          progress(message.done, message.total);
        } else if (message.type === "failed") {
          resolve(new AppError(message.code, message.details, { cause: new Error(message.cause) }));
        } else hearing.hear(message, post, (value) => resolve({ value }));
      });
      thread.on("error", (error: Error) => reject(deathOf(error, file)));
      thread.on("exit", () => reject(deathOf(new Error("the reading thread ended"), file)));
      const read: ToReader = { type: "read", source };
      thread.postMessage(read, source.kind === "paste" ? [] : [source.bytes.buffer as ArrayBuffer]);
    });
  } finally {
    clearTimeout(late);
    signal.removeEventListener("abort", abort);
  }
}

/**
 * Has a source read in a thread of its own, for as long as there is patience.
 * @throws AppError as the reading says, FILE_TOO_LARGE (also out of memory or time), CANCELLED
 */
export async function askThread<T>(
  threads: ReadingThreads,
  source: Source,
  patience: Patience,
  options: ReadOptions,
  hearing: Hearing<T>,
): Promise<T> {
  const own = await copyOf(source);
  if (options.signal.aborted) throw new AppError("CANCELLED");
  const thread = threads.take();
  const answer = await follow(thread, own, patience, options, hearing).catch((error: unknown) => {
    threads.end(thread);
    throw error;
  });
  threads.giveBack(thread);
  if (answer instanceof AppError) throw answer;
  return answer.value;
}
