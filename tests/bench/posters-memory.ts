import { readdirSync, readFileSync } from "node:fs";
import { ONE_A4 } from "../support/poster-run";
import { type BenchPart, median } from "./measure";
import { openPosterDesk } from "./posters";

const SIZE = 7_468;
/** Share by which readings differ without growth. */
const NOISE = 1.1;

/** Proportional memory of this process and everything it started, in MB; Linux only. */
function memory(): number {
  const children = new Map<string, string[]>();
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const parent = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1] ?? "";
      children.set(parent, [...(children.get(parent) ?? []), pid]);
    } catch {
      // It ended between the two readings.
    }
  }
  const sum = (pid: string): number => {
    const inside = (children.get(pid) ?? []).reduce((total, child) => total + sum(child), 0);
    try {
      const own = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? "0";
      return inside + Number(own) / 1024;
    } catch {
      return inside;
    }
  };
  return sum(String(process.pid));
}

/** Budget (design §10): memory while printing 7,468 posters does not grow after the third file of 500. */
export const postersMemoryPart: BenchPart = {
  id: "posters-memory",
  async run(say) {
    if (process.platform !== "linux") {
      say("nothing: memory of other processes is only read on Linux");
      return [];
    }
    say("memory while printing 7,468 posters");
    const desk = await openPosterDesk(SIZE);
    try {
      const readings: number[] = [];
      const signal = new AbortController().signal;
      await desk.posters.print(
        { ...ONE_A4, lowInk: false },
        // Called before each file and after the last.
        { signal, progress: async () => void readings.push(memory()) },
      );
      const third = readings[3] ?? Number.NaN;
      // The middle of the last five: a page that is just going away is counted twice for a moment.
      const last = median(readings.slice(-6, -1));
      return [
        {
          work: "7,468 posters: memory at the last files",
          ours: last,
          bare: { what: "the same run after its third file", ms: third },
          unit: "MB",
          budget: "flat",
          within: last <= third * NOISE,
        },
      ];
    } finally {
      await desk.close();
    }
  },
};
