import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SavedState } from "../../shared/contract/app";
import { type FaultyFs, faultyFs } from "../support/faulty-fs";
import { agencyRow, openTestStore, type TestStore } from "../support/open-store";

const STORE = "pakmud.sqlite";
const add = { what: "agencies.create", undoable: true };

let fs: FaultyFs;
let t: TestStore;
let said: SavedState[];
beforeEach(async () => {
  fs = faultyFs();
  t = await openTestStore({ fs });
  said = [];
  t.store.onSaved((saved) => said.push(saved));
  await insert(1);
});
afterEach(async () => {
  fs.heal();
  await t.dispose();
});

const insert = (serial: number) => t.store.write(add, (writer) => writer.table("agency").insert(agencyRow(serial)));
const serials = () =>
  t.store.read(async (reader) => (await reader.table("agency").find({}, { by: "serial" })).map((row) => row.serial));
/** What someone finds who opens the folder afterwards. */
const serialsAfterRestart = async () => {
  await t.store.close();
  fs.heal();
  t = await openTestStore({ dir: t.dir, fs });
  return serials();
};

describe("a virus scanner that holds the file", () => {
  for (const code of ["EPERM", "EBUSY", "EACCES"]) {
    it(`for a moment (${code}) delays the save and nothing else`, async () => {
      fs.refuse("rename", code, { times: 4, ending: STORE });
      await insert(2);
      expect(fs.refused()).toBe(4);
      expect(t.store.saved()).toMatchObject({ state: "saved", error: null });
      expect(await serialsAfterRestart()).toEqual([1, 2]);
    });
  }

  it("does not keep readers waiting: they see what is on disk", async () => {
    fs.refuse("rename", "EBUSY", { times: 7, ending: STORE });
    const writing = insert(2);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await serials()).toEqual([1]);
    expect(t.store.saved().state).toBe("saving");
    await writing;
    expect(await serials()).toEqual([1, 2]);
  });
});

describe("a save that fails for good", () => {
  const cases = [
    ["the rename refused for ever", () => fs.refuse("rename", "EPERM", { ending: STORE }), "EPERM"],
    ["a full disk at the write", () => fs.refuse("write", "ENOSPC", { ending: `${STORE}.tmp` }), "ENOSPC"],
    ["a full disk at the fsync", () => fs.refuse("sync", "ENOSPC", { ending: `${STORE}.tmp` }), "ENOSPC"],
    ["a disk error at the fsync of the folder", () => fs.refuse("syncFolder", "EIO"), "EIO"],
    ["a folder that lets no file be made", () => fs.refuse("open", "EROFS", { ending: `${STORE}.tmp` }), "EROFS"],
  ] as const;
  for (const [name, breakIt, code] of cases) {
    it(`(${name}) is told, takes the write back, and lets the next one through when the disk is well again`, async () => {
      const before = await readFile(join(t.dir, STORE));
      breakIt();
      const refused = await Promise.allSettled([insert(2), insert(3)]);
      for (const each of refused) {
        expect(each).toMatchObject({
          status: "rejected",
          reason: { code: "STORE_SAVE_FAILED", details: { error: code } },
        });
      }
      expect(t.store.saved()).toMatchObject({ state: "failed", error: code });
      expect(said.map((saved) => saved.state)).not.toContain("read-only");
      expect(await serials()).toEqual([1]);
      expect(Buffer.compare(await readFile(join(t.dir, STORE)), before)).toBe(0);
      fs.heal();
      await insert(4);
      expect(t.store.saved()).toMatchObject({ state: "saved", error: null });
      expect(await serials()).toEqual([1, 4]);
      expect(await serialsAfterRestart()).toEqual([1, 4]);
    });
  }

  it("takes the very first write after a restart back, too", async () => {
    await serialsAfterRestart();
    fs.refuse("write", "ENOSPC", { ending: `${STORE}.tmp` });
    await expect(insert(2)).rejects.toMatchObject({ code: "STORE_SAVE_FAILED" });
    expect(await serials()).toEqual([1]);
    expect(await serialsAfterRestart()).toEqual([1]);
  });

  it("leaves the temp file, which is never taken for the store", async () => {
    fs.refuse("rename", "EPERM", { ending: STORE });
    await expect(insert(2)).rejects.toMatchObject({ code: "STORE_SAVE_FAILED" });
    expect((await stat(join(t.dir, `${STORE}.tmp`))).size).toBeGreaterThan(0);
    expect(await serialsAfterRestart()).toEqual([1]);
  });

  it("leaves nothing behind, whatever order of good and refused saves", async () => {
    const step = fc.constantFrom("good", "held", "full", "folder");
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const expected = await serials();
        for (const each of steps) {
          const serial = Math.max(...expected, 1000) + Math.ceil(Math.random() * 1000);
          if (each === "held") fs.refuse("rename", "EBUSY", { times: 1, ending: STORE });
          if (each === "full") fs.refuse("write", "ENOSPC", { times: 1, ending: `${STORE}.tmp` });
          if (each === "folder") fs.refuse("syncFolder", "EIO", { times: 1, ending: t.dir });
          const result = await insert(serial).then(
            () => "kept",
            () => "refused",
          );
          fs.heal();
          expect(result).toBe(each === "good" || each === "held" ? "kept" : "refused");
          if (result === "kept") expected.push(serial);
          expect(await serials()).toEqual(expected);
        }
        expect(await serialsAfterRestart()).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });
});

describe("a new store that cannot be saved at once", () => {
  it("opens, says so, and brings its data key along with the first save that works", async () => {
    const sick = faultyFs();
    sick.refuse("write", "ENOSPC", { ending: `${STORE}.tmp` });
    const fresh = await openTestStore({ fs: sick });
    expect(fresh.store.saved()).toMatchObject({ state: "failed", error: "ENOSPC" });
    sick.heal();
    const sealed = fresh.vault.seal("2345ABCDEF23456", "x");
    await fresh.store.write(add, (writer) => writer.table("setting").insert({ id: "sealed", value: sealed }));
    await fresh.store.close();
    const again = await openTestStore({ dir: fresh.dir });
    expect(again.vault.open(sealed, "x")).toBe("2345ABCDEF23456");
    await again.dispose();
  });
});
