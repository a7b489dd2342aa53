import { EventEmitter } from "node:events";
import type { Worker } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { askThread, type Hearing, type Patience } from "../../main/sheets/ask-thread";
import { POSTER_LIMITS } from "../../main/sheets/posters/limits";
import type { ReadingThreads } from "../../main/sheets/reading-thread";

/** A thread that does what the test says, and the one who lends it. */
function stage() {
  const thread = Object.assign(new EventEmitter(), { postMessage: vi.fn() }) as unknown as EventEmitter & Worker;
  const threads: ReadingThreads = { take: () => thread, giveBack: vi.fn(), end: vi.fn() };
  return { thread, threads };
}

const source = { kind: "poster", name: "posters.pdf", bytes: new Uint8Array() } as const;
const hearing: Hearing<number> = {
  hear(message, _post, answer) {
    if (message.type === "poster") answer(message.pages.length);
  },
};
const EACH_PAGE: Patience = { seconds: POSTER_LIMITS.secondsPerPage, of: "step" };

describe("the patience of a reading", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Asks, and lets the thread tell of one page after another, each so many seconds after the last. */
  async function pages(count: number, seconds: number, patience: Patience) {
    const { thread, threads } = stage();
    const progress = vi.fn();
    const signal = new AbortController().signal;
    const answer = askThread(threads, source, patience, { signal, progress }, hearing).catch((error: unknown) => error);
    for (let page = 1; page <= count; page += 1) {
      await vi.advanceTimersByTimeAsync(seconds * 1_000);
      thread.emit("message", { type: "progress", done: page, total: count });
    }
    thread.emit("message", { type: "poster", pages: Array.from({ length: count }, () => ({ text: "", codes: [] })) });
    return { answer: await answer, progress, threads };
  }

  it("lets the posters of a province through, however long they take together", async () => {
    const { answer, progress, threads } = await pages(334, POSTER_LIMITS.secondsPerPage - 1, EACH_PAGE);
    expect(answer).toBe(334);
    expect(progress).toHaveBeenLastCalledWith(334, 334);
    expect(threads.giveBack).toHaveBeenCalledOnce();
  });

  it("ends a thread that one page keeps", async () => {
    const { answer, threads } = await pages(2, POSTER_LIMITS.secondsPerPage + 1, EACH_PAGE);
    expect(answer).toMatchObject({ code: "FILE_TOO_LARGE", details: { file: "posters.pdf" } });
    expect(threads.end).toHaveBeenCalledOnce();
  });

  it("ends what may take so long altogether, whatever progress it tells of", async () => {
    const { answer } = await pages(10, 10, { seconds: 60, of: "whole" });
    expect(answer).toMatchObject({ code: "FILE_TOO_LARGE" });
  });

  it("ends a long reading when it is cancelled", async () => {
    const { thread, threads } = stage();
    const cancel = new AbortController();
    const options = { signal: cancel.signal, progress: vi.fn() };
    const answer = askThread(threads, source, EACH_PAGE, options, hearing).catch((error: unknown) => error);
    for (let page = 1; page <= 100; page += 1) {
      await vi.advanceTimersByTimeAsync(50_000);
      thread.emit("message", { type: "progress", done: page, total: 334 });
    }
    cancel.abort();
    expect(await answer).toMatchObject({ code: "CANCELLED" });
    expect(threads.end).toHaveBeenCalledOnce();
  });
});

it("gives the thread bytes of its own, and leaves the caller his: they are read again under another mapping", async () => {
  const { thread, threads } = stage();
  const bytes = Uint8Array.from({ length: 3_000_000 }, (_, at) => at % 251);
  const options = { signal: new AbortController().signal, progress: vi.fn() };
  const answer = askThread(threads, { ...source, bytes }, EACH_PAGE, options, hearing);
  await vi.waitFor(() => expect(thread.postMessage).toHaveBeenCalledOnce());
  const [message, transferred] = vi.mocked(thread.postMessage).mock.calls[0] ?? [];
  const sent: Uint8Array = message.source.bytes;
  expect(Buffer.compare(sent, bytes)).toBe(0);
  expect(transferred).toEqual([sent.buffer]);
  expect(sent.buffer).not.toBe(bytes.buffer);
  thread.emit("message", { type: "poster", pages: [] });
  expect(await answer).toBe(0);
});

it("is not begun any more when it is cancelled while its bytes are copied", async () => {
  const { threads } = stage();
  const take = vi.spyOn(threads, "take");
  const cancel = new AbortController();
  const options = { signal: cancel.signal, progress: vi.fn() };
  const answer = askThread(threads, { ...source, bytes: new Uint8Array(3_000_000) }, EACH_PAGE, options, hearing);
  cancel.abort();
  await expect(answer).rejects.toMatchObject({ code: "CANCELLED" });
  expect(take).not.toHaveBeenCalled();
});
