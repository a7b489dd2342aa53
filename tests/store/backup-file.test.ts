import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sqlite3 from "node-sqlite3-wasm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { agencyRow, openTestStore, type TestStore } from "../support/open-store";

let t: TestStore;
beforeEach(async () => {
  t = await openTestStore();
});
afterEach(() => t.dispose());

describe("one file to take along", () => {
  it("is taken in elsewhere as a backup", async () => {
    const add = { what: "agencies.create", undoable: true };
    await t.store.write(add, (writer) => writer.table("agency").insert(agencyRow(1)));
    const bytes = await t.store.backups.exportBytes();
    const other = await openTestStore();
    const backup = await other.store.backups.importBytes(bytes);
    expect(await other.store.backups.inspect(backup.id)).toMatchObject({ agencies: 1 });
    await other.store.backups.restore(backup.id);
    expect(await other.store.read((reader) => reader.table("agency").count())).toBe(1);
    await other.dispose();
  });

  it("is refused when it is no backup of ours", async () => {
    const foreignPath = join(t.dir, "foreign.sqlite");
    const db = new sqlite3.Database(foreignPath);
    db.exec("create table t (x); insert into t values (1)");
    db.close();
    for (const bytes of [new Uint8Array(), Buffer.from("ไม่ใช่"), await readFile(foreignPath)]) {
      await expect(t.store.backups.importBytes(bytes)).rejects.toMatchObject({ code: "BACKUP_UNREADABLE" });
    }
    expect(await t.store.backups.list()).toEqual([]);
  });
});
