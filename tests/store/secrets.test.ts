import { randomBytes } from "node:crypto";
import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { v7 } from "uuid";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keyFileKeeper } from "../../main/data";
import { nodeFs } from "../../main/data/files";
import { agencyRow, openTestStore, type TestStore } from "../support/open-store";

// Made-up values in the shape of domain §3.
const CODE = "7A2B9C4D8E3F265";
const PASSWORD = "รหัสลับ-4829-bk";
const PASSPHRASE = "ปักหมุดบึงกาฬ ๒๕๖๔";
const add = { what: "agencies.setSecret", undoable: true };

let t: TestStore;
beforeEach(async () => {
  t = await openTestStore();
});
afterEach(() => t.dispose());

const agency = agencyRow(1);
async function storeSecrets(): Promise<void> {
  await t.store.write(add, async (writer) => {
    await writer.table("agency").insert(agency);
    for (const [field, value] of [
      ["code", CODE],
      ["password", PASSWORD],
    ] as const) {
      await writer.table("credential").insert({
        id: v7(),
        agencyId: agency.id,
        field,
        sealed: t.vault.seal(value, `${agency.id}/${field}`),
        mac: t.vault.mac(value),
        last3: value.slice(-3),
        active: 1,
        createdAt: writer.now,
      });
    }
  });
}
const openCode = async (from: TestStore): Promise<string> => {
  const [row] = await from.store.read((reader) => reader.table("credential").find({ field: "code" }));
  return from.vault.open(row?.sealed ?? "", `${agency.id}/code`);
};
/** Every file under a folder, with its bytes. */
async function allFiles(folder: string): Promise<{ name: string; bytes: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.map(async (name) => ({ name, bytes: await readFile(name) })));
}
/** The encodings in which a value could stand in a file. */
const forms = (value: string): Buffer[] => [
  Buffer.from(value, "utf8"),
  Buffer.from(value, "utf16le"),
  Buffer.from(Buffer.from(value, "utf8").toString("base64").replace(/=+$/, "")),
  Buffer.from(Buffer.from(value, "utf8").toString("hex")),
];

describe("stored secrets", () => {
  it("stand nowhere in plain: not in the store, its backups, its temp files, the export or the log", async () => {
    await t.vault.setPassphrase(PASSPHRASE);
    await storeSecrets();
    await t.store.backups.create("manual");
    await writeFile(join(t.dir, "export.pakmud"), await t.store.backups.exportBytes());
    const files = await allFiles(t.dir);
    expect(files.length).toBeGreaterThanOrEqual(4);
    for (const { name, bytes } of files) {
      for (const secret of [CODE, PASSWORD, PASSPHRASE]) {
        for (const form of forms(secret)) expect({ name, found: bytes.includes(form) }).toEqual({ name, found: false });
      }
    }
    expect(t.log.lines.join("\n")).not.toContain(CODE);
    // The search itself works: what is not secret is found.
    expect(files.some(({ bytes }) => bytes.includes(Buffer.from(agency.name)))).toBe(true);
    expect(await openCode(t)).toBe(CODE);
  });

  it("open again after a restart", async () => {
    await t.vault.setPassphrase(PASSPHRASE);
    await storeSecrets();
    await t.store.close();
    t = await openTestStore({ dir: t.dir });
    expect(t.vault.state()).toBe("ready");
    expect(await openCode(t)).toBe(CODE);
  });

  it("do not open under another context, nor when a single bit is changed", () => {
    const sealed = t.vault.seal(CODE, "a/code");
    expect(() => t.vault.open(sealed, "b/code")).toThrow();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: CODE.length + 27 }), fc.integer({ min: 0, max: 7 }), (byte, bit) => {
        const body = Buffer.from(sealed.slice(3), "base64");
        body[byte] = (body[byte] ?? 0) ^ (1 << bit);
        expect(() => t.vault.open(`v1.${body.toString("base64")}`, "a/code")).toThrow();
      }),
    );
  });

  it("give back what was sealed, whatever it is, and never look the same twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (plain, context) => {
        const sealed = t.vault.seal(plain, context);
        expect(t.vault.open(sealed, context)).toBe(plain);
        expect(t.vault.seal(plain, context)).not.toBe(sealed);
        expect(t.vault.mac(plain)).toBe(t.vault.mac(plain));
      }),
    );
    expect(t.vault.mac("a")).not.toBe(t.vault.mac("b"));
  });
});

