import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";

export const ROOT = resolve(import.meta.dirname, "../..");
export const OUTPUT = resolve(ROOT, "test-output");

/** How many tests ended how. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NONE: Tally = { passed: 0, failed: 0, skipped: 0 };
/** A step that ended badly before it could count anything. */
export const BROKEN: Tally = { passed: 0, failed: 1, skipped: 0 };

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    NONE,
  );
}

const Vitest = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});
const Playwright = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** Reads vitest's JSON report. A file that could not even be loaded counts as one failure. */
export function vitestTally(report: unknown): Tally {
  const { success, numPassedTests, numFailedTests, numPendingTests, numTodoTests } = Vitest.parse(report);
  const failed = success ? numFailedTests : Math.max(1, numFailedTests);
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
}

/** Reads Playwright's JSON report. */
export function playwrightTally(report: unknown): Tally {
  const { expected, unexpected, flaky, skipped } = Playwright.parse(report).stats;
  return { passed: expected + flaky, failed: unexpected, skipped };
}

/** @returns BROKEN when the runner left no report, or exited badly without a failed test in it */
export function readTally(file: string, read: (report: unknown) => Tally, exitCode: number): Tally {
  if (!existsSync(file)) return BROKEN;
  const tally = read(JSON.parse(readFileSync(file, "utf8")));
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/**
 * Ends a run: the last line, alone, says how many tests passed and failed; the exit code says whether all is well.
 * @param name the run's; `.ci/run` adds the files of both runs up
 */
export function finish(name: string, tally: Tally): never {
  mkdirSync(OUTPUT, { recursive: true });
  writeFileSync(resolve(OUTPUT, `${name}.tally`), `${tally.passed} ${tally.failed}\n`);
  if (tally.skipped > 0) console.log(`${tally.skipped} skipped`);
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  process.exit(tally.failed === 0 && tally.passed > 0 ? 0 : 1);
}
