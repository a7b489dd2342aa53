/** One line of the table: our work beside the bare work it is measured against, in the same run. */
export interface Measured {
  readonly work: string;
  /** Milliseconds, median. */
  readonly ours: number;
  /** What the baseline is, and its milliseconds, median; null where the budget is an absolute one. */
  readonly bare: { readonly what: string; readonly ms: number } | null;
  /** What `ours` and `bare` are in, where that is not milliseconds. */
  readonly unit?: "MB";
  readonly budget: string;
  /** True when inside the budget. Reported, never asserted. */
  readonly within: boolean;
}

export interface BenchPart {
  readonly id: string;
  run(say: (line: string) => void): Promise<Measured[]>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export async function timed(work: () => Promise<unknown> | unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Runs two works in turn, so that what slows the machine slows both.
 * @param between after each, not measured
 * @returns their medians in milliseconds
 */
export async function sideBySide(
  runs: number,
  ours: (run: number) => Promise<unknown>,
  bare: (run: number) => Promise<unknown>,
  between: () => Promise<unknown> = async () => undefined,
): Promise<{ ours: number; bare: number }> {
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (let run = 0; run < runs; run += 1) {
    times.bare.push(await timed(() => bare(run)));
    await between();
    times.ours.push(await timed(() => ours(run)));
    await between();
  }
  return { ours: median(times.ours), bare: median(times.bare) };
}

/** A line whose budget is so many times the bare work. */
export function ratioLine(
  work: string,
  measured: { readonly ours: number; readonly bare: number },
  what: string,
  times: number,
): Measured {
  return {
    work,
    ours: measured.ours,
    bare: { what, ms: measured.bare },
    budget: `≤ ${times} ×`,
    within: measured.ours <= times * measured.bare,
  };
}
