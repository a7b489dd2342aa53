import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../shared/contract";
import { sample } from "../support/import-desk";
import { createCaller } from "./caller";
import { inProcess, type Transport } from "./transports";
import { ACCOUNTS } from "./truth";

let transport: Transport;
beforeEach(async () => {
  transport = await inProcess();
});
afterEach(() => transport.close());

describe("the bundled sample", () => {
  it("brings every screen to life: pins, doubts, codes, and a round with all states", async () => {
    const { ok } = createCaller(transport);
    const { agencies } = await ok("sample.open", {});
    const { currentRoundId } = await ok("app.status", {});
    const overview = contract.overview.get.output.parse(await ok("overview.get", { roundId: currentRoundId ?? "" }));
    const { total, reportsByDay, daysLeft, byRecipient, attention, steps, today } = overview;
    expect(total.total).toBe(agencies);
    for (const count of [
      total.reported.count,
      total.allStepsDone.count,
      total.verified.count,
      total.outstanding.count,
      total.returned,
      total.partly,
      attention.pins + attention.noCode + attention.names,
      today,
      daysLeft,
    ]) {
      expect(count).toBeGreaterThan(0);
    }
    expect(total.overdue).toBe(0);
    expect(reportsByDay.length).toBeGreaterThan(3);
    expect(byRecipient.length).toBeGreaterThan(3);
    expect(new Set(steps.map(({ notDone }) => notDone)).size).toBeGreaterThan(2);
    expect((await ok("map.pins", { roundId: currentRoundId ?? "" })).pins.length).toBeGreaterThan(20);
    const { rows } = await ok("calls.list", { roundId: currentRoundId ?? "" });
    const called = rows.filter(({ officer }) => officer !== null);
    expect(called.length).toBeGreaterThan(rows.length / 2);
    expect(called.length).toBeLessThan(rows.length);
    const { printable } = await ok("posters.plan", {});
    expect(printable.every(({ url }) => url.includes("example.com"))).toBe(true);
  });

  it("lets no sheet of the office in among the made-up rows, until it is left", async () => {
    const { ok, refused } = createCaller(transport);
    const { agencies } = await ok("sample.open", {});
    const file = await transport.file(ACCOUNTS, sample(ACCOUNTS));
    await refused("imports.propose", { file }, "SAMPLE_OPEN");
    expect((await ok("imports.open", {})).rows).toEqual([]);
    expect((await ok("agencies.list", {})).rows).toHaveLength(agencies);
    await ok("sample.leave", {});
    await ok("secrets.setPassphrase", { passphrase: "ของสำนักงานเอง" });
    await ok("imports.propose", { file });
  });

  it("keeps the office's own passphrase when there was one, and forgets only its own", async () => {
    const { ok } = createCaller(transport);
    await ok("secrets.setPassphrase", { passphrase: "ของสำนักงานเอง" });
    await ok("sample.open", {});
    await ok("sample.leave", {});
    expect(await ok("app.status", {})).toMatchObject({ empty: true, sample: false, secrets: "ready" });
    await ok("secrets.unlock", { passphrase: "ของสำนักงานเอง" });
  });

  it("stopped half way leaves an empty store", async () => {
    const started = await transport.call("sample.open", {});
    const { jobId } = (started as { value: { jobId: string } }).value;
    await transport.call("jobs.cancel", { id: jobId });
    const { ok } = createCaller(transport);
    for (;;) {
      const job = await ok("jobs.get", { id: jobId });
      if (job.state !== "running") break;
      await new Promise((next) => setTimeout(next, 20));
    }
    expect((await ok("jobs.get", { id: jobId })).state).toBe("cancelled");
    expect(await ok("app.status", {})).toMatchObject({ empty: true, sample: false, secrets: "no-passphrase" });
  });
});
