import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { App } from "../../main/core/app";
import type { HostPorts } from "../../main/core/ports/host";
import { keyFileKeeper } from "../../main/data";
import { composeApp } from "../../main/hosts/compose";
import { keyFileOf } from "../../main/hosts/data-dir";
import { saveFolder } from "../../main/hosts/save-folder";
import { createFolders } from "../../main/hosts/web/folders";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const FILES = [
  { name: "00-รายการชุดเอกสาร.xlsx", bytes: bytesOf("list"), secret: false },
  { name: "01-อำเภอเซกา.pdf", bytes: bytesOf("codes of Seka"), secret: true },
];

let home: string;
let apps: App[];
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "ปลายทาง-"));
  apps = [];
});
afterEach(async () => {
  for (const app of apps) await app.close();
  rmSync(home, { recursive: true, force: true });
});

/** The app as a host has it, and two files that it made: a plain one, and one that holds codes. */
async function appWith(ways: Pick<HostPorts, "pickFolder" | "folders">) {
  const dataDir = join(home, "data");
  const app = await composeApp({
    dataDir,
    resourcesDir: resolve(import.meta.dirname, "../../resources"),
    keeper: keyFileKeeper(keyFileOf(dataDir)),
    host: {
      name: "electron",
      printPage: async () => ({ pdf: new Uint8Array(), pages: 0, verifyMs: 0 }),
      saveFile: async () => false,
      saveFolder,
      openLink: async () => undefined,
      userName: () => "ผู้ทดสอบ",
      ...ways,
    },
  });
  apps.push(app);
  const made = await Promise.all(
    FILES.map((file) => app.context.artifacts.put({ ...file, mime: "application/octet-stream" })),
  );
  return { app, tokens: made.map(({ token }) => token) };
}

const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
const SAVED = { "00-รายการชุดเอกสาร.xlsx": "list", "01-อำเภอเซกา.pdf": "codes of Seka" };
const NAME = "ชุดเอกสาร 2026-11-30";

describe("saving many files at once", () => {
  it("writes all of them into a new folder, a second time beside the first", async () => {
    const target = join(home, "แฟลชไดรฟ์");
    mkdirSync(target);
    const { app, tokens } = await appWith({ pickFolder: async () => target });
    for (const _ of [1, 2]) {
      expect(await app.dispatch("files.save", { tokens, name: NAME })).toEqual({ ok: true, value: { saved: true } });
    }
    expect(readdirSync(target).sort()).toEqual([NAME, `${NAME}-2`]);
    expect(contents(join(target, NAME))).toEqual(SAVED);
    expect(contents(join(target, `${NAME}-2`))).toEqual(SAVED);
  });

  it("goes to a folder of the host's list where there is no dialog, and to no other", async () => {
    const refuse = async () => {
      throw new Error("no dialog here");
    };
    const folders = createFolders(home);
    const { app, tokens } = await appWith({ pickFolder: refuse, folders });
    const folder = (await folders.list()).rows.find(({ name }) => name === home)?.token;
    expect(await app.dispatch("files.save", { tokens, name: NAME, folder })).toMatchObject({ ok: true });
    expect(contents(join(home, NAME))).toEqual(SAVED);
    expect(await app.dispatch("files.save", { tokens, name: NAME, folder: home })).toMatchObject({
      ok: false,
      error: { code: "FOLDER_UNREADABLE" },
    });
  });

  it("writes nothing when the dialog is closed, or when one of the files is not known", async () => {
    const target = join(home, "ว่าง");
    mkdirSync(target);
    let answer: string | null = null;
    const { app, tokens } = await appWith({ pickFolder: async () => answer });
    expect(await app.dispatch("files.save", { tokens, name: NAME })).toEqual({ ok: true, value: { saved: false } });
    answer = target;
    expect(await app.dispatch("files.save", { tokens: [...tokens, "none"], name: NAME })).toMatchObject({
      ok: false,
      error: { code: "ARTIFACT_NOT_FOUND" },
    });
    expect(readdirSync(target)).toEqual([]);
  });

  it("says why it could not, and leaves no half of a folder", async () => {
    const files = FILES.map(({ name, bytes }) => ({ name, read: async () => bytes }));
    const broken = { name: "02.pdf", read: () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" })) };
    await expect(saveFolder(home, NAME, [...files, broken])).rejects.toMatchObject({
      code: "FILE_NOT_SAVED",
      details: { reason: "ENOSPC" },
    });
    expect(readdirSync(home)).toEqual([]);
    writeFileSync(join(home, "a file"), "");
    await expect(saveFolder(join(home, "a file"), NAME, files)).rejects.toMatchObject({ code: "FILE_NOT_SAVED" });
  });

  it("never leaves the folder, whatever a name says", async () => {
    await saveFolder(home, "../../up", [{ name: "../../x.pdf", read: async () => bytesOf("x") }]);
    expect(readdirSync(home)).toEqual([".._.._up"]);
    expect(contents(join(home, ".._.._up"))).toEqual({ ".._.._x.pdf": "x" });
  });
});
