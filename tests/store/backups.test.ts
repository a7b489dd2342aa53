import { chmod, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sqlite3 from "node-sqlite3-wasm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodeFs } from "../../main/data/files";
import { SCHEMA_VERSION } from "../../main/data/migrations";
import { faultyFs } from "../support/faulty-fs";
import { agencyRow, makeTestFolder, openTestStore, type TestStore, testClock } from "../support/open-store";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const add = { what: "agencies.create", undoable: true };

let t: TestStore;
let ticks: (() => void)[] = [];
/** Runs the store's housekeeping once, as its timer does each minute. */
const every = (ms: number, work: () => void) => {
  if (ms === 60_000) ticks.push(work);
  return () => undefined;
};
beforeEach(async () => {
  ticks = [];
  t = await openTestStore({ every });
});
afterEach(() => t.dispose());

let serial = 0;
const insert = () => t.store.write(add, (writer) => writer.table("agency").insert(agencyRow(++serial)));
const count = () => t.store.read((reader) => reader.table("agency").count());
const reasons = async () => (await t.store.backups.list()).map((backup) => backup.reason);
const reopen = async () => {
  await t.store.close();
  ticks = [];
  t = await openTestStore({ dir: t.dir, clock: t.clock, every });
};
const tick = async () => {
  for (const work of ticks) work();
  // Housekeeping goes on beside; a read and the folder's listing come after it in practice, the poll makes sure.
  await new Promise((resolve) => setTimeout(resolve, 30));
};

describe("backups are made", () => {
  it("at start when the store changed since the last one, not otherwise", async () => {
    await insert();
    await reopen();
    await expect.poll(reasons).toEqual(["start"]);
    t.clock.advance(HOUR);
    await reopen();
    await reopen();
    expect(await reasons()).toEqual(["start"]);
    await insert();
    await reopen();
    await expect.poll(reasons).toEqual(["start", "start"]);
  });

  it("each hour while there are changes", async () => {
    await insert();
    await tick();
    expect(await reasons()).toEqual([]);
    t.clock.advance(HOUR);
    await tick();
    await expect.poll(reasons).toEqual(["hourly"]);
    t.clock.advance(5 * HOUR);
    await tick();
    expect(await reasons()).toEqual(["hourly"]);
    await insert();
    await tick();
    await expect.poll(reasons).toEqual(["hourly", "hourly"]);
  });

  it("as files that another SQLite opens, with all that was saved", async () => {
    await insert();
    const backup = await t.store.backups.create("manual");
    expect(backup).toMatchObject({ place: "local", reason: "manual", at: t.clock.now().toISOString() });
    const db = new sqlite3.Database(join(t.dir, "backups", backup.id.slice("local:".length)), { readOnly: true });
    expect(db.all("select count(*) as n from agency")).toEqual([{ n: 1 }]);
    expect(db.all("pragma integrity_check")).toEqual([{ integrity_check: "ok" }]);
    db.close();
  });

  it("and say so when they cannot be", async () => {
    await t.dispose();
    const fs = faultyFs();
    t = await openTestStore({ fs });
    fs.refuse("write", "ENOSPC", { ending: ".pakmud.tmp" });
    await expect(t.store.backups.create("manual")).rejects.toMatchObject({
      code: "STORE_SAVE_FAILED",
      details: { error: "ENOSPC" },
    });
    expect(await t.store.backups.list()).toEqual([]);
  });
});

describe("backups are kept", () => {
  it("24 hourly and 30 daily; of those made by hand, 30 days", async () => {
    t.clock.set("2026-01-01T00:30:00.000Z");
    const byHand = await t.store.backups.create("manual");
    // Made directly in the folder: 70 days of work, an hourly backup in each of eight hours.
    const folder = join(t.dir, "backups");
    const bytes = await readFile(join(folder, byHand.id.slice("local:".length)));
    for (let day = 0; day < 70; day += 1) {
      for (let hour = 2; hour < 10; hour += 1) {
        const at = new Date(Date.UTC(2026, 0, 1 + day, hour, 15)).toISOString().replaceAll(":", "").replace(".", "");
        await writeFile(join(folder, `pakmud-${at}-hourly.pakmud`), bytes);
      }
    }
    await writeFile(join(folder, "หนังสือของฉัน.docx"), "not ours");
    t.clock.set("2026-03-11T11:00:00.000Z");
    await t.store.backups.create("manual");
    const kept = await t.store.backups.list();
    const hourly = kept.filter((backup) => backup.reason === "hourly").map((backup) => backup.at);
    // Three full days of eight hours are the 24 hours; those days and 27 more are the 30 days.
    const hours = hourly.filter((at) => at >= "2026-03-09");
    expect(hours).toHaveLength(24);
    expect(hourly).toHaveLength(24 + 27);
    expect(hourly.filter((at) => at < "2026-03-09").every((at) => at.endsWith("T09:15:00.000Z"))).toBe(true);
    expect(hourly.at(-1)).toBe("2026-02-10T09:15:00.000Z");
    expect(kept.filter((backup) => backup.reason === "manual").map((backup) => backup.at)).toEqual([
      "2026-03-11T11:00:00.000Z",
    ]);
    expect(await readdir(folder)).toContain("หนังสือของฉัน.docx");
  });

  it("at least the newest, however old", async () => {
    await t.store.backups.create("manual");
    t.clock.advance(400 * DAY);
    await reopen();
    expect(await reasons()).toEqual(["manual"]);
  });
});

describe("restoring", () => {
  it("shows date and counts first, backs the present up, and brings the past back", async () => {
    await insert();
    const at = t.clock.now().toISOString();
    const backup = await t.store.backups.create("manual");
    t.clock.advance(HOUR);
    await insert();
    expect(await t.store.backups.inspect(backup.id)).toEqual({
      at,
      schemaVersion: SCHEMA_VERSION,
      agencies: 1,
      rounds: 0,
      reported: 0,
      lastChange: at,
    });
    await t.store.backups.restore(backup.id);
    expect(await count()).toBe(1);
    expect(await reasons()).toEqual(["before-restore", "manual"]);
    const [before] = await t.store.backups.list();
    await t.store.backups.restore(before?.id ?? "");
    expect(await count()).toBe(2);
    await reopen();
    expect(await count()).toBe(2);
  });

  it("of a damaged, missing or foreign file is refused and changes nothing", async () => {
    await insert();
    const backup = await t.store.backups.create("manual");
    const path = join(t.dir, "backups", backup.id.slice("local:".length));
    const bytes = await readFile(path);
    await writeFile(path, bytes.subarray(0, bytes.length - 4096));
    await expect(t.store.backups.restore(backup.id)).rejects.toMatchObject({ code: "BACKUP_UNREADABLE" });
    await expect(t.store.backups.inspect(backup.id)).rejects.toMatchObject({ code: "BACKUP_UNREADABLE" });
    await expect(t.store.backups.restore("local:../pakmud.sqlite")).rejects.toMatchObject({ code: "BACKUP_NOT_FOUND" });
    expect(await count()).toBe(1);
  });

  it("that cannot be saved leaves the present as it is", async () => {
    await t.dispose();
    const fs = faultyFs();
    t = await openTestStore({ fs });
    const backup = await t.store.backups.create("manual");
    await insert();
    fs.refuse("write", "ENOSPC", { ending: "pakmud.sqlite.tmp" });
    await expect(t.store.backups.restore(backup.id)).rejects.toMatchObject({ code: "STORE_SAVE_FAILED" });
    expect(await count()).toBe(1);
    fs.heal();
    await insert();
    expect(await count()).toBe(2);
  });

  it("does not lose a command that was given at the same moment, nor mix it in", async () => {
    const backup = await t.store.backups.create("manual");
    const [, , after] = await Promise.all([insert(), t.store.backups.restore(backup.id), insert()]);
    expect(after.activityId).toBeTruthy();
    const [before] = (await t.store.backups.list()).filter((each) => each.reason === "before-restore");
    const inBackup = await t.store.backups.inspect(before?.id ?? "");
    expect(inBackup.agencies + (await count())).toBeGreaterThanOrEqual(2);
  });

  it("starting afresh empties the store, after backing it up", async () => {
    await insert();
    await t.store.reset();
    expect(await count()).toBe(0);
    expect(await reasons()).toEqual(["before-restore"]);
    await reopen();
    expect(await count()).toBe(0);
  });
});

describe("the second folder", () => {
  let second: string;
  beforeEach(async () => {
    second = await makeTestFolder();
  });
  afterEach(() => rm(second, { recursive: true, force: true }));

  it("gets a copy of every backup, from the moment it is chosen", async () => {
    await t.store.backups.setSecondFolder(second);
    expect(t.store.backups.secondFolder()).toBe(second);
    await insert();
    t.clock.advance(HOUR);
    await t.store.backups.create("manual");
    const places = (await t.store.backups.list()).map((backup) => backup.place);
    expect(places.toSorted()).toEqual(["local", "second", "second"]);
    const newest = (await t.store.backups.list()).find((backup) => backup.place === "second");
    expect(await t.store.backups.inspect(newest?.id ?? "")).toMatchObject({ agencies: 1 });
    await reopen();
    expect(t.store.backups.secondFolder()).toBe(second);
  });

  it("that cannot be written is not taken", async () => {
    await writeFile(join(second, "file"), "");
    await expect(t.store.backups.setSecondFolder(join(second, "file"))).rejects.toMatchObject({
      code: "STORE_SAVE_FAILED",
    });
    expect(t.store.backups.secondFolder()).toBeNull();
  });

  it("unplugged stops nothing, and after seven days without it a reminder is due", async () => {
    await t.store.backups.setSecondFolder(second);
    await rm(second, { recursive: true });
    // A file where the folder was: not even the administrator can write there.
    await writeFile(second, "");
    t.clock.advance(6 * DAY);
    await t.store.backups.create("manual");
    expect((await t.store.backups.list()).map((backup) => backup.place)).toEqual(["local"]);
    expect(await t.store.backups.reminderDue()).toBe(false);
    t.clock.advance(2 * DAY);
    expect(await t.store.backups.reminderDue()).toBe(true);
    await rm(second);
    await mkdir(second);
    await chmod(second, 0o700);
    await t.store.backups.create("manual");
    expect(await t.store.backups.reminderDue()).toBe(false);
    t.clock.advance(7 * DAY + 1);
    expect(await t.store.backups.reminderDue()).toBe(true);
  });

  it("on a share that no longer answers keeps nobody waiting", async () => {
    await t.dispose();
    let gone = false;
    const list = (folder: string) =>
      gone && folder.startsWith(second) ? new Promise<string[]>(() => undefined) : nodeFs.list(folder);
    t = await openTestStore({ fs: { ...nodeFs, list } });
    await t.store.backups.setSecondFolder(second);
    gone = true;
    // Whoever waited for the share would wait for ever, and this test with them.
    const [places] = await Promise.all([
      t.store.backups.list().then((rows) => rows.map((backup) => backup.place)),
      t.store.backups.reminderDue(),
      insert(),
    ]);
    expect(places).toEqual([]);
  });

  it("never chosen brings the reminder seven days after the first start", async () => {
    expect(await t.store.backups.reminderDue()).toBe(false);
    t.clock.advance(7 * DAY + 1);
    expect(await t.store.backups.reminderDue()).toBe(true);
  });
});

it("the clock of a backup's name is the store's clock", async () => {
  t.clock.set(testClock("2027-02-28T23:59:59.999Z").now().toISOString());
  const { id } = await t.store.backups.create("manual");
  expect(id).toBe("local:pakmud-2027-02-28T235959999Z-manual.pakmud");
});
