import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { ToReader } from "./messages";

/** A thread that was asked to stop and is stuck in its work gets this long, in milliseconds. */
const STUCK = 2_000;

/** An idle thread is kept this long for the next file, in milliseconds. */
const KEPT = 30_000;

/** The program of the thread in the sources, which Node does not read by itself: tsx is told to first. */
function fromSources(here: string): URL {
  const tsx = new URL("./esm/api/index.mjs", pathToFileURL(createRequire(here).resolve("tsx"))).href;
  const program = new URL("./sheet-worker.ts", here).href;
  const lines = `import { register } from "${tsx}"; register(); await import("${program}");`;
  return new URL(`data:text/javascript,${encodeURIComponent(lines)}`);
}

/**
 * Starts the reading thread. One program serves every door: the build makes `out/main/sheet-worker.js` of it, which
 * stands beside the doors and above their chunks (inside the asar too, where Electron's threads can read). Run from
 * the sources, as tests and bench are, it is the file beside this one.
 */
function startThread(heapMegabytes: number): Worker {
  const here = import.meta.url;
  const built = here.includes("/chunks/") ? "../sheet-worker.js" : "./sheet-worker.js";
  const program = here.endsWith(".ts") ? fromSources(here) : new URL(built, here);
  // Its output is kept off ours and never read, here or there: a stream that is read keeps the program alive.
  return new Worker(program, {
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 128 },
  });
}

export interface ReadingThreads {
  /** A thread that is free, or a new one. */
  take(): Worker;
  /** Gives one back that has nothing left to do. */
  giveBack(thread: Worker): void;
  /** Ends one, whatever it is doing; it may go on for a moment, unheard. */
  end(thread: Worker): void;
}

/** Keeps one idle thread for a while: the next file is read without starting one. It never keeps the program alive. */
export function readingThreads(heapMegabytes: number): ReadingThreads {
  let idle: { readonly thread: Worker; readonly timer: NodeJS.Timeout } | null = null;

  const end = (thread: Worker): void => {
    thread.removeAllListeners();
    // What it was doing is of no interest any more.
    thread.on("error", () => undefined);
    // It ends itself between two of its steps: ended from outside while a stream of zlib is half made, it would take the
    // whole process with it (Node: "close before init").
    const stop: ToReader = { type: "stop" };
    thread.postMessage(stop);
    const stuck = setTimeout(() => void thread.terminate(), STUCK);
    stuck.unref();
    thread.once("exit", () => clearTimeout(stuck));
    thread.unref();
  };
  const forget = (thread: Worker): void => {
    if (idle?.thread !== thread) return;
    clearTimeout(idle.timer);
    idle = null;
  };
  return {
    take() {
      const thread = idle?.thread ?? startThread(heapMegabytes);
      forget(thread);
      thread.removeAllListeners();
      thread.ref();
      return thread;
    },
    giveBack(thread) {
      thread.removeAllListeners();
      // One that fails while idle is simply gone.
      thread.on("error", () => forget(thread));
      thread.on("exit", () => forget(thread));
      if (idle) {
        end(thread);
        return;
      }
      thread.unref();
      const timer = setTimeout(() => {
        forget(thread);
        end(thread);
      }, KEPT);
      timer.unref();
      idle = { thread, timer };
    },
    end,
  };
}
