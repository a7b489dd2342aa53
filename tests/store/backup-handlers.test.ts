import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { backupHandlers, secretHandlers } from "../../main/core/backups";
import { SCHEMA_VERSION } from "../../main/data/migrations";
import { AppError } from "../../shared/contract";
import { TOPICS } from "../../shared/contract/events";
import { agencyRow } from "../support/open-store";
import { openTestContext, type TestContext } from "../support/test-context";

const PASSPHRASE = "วลีกู้คืนของสำนักงาน";
const add = { what: "agencies.create", undoable: true };
let t: TestContext;
beforeEach(async () => {
  // Seven in the evening in London is already the next day in Thailand.
  t = await openTestContext("2026-11-19T19:00:00.000Z");
});
afterEach(() => t.close());
const insert = (serial: number) =>
  t.context.store.write(add, (writer) => writer.table("agency").insert(agencyRow(serial)));

describe("a backup file for the user", () => {
  it("bears the office's day, is no secret, and comes back as a backup that can be looked at and restored", async () => {
    const handlers = backupHandlers(t.context);
    await insert(1);
    const artifact = await handlers.exportFile({});
    expect(artifact).toMatchObject({ name: "pakmud-backup-2026-11-20.pakmud", secret: false });
    const { bytes } = await t.context.artifacts.get(artifact.token);
    expect(artifact.size).toBe(bytes.byteLength);
    await insert(2);
    const taken = await handlers.importFile({ file: { name: "จากแฟลชไดรฟ์.pakmud", bytes: new Uint8Array(bytes) } });
    expect(await handlers.inspect({ id: taken.id })).toMatchObject({ agencies: 1, schemaVersion: SCHEMA_VERSION });
    t.changed.length = 0;
    await handlers.restore({ id: taken.id });
    expect(new Set(t.changed)).toEqual(new Set(TOPICS.filter((topic) => topic !== "jobs")));
    expect(await t.context.store.read((reader) => reader.table("agency").count())).toBe(1);
    const { rows } = await handlers.list({});
    expect(rows.map((row) => row.reason).toSorted()).toEqual(["before-restore", "manual"]);
  });

  it("that is something else is refused", async () => {
    const file = { name: "ภาพ.png", bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) };
    await expect(backupHandlers(t.context).importFile({ file })).rejects.toMatchObject({ code: "BACKUP_UNREADABLE" });
  });
});

describe("the second folder", () => {
  it("is asked from the host, and stays as it is when the user closes the dialog", async () => {
    const folder = await mkdtemp(join(tmpdir(), "แฟลชไดรฟ์-"));
    const picking = (pick: string | null) =>
      backupHandlers({ ...t.context, host: { ...t.context.host, pickFolder: async () => pick } });
    expect(await picking(folder).chooseSecondFolder({})).toEqual({ chosen: true });
    expect(t.context.store.backups.secondFolder()).toBe(folder);
    expect(await picking(null).chooseSecondFolder({})).toEqual({ chosen: false });
    expect(t.context.store.backups.secondFolder()).toBe(folder);
    await rm(folder, { recursive: true });
  });
});

describe("the passphrase", () => {
  it("is set once, changed with the present one, and told as a change of status", async () => {
    const handlers = secretHandlers(t.context);
    await handlers.setPassphrase({ passphrase: PASSPHRASE });
    expect(t.context.vault.state()).toBe("ready");
    expect(t.changed).toContain("status");
    const again = handlers.setPassphrase({ passphrase: "another passphrase" });
    await expect(again).rejects.toEqual(new AppError("PASSPHRASE_ALREADY_SET"));
    await handlers.setPassphrase({ passphrase: "another passphrase", current: PASSPHRASE });
    await expect(handlers.unlock({ passphrase: PASSPHRASE })).rejects.toMatchObject({ code: "PASSPHRASE_WRONG" });
    await handlers.unlock({ passphrase: "another passphrase" });
  });
});
