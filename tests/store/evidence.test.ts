import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sqlite3 from "node-sqlite3-wasm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "../../main/core/ports/store";
import { makeTestFolder, openTestStore, type TestStore } from "../support/open-store";
import { ROUND_REST } from "../support/rounds-rows";

const CONTENT = new TextEncoder().encode("หลักฐานการติดตั้งโปสเตอร์");
/** sha256sum of CONTENT, made with coreutils. */
const HASH = "1f13ad705849f8e05e5a4ac4430397330323f025af91a8f38eebdb4071cbf1d9";
const ROUND = "0190a000-0000-7000-8000-000000000001";

let t: TestStore;
beforeEach(async () => {
  t = await openTestStore();
});
afterEach(() => t.dispose());

/** Keeps CONTENT with a round of its own. */
async function attach(store: Store): Promise<void> {
  const { sha256, size } = await store.files.put(CONTENT);
  await store.write({ what: "attachments.add", undoable: true }, async (writer) => {
    const head = { id: ROUND, serial: 1, title: "รอบ", circularNo: "", circularDate: null, deadline: "2026-12-01" };
    await writer.table("round").insert({ ...head, createdAt: writer.now, ...ROUND_REST });
    await writer.table("attachment").insert({
      ...{ id: "0190a000-0000-7000-8000-000000000002", roundId: ROUND, obligationId: null, reportId: null },
      ...{ stepId: null, role: "circular", name: "หนังสือ.txt", mime: "text/plain", size, sha256, at: writer.now },
    });
  });
}
const kept = async (dir: string): Promise<string[]> => {
  const folders = await readdir(join(dir, "files")).catch(() => []);
  return (await Promise.all(folders.map((folder) => readdir(join(dir, "files", folder))))).flat();
};

describe("an attached file", () => {
  it("lies beside the store under what it contains, once however often it is kept", async () => {
    for (let times = 0; times < 3; times += 1) {
      expect(await t.store.files.put(CONTENT)).toEqual({ sha256: HASH, size: CONTENT.byteLength });
    }
    expect(await kept(t.dir)).toEqual([HASH]);
    expect(Buffer.from(await t.store.files.get(HASH)).equals(Buffer.from(CONTENT))).toBe(true);
  });

  it("that was changed or lost is not handed out as if it were whole; kept again it is", async () => {
    await t.store.files.put(CONTENT);
    const path = join(t.dir, "files", HASH.slice(0, 2), HASH);
    await writeFile(path, "อื่น");
    await expect(t.store.files.get(HASH)).rejects.toMatchObject({ code: "EVIDENCE_MISSING" });
    await t.store.files.put(CONTENT);
    expect((await readFile(path)).equals(Buffer.from(CONTENT))).toBe(true);
    await expect(t.store.files.get("0".repeat(64))).rejects.toMatchObject({ code: "EVIDENCE_MISSING" });
  });

  it("travels in the one backup file, which any SQLite reads, and lies beside the store again on another PC", async () => {
    await attach(t.store);
    const bytes = await t.store.backups.exportBytes();
    const dir = await makeTestFolder();
    const path = join(dir, "copy.sqlite");
    await writeFile(path, bytes);
    const db = new sqlite3.Database(path, { readOnly: true });
    expect(db.all("pragma integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(db.all("select sha256 from evidence_file")).toEqual([{ sha256: HASH }]);
    db.close();
    await rm(dir, { recursive: true });

    const other = await openTestStore();
    const backup = await other.store.backups.importBytes(bytes);
    await other.store.backups.restore(backup.id);
    expect(await other.store.read((reader) => reader.table("attachment").count())).toBe(1);
    expect(Buffer.from(await other.store.files.get(HASH)).equals(Buffer.from(CONTENT))).toBe(true);
    const store = new sqlite3.Database(join(other.dir, "pakmud.sqlite"), { readOnly: true });
    expect(store.all("select name from sqlite_schema where name = 'evidence_file'")).toEqual([]);
    store.close();
    await other.dispose();
  });

  it("goes to the second folder with the backup, and comes back from there when it is lost here", async () => {
    await attach(t.store);
    const second = await makeTestFolder();
    await t.store.backups.setSecondFolder(second);
    const [own] = await readdir(second);
    expect(await kept(join(second, own ?? ""))).toEqual([HASH]);
    await rm(join(t.dir, "files"), { recursive: true });
    const backup = (await t.store.backups.list()).find(({ place }) => place === "second");
    await t.store.backups.restore(backup?.id ?? "");
    expect(await kept(t.dir)).toEqual([HASH]);
    await rm(second, { recursive: true });
  });

  it("is refused in a store that only reads", async () => {
    const reader = await openTestStore({ dir: t.dir });
    await expect(reader.store.files.put(CONTENT)).rejects.toMatchObject({ code: "STORE_READ_ONLY" });
    await reader.store.close();
  });
});
