import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { playwrightTally, readTally, sum, vitestTally } from "../support/tally";

const vitest = { success: true, numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 };

describe("the tally of a test run", () => {
  it("adds up what both runners report", () => {
    const playwright = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } };
    expect(sum([vitestTally(vitest), playwrightTally(playwright)])).toEqual({ passed: 9, failed: 1, skipped: 3 });
  });

  it("counts a file that could not be loaded as a failure, though no test in it failed", () => {
    expect(vitestTally({ ...vitest, success: false }).failed).toBe(1);
  });

  it("counts a runner that left no report, or ended badly, as a failure", () => {
    const file = join(mkdtempSync(join(tmpdir(), "pakmud-")), "report.json");
    expect(readTally(file, vitestTally, 0)).toMatchObject({ passed: 0, failed: 1 });
    writeFileSync(file, JSON.stringify(vitest));
    expect(readTally(file, vitestTally, 0)).toMatchObject({ passed: 5, failed: 0 });
    expect(readTally(file, vitestTally, 1)).toMatchObject({ passed: 5, failed: 1 });
  });

  it("does not take a report that it cannot read for a good one", () => {
    expect(() => vitestTally({ success: true })).toThrow();
    expect(() => playwrightTally({})).toThrow();
  });
});
