import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { Callers } from "../../../main/hosts/electron/ipc";
import { bringForward, createMainWindow } from "../../../main/hosts/electron/main-window";
import { clamp, readWindowState } from "../../../main/hosts/electron/window-state";
import { FakeScreen } from "./fake-desktop";
import { FakeWindow } from "./fake-windows";

describe("the window's place", () => {
  const size = fc.integer({ min: 1, max: 10_000 });
  const place = fc.integer({ min: -20_000, max: 20_000 });
  const rectangle = fc.record({ x: place, y: place, width: size, height: size });

  it("is always wholly inside the work area, wherever it was", () => {
    fc.assert(
      fc.property(rectangle, rectangle, (wanted, area) => {
        const { x, y, width, height } = clamp(wanted, area);
        expect(x).toBeGreaterThanOrEqual(area.x);
        expect(y).toBeGreaterThanOrEqual(area.y);
        expect(x + width).toBeLessThanOrEqual(area.x + area.width);
        expect(y + height).toBeLessThanOrEqual(area.y + area.height);
      }),
    );
  });

  it("is not touched where it fits", () => {
    const area = { x: 0, y: 0, width: 1366, height: 728 };
    expect(clamp({ x: 5, y: 6, width: 800, height: 600 }, area)).toEqual({ x: 5, y: 6, width: 800, height: 600 });
  });
});

describe("the app's window", () => {
  let stateFile: string;
  let screen: FakeScreen;
  let callers: Callers;
  let closed: number;

  beforeEach(() => {
    stateFile = join(mkdtempSync(join(tmpdir(), "pakmud-")), "window.json");
    screen = new FakeScreen();
    callers = new Map();
    closed = 0;
  });

  function open(): FakeWindow {
    const window = createMainWindow({
      BrowserWindow: FakeWindow,
      screen,
      callers,
      preload: "/out/preload/bridge.cjs",
      icon: "/icon.png",
      stateFile,
      onClosed: () => {
        closed += 1;
      },
    });
    return window as FakeWindow;
  }

  it("keeps the page away from Node and has the preload as its only way in", () => {
    expect(open().options.webPreferences).toMatchObject({
      preload: "/out/preload/bridge.cjs",
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    });
  });

  it("opens in the middle of the screen the first time, and shows itself when there is something to see", () => {
    const window = open();
    expect(window.options).toMatchObject({ x: 43, y: 0, width: 1280, height: 728, show: false });
    expect(window.calls).toEqual([]);
    window.emit("ready-to-show");
    expect(window.calls).toEqual(["show"]);
  });

  it("fits a 1366 × 768 screen at 175 %", () => {
    screen.workArea = { x: 0, y: 0, width: 781, height: 412 };
    const { options } = open();
    expect(options).toMatchObject({ x: 0, y: 0, width: 781, height: 412 });
    expect(options.minWidth).toBeLessThanOrEqual(781);
    expect(options.minHeight).toBeLessThanOrEqual(412);
  });

  it("comes back where it was, maximised if it was", () => {
    const first = open();
    first.bounds = { x: 30, y: 40, width: 900, height: 600 };
    first.maximized = true;
    first.emit("close");
    const second = open();
    expect(second.options).toMatchObject({ x: 30, y: 40, width: 900, height: 600 });
    second.emit("ready-to-show");
    expect(second.calls).toEqual(["maximize", "show"]);
  });

  it("comes back onto the screen when the second screen is gone", () => {
    const first = open();
    first.bounds = { x: 3000, y: -500, width: 900, height: 600 };
    first.emit("close");
    expect(open().options).toMatchObject({ x: 466, y: 0, width: 900, height: 600 });
  });

  it.each([
    "",
    "{",
    "[]",
    '{"x":1}',
    '{"x":1,"y":1,"width":-5,"height":5,"maximized":false}',
  ])("opens in the middle when what it remembers is %j", (text) => {
    writeFileSync(stateFile, text);
    expect(readWindowState(stateFile)).toBeNull();
    expect(open().options).toMatchObject({ x: 43, y: 0 });
  });

  it("closes even when its place cannot be written", () => {
    stateFile = join(stateFile, "not-a-folder", "window.json");
    const window = open();
    window.emit("close");
    window.emit("closed");
    expect(closed).toBe(1);
    expect(() => readFileSync(stateFile)).toThrow();
  });

  it("may call while it is open, and not after", () => {
    const window = open();
    expect(callers.get(window.webContents.id)).toBe("app");
    window.emit("closed");
    expect(callers.size).toBe(0);
  });

  it("comes to the front at a second start, also from the task bar", () => {
    const window = open();
    window.minimized = true;
    bringForward(window);
    expect(window.calls).toEqual(["restore", "show", "focus"]);
  });

  it("survives a second start before it is there or after it is gone", () => {
    const window = open();
    window.destroy();
    bringForward(window);
    bringForward(null);
    expect(window.calls).toEqual([]);
  });
});
