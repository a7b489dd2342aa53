import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BaseWindow } from "electron";
import { beforeEach, describe, expect, it } from "vitest";
import { createPickFolder, createSaveFile, modalDialogs } from "../../../main/hosts/electron/dialogs";
import { chooseKeeper, createSafeStorageKeeper } from "../../../main/hosts/electron/keeper";
import { createOpenLink } from "../../../main/hosts/electron/links";
import { FakeDialog, FakeSafeStorage, FakeShell } from "./fake-desktop";
import { FakeWindow } from "./fake-windows";

const artifact = { token: "t", name: "โปสเตอร์ 1/2.pdf", mime: "application/pdf", size: 3, secret: false };
const bytes = new Uint8Array([1, 2, 3]);

describe("saving a file", () => {
  let dialog: FakeDialog;
  let folder: string;

  beforeEach(() => {
    dialog = new FakeDialog();
    folder = mkdtempSync(join(tmpdir(), "pakmud-เอกสาร-"));
  });

  it("proposes a name that Windows takes, in the documents folder, with the file's kind", async () => {
    await createSaveFile(dialog, folder)(artifact, bytes);
    expect(dialog.saveOptions?.defaultPath).toBe(join(folder, "โปสเตอร์ 1_2.pdf"));
    expect(dialog.saveOptions?.filters).toEqual([{ name: "PDF", extensions: ["pdf"] }]);
  });

  it.each([
    ["รหัส<>:|?*.xlsx. ", "รหัส______.xlsx"],
    ["...", "PakMud"],
    ["a\u0007b\\c.pdf", "a_b_c.pdf"],
  ])("turns %j into %j", async (name, expected) => {
    await createSaveFile(dialog, folder)({ ...artifact, name }, bytes);
    expect(dialog.saveOptions?.defaultPath).toBe(join(folder, expected));
  });

  it("writes the bytes where the user said and leaves nothing else", async () => {
    const filePath = join(folder, "งาน.pdf");
    dialog.saveAnswer = { canceled: false, filePath };
    expect(await createSaveFile(dialog, folder)(artifact, bytes)).toBe(true);
    expect([...readFileSync(filePath)]).toEqual([1, 2, 3]);
    expect(readdirSync(folder)).toEqual(["งาน.pdf"]);
  });

  it("writes nothing when the user closes the dialog", async () => {
    expect(await createSaveFile(dialog, folder)(artifact, bytes)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("says why it could not be saved, without the path, and keeps what was there", async () => {
    const filePath = join(folder, "taken");
    mkdirSync(filePath);
    dialog.saveAnswer = { canceled: false, filePath };
    const error = await createSaveFile(dialog, folder)(artifact, bytes).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: "FILE_NOT_SAVED", details: { reason: "EISDIR" } });
    expect(readdirSync(folder)).toEqual(["taken"]);
  });

  it("says so when the folder is gone", async () => {
    dialog.saveAnswer = { canceled: false, filePath: join(folder, "gone", "a.pdf") };
    await expect(createSaveFile(dialog, folder)(artifact, bytes)).rejects.toMatchObject({
      code: "FILE_NOT_SAVED",
      details: { reason: "ENOENT" },
    });
  });
});

describe("the dialogs", () => {
  const told: unknown[][] = [];
  const answer = async (...values: unknown[]) => {
    told.push(values);
    return { canceled: true, filePath: "", filePaths: [] };
  };
  const real = { showErrorBox: () => undefined, showSaveDialog: answer, showOpenDialog: answer };
  const window = new FakeWindow({}) as unknown as BaseWindow;

  it("belong to the window in front, and open without one too", async () => {
    const inFront = modalDialogs(real, () => window);
    await inFront.showSaveDialog({ title: "a" });
    await inFront.showOpenDialog({ title: "b" });
    const alone = modalDialogs(real, () => null);
    await alone.showSaveDialog({ title: "c" });
    await alone.showOpenDialog({ title: "d" });
    expect(told).toEqual([[window, { title: "a" }], [window, { title: "b" }], [{ title: "c" }], [{ title: "d" }]]);
  });
});

describe("choosing a folder", () => {
  it("gives the folder, or null when the user closes the dialog", async () => {
    const dialog = new FakeDialog();
    const pickFolder = createPickFolder(dialog);
    expect(await pickFolder()).toBeNull();
    dialog.openAnswer = { canceled: false, filePaths: ["E:\\สำรอง"] };
    expect(await pickFolder()).toBe("E:\\สำรอง");
    expect(dialog.openOptions?.properties).toContain("openDirectory");
  });
});

describe("opening a link", () => {
  it("opens the official pages in the user's own browser", async () => {
    const shell = new FakeShell();
    await createOpenLink(shell)("https://citizen.info.go.th/faq");
    expect(shell.opened).toEqual(["https://citizen.info.go.th/faq"]);
  });

  it.each([
    "https://example.com/",
    "http://citizen.info.go.th/",
    "https://citizen.info.go.th.example.com/",
    "https://user@citizen.info.go.th/",
    "file:///c:/windows/system32/calc.exe",
    "ms-settings:",
    "no link",
  ])("hands %s to nobody", async (url) => {
    const shell = new FakeShell();
    await expect(createOpenLink(shell)(url)).rejects.toMatchObject({ code: "INVALID_INPUT" });
    expect(shell.opened).toEqual([]);
  });
});

describe("keeping the key with the operating system", () => {
  const key = Uint8Array.from({ length: 32 }, (_value, index) => (index * 37) % 256);

  it("gives back every byte of the key, and stores another text", async () => {
    const keeper = createSafeStorageKeeper(new FakeSafeStorage(), "win32");
    const wrapped = await keeper.wrap(key);
    expect(Buffer.from(wrapped).toString()).not.toContain(Buffer.from(key).toString("base64"));
    expect([...(await keeper.unwrap(wrapped))]).toEqual([...key]);
  });

  it("refuses to pretend where the system keeps nothing", async () => {
    const safeStorage = new FakeSafeStorage();
    safeStorage.available = false;
    const keeper = createSafeStorageKeeper(safeStorage, "win32");
    await expect(keeper.wrap(key)).rejects.toMatchObject({ code: "KEEPER_UNAVAILABLE" });
    await expect(keeper.unwrap(key)).rejects.toMatchObject({ code: "KEEPER_UNAVAILABLE" });
  });

  it.each(["basic_text", "unknown"] as const)("refuses the Linux backend %s, which keeps nothing", async (backend) => {
    const safeStorage = new FakeSafeStorage();
    safeStorage.backend = backend;
    await expect(createSafeStorageKeeper(safeStorage, "linux").wrap(key)).rejects.toMatchObject({
      code: "KEEPER_UNAVAILABLE",
    });
    await expect(createSafeStorageKeeper(safeStorage, "win32").wrap(key)).resolves.toBeInstanceOf(Uint8Array);
  });

  it("falls back to a key file only away from Windows, and only where the system keeps nothing", async () => {
    const keyFile = { wrap: async () => key, unwrap: async () => key };
    const safeStorage = new FakeSafeStorage();
    expect(await chooseKeeper(safeStorage, "linux", keyFile)).not.toBe(keyFile);
    safeStorage.backend = "basic_text";
    expect(await chooseKeeper(safeStorage, "linux", keyFile)).toBe(keyFile);
    safeStorage.available = false;
    expect(await chooseKeeper(safeStorage, "win32", keyFile)).not.toBe(keyFile);
  });

  it("says that another account's key cannot be opened, quoting nothing", async () => {
    const keeper = createSafeStorageKeeper(new FakeSafeStorage(), "win32");
    const error = await keeper.unwrap(Buffer.from("of another PC")).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: "KEEPER_UNAVAILABLE" });
    expect(error instanceof Error ? error.cause : "none").toBeUndefined();
  });
});
