import { randomBytes } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SCHEMA_VERSION } from "../../main/data/migrations";
import { agencyRow, openTestStore, type TestStore } from "../support/open-store";

const add = { what: "agencies.create", undoable: true };
let t: TestStore;
beforeEach(async () => {
  t = await openTestStore();
});
afterEach(() => t.dispose());

const file = () => join(t.dir, "pakmud.sqlite");
const insert = (serial: number) => t.store.write(add, (writer) => writer.table("agency").insert(agencyRow(serial)));
const count = () => t.store.read((reader) => reader.table("agency").count());
const reopen = async () => {
  await t.store.close();
  t = await openTestStore({ dir: t.dir, clock: t.clock });
};
/** Closes the store, changes its file, opens it again. @returns the bytes that were put there */
async function reopenWith(change: (bytes: Buffer) => Buffer): Promise<Buffer> {
  await t.store.close();
  const bytes = change(await readFile(file()));
  await writeFile(file(), bytes);
  t = await openTestStore({ dir: t.dir, clock: t.clock });
  return bytes;
}

const damages: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
  ["cut in the middle of a page", (bytes) => bytes.subarray(0, bytes.length - 1000)],
  ["cut at a page's end", (bytes) => bytes.subarray(0, bytes.length - 4096)],
  ["emptied", () => Buffer.alloc(0)],
  ["random bytes", (bytes) => randomBytes(bytes.length)],
  ["all zeros", (bytes) => Buffer.alloc(bytes.length)],
  ["random behind a good header", (bytes) => Buffer.concat([bytes.subarray(0, 100), randomBytes(bytes.length - 100)])],
  [
    "one page of a table overwritten",
    (bytes) => Buffer.concat([bytes.subarray(0, 8192), randomBytes(4096), bytes.subarray(12_288)]),
  ],
  ["another program's text", () => Buffer.from("ไฟล์นี้ไม่ใช่ฐานข้อมูล".repeat(200))],
];

describe("a damaged store file", () => {
  for (const [name, damage] of damages) {
    it(`(${name}) is set aside whole, refuses writes, and gives way to the newest backup`, async () => {
      await insert(1);
      await insert(2);
      const backup = await t.store.backups.create("manual");
      await insert(3);
      const bytes = await reopenWith(damage);
      const recovery = t.store.recovery();
      expect(recovery).toMatchObject({ code: "STORE_DAMAGED" });
      expect((await readFile(join(t.dir, recovery?.quarantined ?? ""))).equals(bytes)).toBe(true);
      expect(await count()).toBe(0);
      await expect(insert(4)).rejects.toMatchObject({ code: "STORE_DAMAGED" });
      await expect(t.store.note((writer) => writer.table("posterPrint").count())).rejects.toMatchObject({
        code: "STORE_DAMAGED",
      });
      expect(await t.store.backups.inspect(backup.id)).toMatchObject({
        agencies: 2,
        schemaVersion: SCHEMA_VERSION,
        rounds: 0,
      });
      await t.store.backups.restore(backup.id);
      expect(t.store.recovery()).toBeNull();
      expect(await count()).toBe(2);
      await insert(4);
      await reopen();
      expect(await count()).toBe(3);
      expect((await readFile(join(t.dir, recovery?.quarantined ?? ""))).equals(bytes)).toBe(true);
    });
  }

  it("is still unsettled after a restart, and can be left for a fresh start", async () => {
    await insert(1);
    await reopenWith((bytes) => bytes.subarray(0, 5000));
    const recovery = t.store.recovery();
    await reopen();
    expect(t.store.recovery()).toEqual(recovery);
    await expect(insert(2)).rejects.toMatchObject({ code: "STORE_DAMAGED" });
    await t.store.reset();
    expect(t.store.recovery()).toBeNull();
    await insert(2);
    expect(t.vault.open(t.vault.seal("secret", "x"), "x")).toBe("secret");
    await reopen();
    expect([t.store.recovery(), await count()]).toEqual([null, 1]);
    expect(await readdir(t.dir)).toContain(recovery?.quarantined);
  });

  it("is settled by putting a good file back by hand", async () => {
    await insert(1);
    const good = await readFile(file());
    await reopenWith(() => randomBytes(9000));
    await t.store.close();
    await writeFile(file(), good);
    t = await openTestStore({ dir: t.dir });
    expect([t.store.recovery(), await count()]).toEqual([null, 1]);
  });
});

describe("a file from a newer version", () => {
  it("is refused untouched, until the user chooses; then it is set aside", async () => {
    await insert(1);
    const backup = await t.store.backups.create("manual");
    const bytes = await reopenWith((old) => {
      const copy = Buffer.from(old);
      // user_version, a big-endian number at byte 60 of the header (SQLite file format §1.3)
      copy.writeUInt32BE(99, 60);
      return copy;
    });
    expect(t.store.recovery()).toEqual({ code: "STORE_NEWER_VERSION", quarantined: null });
    await expect(insert(2)).rejects.toMatchObject({ code: "STORE_NEWER_VERSION" });
    expect((await readFile(file())).equals(bytes)).toBe(true);
    await reopen();
    expect((await readFile(file())).equals(bytes)).toBe(true);
    await t.store.backups.restore(backup.id);
    expect(await count()).toBe(1);
    const aside = (await readdir(t.dir)).filter((name) => name.includes("newer-"));
    expect(aside).toHaveLength(1);
    expect((await readFile(join(t.dir, aside[0] ?? ""))).equals(bytes)).toBe(true);
  });
});
