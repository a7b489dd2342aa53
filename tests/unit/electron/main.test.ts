import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Client, Result } from "../../../shared/contract";
import { createClient } from "../../../shared/contract/client";
import { type FakeElectron, fakeElectron } from "./fake-electron";
import { FakeWindow } from "./fake-windows";

const electron: FakeElectron = fakeElectron();

vi.mock("electron", () => ({
  app: electron.app,
  BrowserWindow: FakeWindow,
  dialog: electron.dialog,
  ipcMain: electron.ipcMain,
  Menu: electron.menu,
  protocol: electron.protocol,
  safeStorage: electron.safeStorage,
  screen: electron.fakeScreen,
  session: { defaultSession: electron.fakeSession },
  shell: electron.shell,
}));

const dataDir = mkdtempSync(join(tmpdir(), "pakmud-โปรไฟล์-"));
let client: Client;
const passphrase = "รหัสกู้คืนสำหรับทดสอบ";

beforeAll(async () => {
  vi.stubEnv("PAKMUD_DATA", dataDir);
  await import("../../../main/hosts/electron/main");
  await vi.waitFor(() => expect(FakeWindow.opened[0]?.url).toBe("app://pakmud/"), { timeout: 200_000 });
  client = createClient({
    call(name, input) {
      const sender = FakeWindow.opened[0]?.webContents ?? { id: 0 };
      const event = { sender, senderFrame: { url: "app://pakmud/#/overview", parent: null } };
      return electron.ipcMain.invoke(event, name, input) as Promise<Result<unknown>>;
    },
    subscribe: () => () => undefined,
  });
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(dataDir, { recursive: true, force: true });
});

it("runs the real core behind Electron's door", async () => {
  const status = await client.app.status({});
  expect(status).toMatchObject({ host: "electron", empty: true, saved: { state: "saved" } });
  expect(electron.dialog.errors).toEqual([]);
});

it("carries typed errors over the bridge", async () => {
  await expect(client.rounds.get({ id: "0190a000-0000-7000-8000-000000000000" })).rejects.toMatchObject({
    code: "ROUND_NOT_FOUND",
  });
});

it("keeps the store's key with the system: what lies on disk is what safeStorage gave", async () => {
  const sealed = vi.spyOn(electron.safeStorage, "encryptStringAsync");
  await client.secrets.setPassphrase({ passphrase });
  expect((await client.app.status({})).secrets).toBe("ready");
  expect(sealed.mock.calls.flat().join()).not.toContain(passphrase);
});

it("takes a sheet's bytes over the bridge and tells the window how far it is", async () => {
  const bytes = new Uint8Array(await readFile(resolve("tests/fixtures/samples/accounts-bueng-kan.xlsx")));
  const { jobId } = await client.imports.propose({ file: { name: "accounts.xlsx", bytes } });
  await vi.waitFor(async () => expect((await client.jobs.get({ id: jobId })).state).toBe("done"), { timeout: 200_000 });
  const progress = FakeWindow.opened[0]?.webContents.sent.filter(([channel]) => channel === "pakmud:event") ?? [];
  expect(JSON.stringify(progress)).toContain(jobId);
});

it("waits for the store when it quits, and leaves no lock behind", async () => {
  electron.app.emit("will-quit", { preventDefault: () => undefined });
  await vi.waitFor(() => expect(electron.app.exitCode).toBe(0), { timeout: 200_000 });
  await expect(readFile(join(dataDir, "pakmud.lock"))).rejects.toMatchObject({ code: "ENOENT" });
});
