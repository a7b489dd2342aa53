import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { watchGraphics } from "../../../main/hosts/electron/gpu-fallback";
import { reloadAfterCrash } from "../../../main/hosts/electron/renderer-crash";
import { FakeDialog } from "./fake-desktop";
import { FakeApp } from "./fake-electron";
import { FakeWindow } from "./fake-windows";

describe("a crash of the graphics", () => {
  let file: string;
  let told: string[];

  beforeEach(() => {
    file = join(mkdtempSync(join(tmpdir(), "pakmud-")), "software-rendering");
    told = [];
  });

  function startApp(setUp: (app: FakeApp) => void = () => undefined, portableFile?: string): FakeApp {
    const app = new FakeApp();
    setUp(app);
    watchGraphics({
      app,
      file,
      argv: ["PakMud.exe", "--lang=th"],
      portableFile,
      onFallback: (reason) => told.push(reason),
    });
    return app;
  }
  const crash = (app: FakeApp, type = "GPU", reason = "crashed"): void =>
    void app.emit("child-process-gone", {}, { type, reason, exitCode: 1 });

  it("restarts with software rendering", () => {
    const app = startApp();
    expect(app.hardwareAcceleration).toBe(true);
    crash(app);
    expect(app.calls).toEqual(["relaunch", "quit"]);
    expect(app.relaunched).toEqual({ args: ["--lang=th", "--disable-gpu"] });
    expect(told).toEqual(["crashed"]);
  });

  it("restarts once, however often it crashes", () => {
    const app = startApp();
    crash(app);
    crash(app);
    expect(app.calls).toEqual(["relaunch", "quit"]);
    const restarted = startApp(({ switches }) => switches.add("disable-gpu"));
    expect(restarted.hardwareAcceleration).toBe(false);
    crash(restarted);
    expect(restarted.calls).toEqual([]);
  });

  it("remembers it at the next start, and tries the graphics again with the next version", () => {
    crash(startApp());
    const next = startApp();
    expect(next.hardwareAcceleration).toBe(false);
    expect(next.switches.has("disable-gpu")).toBe(true);
    const updated = startApp((app) => {
      app.getVersion = () => "1.3.0";
    });
    expect(updated.hardwareAcceleration).toBe(true);
  });

  it("starts the portable program itself, not what it had unpacked", () => {
    const app = startApp(undefined, "D:\\PakMud-portable.exe");
    crash(app);
    expect(app.relaunched?.execPath).toBe("D:\\PakMud-portable.exe");
  });

  it.each([
    ["GPU", "clean-exit"],
    ["GPU", "killed"],
    ["GPU", "memory-eviction"],
    ["Utility", "crashed"],
  ])("does nothing when %s ends by %s", (type, reason) => {
    const app = startApp();
    crash(app, type, reason);
    expect(app.calls).toEqual([]);
    expect(existsSync(file)).toBe(false);
  });

  it("restarts even when it cannot be remembered", () => {
    file = join(file, "no-folder", "state");
    const app = startApp();
    crash(app);
    expect(app.calls).toEqual(["relaunch", "quit"]);
  });
});

describe("a crash of the page", () => {
  let window: FakeWindow;
  let dialog: FakeDialog;
  let now: number;
  let quits: number;

  beforeEach(() => {
    window = new FakeWindow({});
    dialog = new FakeDialog();
    now = 0;
    quits = 0;
    reloadAfterCrash({
      window,
      dialog,
      now: () => now,
      onCrash: () => undefined,
      quit: () => {
        quits += 1;
      },
    });
  });
  const crash = (reason = "crashed"): void =>
    void window.webContents.emit("render-process-gone", {}, { reason, exitCode: 1 });

  it("loads the page again", () => {
    crash();
    crash("oom");
    expect(window.webContents.reloads).toBe(2);
    expect(dialog.errors).toEqual([]);
  });

  it("leaves a page alone that ended by itself, and a window that is gone", () => {
    crash("clean-exit");
    window.destroy();
    crash();
    expect(window.webContents.reloads).toBe(0);
  });

  it("says so and ends when the page crashes again and again", () => {
    for (let count = 0; count < 4; count += 1) crash();
    expect(window.webContents.reloads).toBe(3);
    expect(dialog.errors).toHaveLength(1);
    expect(quits).toBe(1);
  });

  it("forgets crashes of long ago", () => {
    for (let count = 0; count < 10; count += 1) {
      crash();
      now += 30_000;
    }
    expect(window.webContents.reloads).toBe(10);
    expect(quits).toBe(0);
  });
});
