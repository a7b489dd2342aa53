import { spawn } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { agencyRow, makeTestFolder, openTestStore, type TestStore, testClock } from "../support/open-store";

const add = { what: "agencies.create", undoable: true };
const insert = (t: TestStore, serial: number) =>
  t.store.write(add, (writer) => writer.table("agency").insert(agencyRow(serial)));
const count = (t: TestStore) => t.store.read((reader) => reader.table("agency").count());

let dir: string;
const opened: TestStore[] = [];
const open = async (options: Parameters<typeof openTestStore>[0] = {}): Promise<TestStore> => {
  const t = await openTestStore({ dir, every: () => () => undefined, ...options });
  opened.push(t);
  return t;
};
beforeEach(async () => {
  dir = await makeTestFolder();
});
afterEach(async () => {
  for (const t of opened.splice(0)) await t.store.close();
  await rm(dir, { recursive: true, force: true });
});

const lockPath = () => join(dir, "pakmud.lock");
const writeLock = (patch: Record<string, unknown>) => {
  const at = testClock().now().toISOString();
  return writeFile(
    lockPath(),
    JSON.stringify({ token: "t", pid: 1, host: hostname(), since: at, heartbeat: at, ...patch }),
  );
};
/** The number of a process that is certainly gone. */
const deadPid = () =>
  new Promise<number>((resolve) => {
    const child = spawn(process.execPath, ["-e", ""]);
    child.on("exit", () => resolve(child.pid ?? 0));
  });

describe("a second opener", () => {
  it("reads only, says who holds the store, and follows what the holder saves", async () => {
    const first = await open();
    await insert(first, 1);
    const second = await open();
    expect(second.store.saved()).toMatchObject({
      state: "read-only",
      holder: { pid: process.pid, host: hostname(), since: "2026-11-20T03:00:00.000Z" },
    });
    expect(await count(second)).toBe(1);
    await expect(insert(second, 2)).rejects.toMatchObject({ code: "STORE_READ_ONLY" });
    await expect(second.store.reset()).rejects.toMatchObject({ code: "STORE_READ_ONLY" });
    await expect(second.store.backups.create("manual")).rejects.toMatchObject({ code: "STORE_READ_ONLY" });
    await expect(second.vault.setPassphrase("ยาวพอสมควร")).rejects.toMatchObject({ code: "STORE_READ_ONLY" });
    await insert(first, 3);
    expect(await count(second)).toBe(2);
    expect(first.store.saved().state).toBe("saved");
  });

  it("becomes the writer when the first has gone, with all that it saved", async () => {
    const first = await open();
    await insert(first, 1);
    const second = await open();
    await insert(first, 2);
    await first.store.close();
    await insert(second, 3);
    expect(second.store.saved()).toMatchObject({ state: "saved", holder: null });
    expect(await count(second)).toBe(3);
  });

  it("does not set a damaged file aside under the holder's hands", async () => {
    const first = await open();
    await insert(first, 1);
    await writeFile(join(dir, "pakmud.sqlite"), "damaged by someone else");
    const second = await open();
    expect(second.store.recovery()).toEqual({ code: "STORE_DAMAGED", quarantined: null });
    // The holder has it all in memory and writes it again.
    await insert(first, 2);
    expect(await count(second)).toBe(2);
    expect(second.store.recovery()).toBeNull();
  });
});

describe("a lock left behind", () => {
  it("by a process that died on this PC is taken over", async () => {
    await writeLock({ pid: await deadPid() });
    const t = await open();
    expect(t.store.saved().state).toBe("saved");
    await insert(t, 1);
  });

  it("by an earlier process with our own number is taken over", async () => {
    await writeLock({ pid: process.pid });
    expect((await open()).store.saved().state).toBe("saved");
  });

  it("on another PC is respected while its heartbeat is young, and taken over when it is old", async () => {
    await writeLock({ host: "another-pc", pid: 4711 });
    const early = await open({ clock: testClock("2026-11-20T03:01:30.000Z") });
    expect(early.store.saved()).toMatchObject({ state: "read-only", holder: { host: "another-pc", pid: 4711 } });
    const late = await open({ clock: testClock("2026-11-20T03:02:30.000Z") });
    expect(late.store.saved().state).toBe("saved");
  });

  it("cut off while it was written is taken over", async () => {
    await writeFile(lockPath(), '{"token":"t","pi');
    expect((await open()).store.saved().state).toBe("saved");
  });

  it("is gone after closing", async () => {
    const t = await open();
    await t.store.close();
    await expect(readFile(lockPath())).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("of an old date is kept young by the holder's heartbeat", async () => {
    const works: (() => void)[] = [];
    const clock = testClock();
    await open({
      clock,
      every(ms, work) {
        if (ms === 20_000) works.push(work);
        return () => undefined;
      },
    });
    clock.advance(110_000);
    for (const work of works) work();
    await expect.poll(async () => (await readFile(lockPath(), "utf8")).includes("03:01:50")).toBe(true);
    expect((await open({ clock: testClock("2026-11-20T03:03:00.000Z") })).store.saved().state).toBe("read-only");
  });
});

describe("an opener that slept while another took over", () => {
  it("does not overwrite the other's work, and reads it", async () => {
    const sleeper = await open();
    await insert(sleeper, 1);
    const other = await open({ clock: testClock("2026-11-20T04:00:00.000Z") });
    expect(other.store.saved().state).toBe("saved");
    await insert(other, 2);
    await expect(insert(sleeper, 3)).rejects.toMatchObject({ code: "STORE_READ_ONLY" });
    expect(sleeper.store.saved().state).toBe("read-only");
    expect(await count(other)).toBe(2);
    expect(await count(sleeper)).toBe(2);
  });
});

describe("a folder with a Thai name", () => {
  it("works like any other", async () => {
    dir = join(dir, "ผู้ใช้", "ข้อมูล ปักหมุด (สถจ.)");
    const t = await open();
    await insert(t, 1);
    const backup = await t.store.backups.create("manual");
    await t.store.backups.restore(backup.id);
    await t.store.close();
    expect(await count(await open())).toBe(1);
  });
});