describe("the recovery passphrase", () => {
  it("is asked for before a secret may be committed; sealing proposals works before", async () => {
    expect(t.vault.state()).toBe("no-passphrase");
    expect(() => t.vault.requireReady()).toThrow(expect.objectContaining({ code: "PASSPHRASE_REQUIRED" }));
    const sealed = t.vault.seal(CODE, "proposal");
    await t.vault.setPassphrase(PASSPHRASE);
    expect(t.vault.state()).toBe("ready");
    t.vault.requireReady();
    expect(t.vault.open(sealed, "proposal")).toBe(CODE);
  });

  it("changes only for who knows the present one, and what was sealed stays readable", async () => {
    await t.vault.setPassphrase(PASSPHRASE);
    await storeSecrets();
    await expect(t.vault.setPassphrase("another one")).rejects.toMatchObject({ code: "PASSPHRASE_ALREADY_SET" });
    await expect(t.vault.setPassphrase("another one", "wrong")).rejects.toMatchObject({ code: "PASSPHRASE_WRONG" });
    await t.vault.setPassphrase("another one", PASSPHRASE);
    expect(await openCode(t)).toBe(CODE);
    const elsewhere = await onAnotherPc(await t.store.backups.exportBytes());
    await expect(elsewhere.vault.unlock(PASSPHRASE)).rejects.toMatchObject({ code: "PASSPHRASE_WRONG" });
    await elsewhere.vault.unlock("another one");
    expect(await openCode(elsewhere)).toBe(CODE);
    await elsewhere.dispose();
  });
});

/** The backup, restored in a fresh folder under a fresh keeper. */
async function onAnotherPc(bytes: Uint8Array): Promise<TestStore> {
  const other = await openTestStore();
  const backup = await other.store.backups.importBytes(bytes);
  await other.store.backups.restore(backup.id);
  return other;
}

describe("a backup on another PC", () => {
  it("is readable but for its secrets, which the passphrase opens, once for good", async () => {
    await t.vault.setPassphrase(PASSPHRASE);
    await storeSecrets();
    let other = await onAnotherPc(await t.store.backups.exportBytes());
    expect(await other.store.read((reader) => reader.table("agency").count())).toBe(1);
    expect(other.vault.state()).toBe("locked");
    for (const locked of [
      () => other.vault.seal("x", "y"),
      () => other.vault.open("x", "y"),
      () => other.vault.mac("x"),
      () => other.vault.requireReady(),
    ]) {
      expect(locked).toThrow(expect.objectContaining({ code: "SECRETS_LOCKED" }));
    }
    await expect(other.vault.setPassphrase("take over", "guess")).rejects.toMatchObject({ code: "PASSPHRASE_WRONG" });
    await expect(other.vault.unlock("ผิด")).rejects.toMatchObject({ code: "PASSPHRASE_WRONG" });
    expect(other.vault.state()).toBe("locked");
    await other.vault.unlock(PASSPHRASE);
    expect(other.vault.state()).toBe("ready");
    expect(await openCode(other)).toBe(CODE);
    const { dir } = other;
    await other.store.close();
    other = await openTestStore({ dir });
    expect(other.vault.state()).toBe("ready");
    expect(await openCode(other)).toBe(CODE);
    await other.dispose();
  });

  it("restored while a command seals a secret leaves none that cannot be opened", async () => {
    await t.vault.setPassphrase(PASSPHRASE);
    await storeSecrets();
    let late: Promise<unknown> | null = null;
    const here = await openTestStore({
      fs: {
        ...nodeFs,
        async rename(from, to) {
          // In the middle of the restore: the present store has just been backed up.
          if (to.includes("before-restore")) late = Promise.allSettled([seal()]).then(([result]) => result);
          await nodeFs.rename(from, to);
        },
      },
    });
    const seal = () =>
      here.store.write(add, (writer) =>
        writer.table("setting").insert({ id: "late", value: here.vault.seal("a secret", "ctx") }),
      );
    const { id } = await here.store.backups.importBytes(await t.store.backups.exportBytes());
    await here.store.backups.restore(id);
    // The other store's key is not to be had here, so the late command is refused rather than sealed with the old one.
    expect(await late).toMatchObject({ status: "rejected", reason: { code: "SECRETS_LOCKED" } });
    expect(await here.store.read((reader) => reader.table("setting").count())).toBe(0);
    await here.dispose();
  });

  it("of a store without a passphrase holds no secret, and a new passphrase can be set there", async () => {
    await t.store.write(add, (writer) => writer.table("agency").insert(agency));
    const other = await onAnotherPc(await t.store.backups.exportBytes());
    expect(other.vault.state()).toBe("no-passphrase");
    expect(() => other.vault.seal("x", "y")).toThrow(expect.objectContaining({ code: "PASSPHRASE_REQUIRED" }));
    await other.vault.setPassphrase(PASSPHRASE);
    expect(other.vault.open(other.vault.seal("x", "y"), "y")).toBe("x");
    await other.dispose();
  });
});

