import { EventEmitter, once } from "node:events";
import type { Worker } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ToReader } from "../../main/sheets/messages";
import { readingThreads } from "../../main/sheets/reading-thread";
import { zipOf } from "../support/zip-of";

/** Ended from outside, in the middle of whatever it does, a thread says 1. */
const BY_ITSELF = 0;

describe("a thread whose reading is cancelled", () => {
  it("ends itself between two steps: ended from outside it could take the whole program along", async () => {
    const threads = readingThreads(256);
    const thread = threads.take();
    const bytes = zipOf([{ name: "xl/workbook.xml", data: Buffer.from("<workbook/>") }]);
    const read: ToReader = { type: "read", source: { kind: "file", name: "a.xlsx", bytes } };
    thread.postMessage(read);
    await once(thread, "message");
    threads.end(thread);
    const [code] = await once(thread, "exit");
    expect(code).toBe(BY_ITSELF);
  });

  describe("that is stuck in its work", () => {
    beforeEach(() => {
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    function stuckThread() {
      const terminate = vi.fn();
      const does = { postMessage: vi.fn(), unref: vi.fn(), terminate };
      return { thread: Object.assign(new EventEmitter(), does) as unknown as Worker, terminate };
    }

    it("is ended from outside after a while", async () => {
      const { thread, terminate } = stuckThread();
      readingThreads(256).end(thread);
      expect(terminate).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(10_000);
      expect(terminate).toHaveBeenCalledOnce();
    });

    it("is left alone once it ended itself", async () => {
      const { thread, terminate } = stuckThread();
      readingThreads(256).end(thread);
      thread.emit("exit", 0);
      await vi.advanceTimersByTimeAsync(10_000);
      expect(terminate).not.toHaveBeenCalled();
    });
  });
});
