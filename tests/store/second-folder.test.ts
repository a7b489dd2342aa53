import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { backupHandlers } from "../../main/core/backups";
import type { Context } from "../../main/core/context";
import { sampleHandlers } from "../../main/core/sample";
import { appHandlers } from "../../main/core/status";
import { nodeFs } from "../../main/data/files";
import { openLocalState } from "../../main/data/local-state";
import { createFolders } from "../../main/hosts/web/folders";
import { openTestContext, putAgencies, type TestContext } from "../support/test-context";

let t: TestContext;
let home: string;
beforeEach(async () => {
  t = await openTestContext("2026-11-20T02:00:00.000Z");
  home = mkdtempSync(join(tmpdir(), "บ้าน-"));
});
afterEach(async () => {
  await t.close();
  rmSync(home, { recursive: true, force: true });
});

const asked = async (context: Context): Promise<boolean> => (await appHandlers(context).status({})).askSecondFolder;
const oneAgency = () => putAgencies(t.context, [{ kind: "SAO", name: "ทดลอง", district: "3801" }]);

describe("the question for a second folder", () => {
  it("comes with the first data, and never comes back once it was put off", async () => {
    expect(await asked(t.context)).toBe(false);
    await oneAgency();
    expect(await asked(t.context)).toBe(true);
    await backupHandlers(t.context).postponeSecondFolder({});
    expect(t.changed).toContain("status");
    expect(await asked(t.context)).toBe(false);
  });

  it("does not stop the reminder after seven days when it was put off", async () => {
    await oneAgency();
    await backupHandlers(t.context).postponeSecondFolder({});
    expect((await appHandlers(t.context).status({})).backupReminder).toBe(false);
    t.setNow("2026-11-27T02:00:01.000Z");
    expect(await appHandlers(t.context).status({})).toMatchObject({ askSecondFolder: false, backupReminder: true });
  });

  it("is not put while the made-up province is open", async () => {
    const control = { signal: new AbortController().signal, progress: async () => undefined };
    await sampleHandlers(t.context).open({}, control);
    expect(await appHandlers(t.context).status({})).toMatchObject({ sample: true, askSecondFolder: false });
  });

  it("is settled by a folder chosen from the host's list, and a backup lies there at once", async () => {
    await oneAgency();
    const folders = createFolders(home);
    const context: Context = { ...t.context, host: { ...t.context.host, folders } };
    const { rows } = await backupHandlers(context).folders({});
    const token = rows.find(({ name }) => name === home)?.token;
    expect(await backupHandlers(context).chooseSecondFolder({ token })).toEqual({ chosen: true });
    expect(await appHandlers(context).status({})).toMatchObject({ askSecondFolder: false, secondFolder: home });
    const [own = ""] = readdirSync(home);
    expect(own).toMatch(/^PakMud /);
    const [file = ""] = readdirSync(join(home, own));
    expect(
      readFileSync(join(home, own, file))
        .subarray(0, 15)
        .toString("latin1"),
    ).toBe("SQLite format 3");
  });

  it("names no folder where the host has a dialog of its own", async () => {
    await expect(backupHandlers(t.context).folders({})).rejects.toMatchObject({ code: "NOT_AVAILABLE_HERE" });
  });
});

describe("a PC's own notes from before the question", () => {
  it("keep their second folder", async () => {
    const path = join(home, "local.json");
    const old = {
      secondFolder: "E:\\สำรอง",
      secondFolderSince: null,
      recovery: null,
      startedAt: "2026-01-01T00:00:00Z",
    };
    writeFileSync(path, JSON.stringify(old));
    const notes = await openLocalState(nodeFs, path, "2026-11-20T00:00:00.000Z");
    expect(notes.get()).toEqual({ ...old, secondFolderPostponed: false });
  });
});