describe("the key file", () => {
  it("is readable by its owner only, and is never overwritten", async () => {
    const path = join(t.dir, "keeper", "key");
    const before = await readFile(path);
    if (process.platform !== "win32") expect((await stat(path)).mode & 0o777).toBe(0o600);
    await keyFileKeeper(path).wrap(randomBytes(32));
    expect((await readFile(path)).equals(before)).toBe(true);
  });

  it("lost or damaged locks the secrets, and the passphrase opens them again", async () => {
    await t.vault.setPassphrase(PASSPHRASE);
    await storeSecrets();
    for (const harm of [
      () => rm(join(t.dir, "keeper", "key")),
      () => writeFile(join(t.dir, "keeper", "key"), randomBytes(32)),
    ]) {
      await t.store.close();
      await harm();
      t = await openTestStore({ dir: t.dir });
      expect(t.vault.state()).toBe("locked");
      await t.vault.unlock(PASSPHRASE);
      expect(await openCode(t)).toBe(CODE);
    }
  });

  it("cut short is not used and not replaced", async () => {
    const path = join(t.dir, "cut");
    await writeFile(path, "short");
    await expect(keyFileKeeper(path).wrap(randomBytes(32))).rejects.toMatchObject({ code: "KEEPER_UNAVAILABLE" });
    expect(await readFile(path, "utf8")).toBe("short");
  });
});

describe("a PC without a keeper", () => {
  it("works with the passphrase alone, asked at each start", async () => {
    const refuse = async (): Promise<Uint8Array> => {
      throw new Error("no keyring");
    };
    const keeper = { wrap: refuse, unwrap: refuse };
    let other = await openTestStore({ keeper });
    expect(() => other.vault.seal("x", "y")).toThrow(expect.objectContaining({ code: "PASSPHRASE_REQUIRED" }));
    await other.vault.setPassphrase(PASSPHRASE);
    const sealed = other.vault.seal(CODE, "y");
    const { dir } = other;
    await other.store.close();
    other = await openTestStore({ dir, keeper });
    expect(other.vault.state()).toBe("locked");
    await other.vault.unlock(PASSPHRASE);
    expect(other.vault.open(sealed, "y")).toBe(CODE);
    await other.dispose();
  });
});

describe("erased personal data", () => {
  it("is gone from the file, history and free pages included", async () => {
    const officer = {
      name: "นางสาวทดสอบ ลบข้อมูล",
      position: "นักวิชาการ",
      mobile: "0812345678",
      email: "erase@example.com",
    };
    await t.store.write(add, async (writer) => {
      await writer.table("agency").insertMany([agency, ...Array.from({ length: 50 }, (_, i) => agencyRow(i + 2))]);
      await writer.table("officer").insert({ id: agency.id, ...officer });
    });
    await t.store.write(add, (writer) => writer.table("officer").update(agency.id, { mobile: "0898765432" }));
    await t.store.write(add, (writer) => writer.table("officer").remove(agency.id));
    const file = () => readFile(join(t.dir, "pakmud.sqlite"));
    expect((await file()).includes(Buffer.from(officer.name))).toBe(true);
    await t.store.erase("officer", agency.id);
    const bytes = await file();
    for (const value of [...Object.values(officer).filter((each) => each !== officer.position), "0898765432"]) {
      expect(bytes.includes(Buffer.from(value))).toBe(false);
    }
    const changes = await t.store.read((reader) =>
      reader.table("change").find({ rowId: agency.id, tableName: "officer" }),
    );
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(await t.store.read((reader) => reader.table("agency").count())).toBe(51);
  });
});
