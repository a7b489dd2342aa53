import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { App } from "../../../main/core/app";
import type { ComposeOptions } from "../../../main/hosts/compose";
import type { Environment } from "../../../main/hosts/electron/open-app";
import { start } from "../../../main/hosts/electron/start";
import type { AppEvent, Result } from "../../../shared/contract";
import type { JobView } from "../../../shared/contract/app";
import { type FakeElectron, fakeElectron } from "./fake-electron";
import { FakeWindow } from "./fake-windows";

/** A core that keeps what it was told; the real one is run against every transport in tests/contract. */
class FakeCore {
  settings = { language: "th", tileUrl: null as string | null };
  readonly called: string[] = [];
  readonly log: string[] = [];
  readonly listeners = new Set<(event: AppEvent) => void>();
  running: string[] = [];
  closing: Promise<void> = Promise.resolve();
  closed = 0;

  emit(event: AppEvent): void {
    for (const listener of this.listeners) listener(event);
  }
  asApp(): App {
    const view = (id: string, state: JobView["state"]) => ({ id, state }) as JobView;
    const app = {
      dispatch: async (name: string): Promise<Result<unknown>> => {
        this.called.push(name);
        return { ok: true, value: name === "settings.get" ? { ...this.settings } : null };
      },
      subscribe: (listener: (event: AppEvent) => void) => {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
      },
      jobs: {
        list: () => this.running.map((id) => view(id, "running")),
        cancel: (id: string) => void this.called.push(`cancel ${id}`),
        ended: async (id: string) => {
          this.called.push(`ended ${id}`);
          return view(id, "cancelled");
        },
      },
      context: {
        artifacts: { get: async () => Promise.reject(new Error("none")) },
        log: {
          info: (event: string) => void this.log.push(event),
          error: (event: string) => void this.log.push(`error ${event}`),
        },
      },
      close: async () => {
        await this.closing;
        this.closed += 1;
      },
    };
    // Only what this host uses of the core.
    return app as unknown as App;
  }
}

describe("the program from start to end", () => {
  let electron: FakeElectron;
  let core: FakeCore;
  let composed: ComposeOptions[];
  let environment: Environment;
  let compose: () => Promise<App>;

  beforeEach(() => {
    electron = fakeElectron();
    core = new FakeCore();
    composed = [];
    compose = async () => core.asApp();
    const folder = mkdtempSync(join(tmpdir(), "pakmud-ผู้ใช้-"));
    mkdirSync(join(folder, "out", "renderer"), { recursive: true });
    writeFileSync(join(folder, "out", "renderer", "index.html"), "<!doctype html>app");
    environment = {
      platform: "win32",
      argv: ["PakMud.exe"],
      portableFile: undefined,
      userName: "สมหญิง",
      dataDir: join(folder, "ข้อมูล"),
      outDir: join(folder, "out"),
      resourcesPath: join(folder, "resources"),
      compose: (options) => {
        composed.push(options);
        return compose();
      },
    };
  });

  const window = (): FakeWindow => {
    const [first] = FakeWindow.opened;
    if (!first) throw new Error("no window");
    return first;
  };
  const ports = (): ComposeOptions => {
    const [first] = composed;
    if (!first) throw new Error("nothing composed");
    return first;
  };
  const settle = () => new Promise(setImmediate);

  it("opens the app's page in one window", async () => {
    expect(await start(electron, environment)).toBe(true);
    expect(FakeWindow.opened).toHaveLength(1);
    expect(window().url).toBe("app://pakmud/");
    expect(await (await electron.protocol.request("app://pakmud/")).text()).toContain("app");
  });

  it("tells Chromium about the scheme before it is ready", async () => {
    let registered = false;
    electron.app.whenReady = async () => {
      registered = electron.protocol.schemes.length === 1;
    };
    await start(electron, environment);
    expect(registered).toBe(true);
  });

  it("bears the name that the installer's shortcut bears", async () => {
    await start(electron, environment);
    const config = readFileSync(resolve(import.meta.dirname, "../../../electron-builder.yml"), "utf8");
    expect(/^appId: (.+)$/m.exec(config)?.[1]).toBe(electron.app.userModelId);
  });

  it("keeps Chromium's profile out of the roaming profile", async () => {
    await start(electron, environment);
    expect(electron.app.paths.get("userData")).toBe(join(environment.dataDir, "chromium"));
    expect(electron.app.paths.get("sessionData")).toBe(join(environment.dataDir, "chromium"));
    expect(existsSync(join(environment.dataDir, "chromium"))).toBe(true);
  });

  it("finds its resources beside the archive when packaged", async () => {
    electron.app.isPackaged = true;
    await start(electron, environment);
    expect(composed[0]?.resourcesDir).toBe(join(environment.resourcesPath, "pakmud"));
    expect(composed[0]?.dataDir).toBe(environment.dataDir);
  });

  it("opens nothing when it runs already, and touches no data", async () => {
    electron.app.firstInstance = false;
    expect(await start(electron, environment)).toBe(false);
    expect(electron.app.calls).toEqual(["quit"]);
    expect(composed).toEqual([]);
    expect(FakeWindow.opened).toEqual([]);
  });

  it("comes to the front at a second start", async () => {
    await start(electron, environment);
    electron.app.emit("second-instance");
    expect(window().calls).toEqual(["show", "focus"]);
  });

  it("answers the page's calls and passes events on", async () => {
    await start(electron, environment);
    const event = { sender: window().webContents, senderFrame: { url: "app://pakmud/", parent: null } };
    expect(await electron.ipcMain.invoke(event, "agencies.list", {})).toEqual({ ok: true, value: null });
    core.emit({ type: "focus" });
    expect(window().webContents.sent).toEqual([["pakmud:event", { type: "focus" }]]);
  });

  it("locks the session and every page", async () => {
    await start(electron, environment);
    expect(electron.fakeSession.cancels("https://example.com/")).toBe(true);
    expect(electron.fakeSession.granted("media", "app://pakmud/")).toBe(false);
    electron.app.emit("web-contents-created", {}, window().webContents);
    expect(window().webContents.openHandler?.({ url: "https://example.com/" })).toEqual({ action: "deny" });
  });

  it("gives the core this host's ports", async () => {
    await start(electron, environment);
    const { host, keeper } = ports();
    expect(host.name).toBe("electron");
    expect(host.userName()).toBe("สมหญิง");
    expect((await host.printPage("d", new AbortController().signal)).pages).toBe(2);
    expect(await host.pickFolder()).toBeNull();
    const key = new Uint8Array([1, 2, 3]);
    expect([...(await keeper.unwrap(await keeper.wrap(key)))]).toEqual([1, 2, 3]);
  });

  it("follows the office's language and tiles, and loads the page again under its new policy", async () => {
    await start(electron, environment);
    expect(electron.menu.application?.[0]?.label).toBe("ไฟล์");
    core.settings = { language: "en", tileUrl: "https://tiles.example/{z}/{x}/{y}.png" };
    core.emit({ type: "changed", topics: ["agencies"] });
    await settle();
    expect(electron.menu.application?.[0]?.label).toBe("ไฟล์");
    core.emit({ type: "changed", topics: ["settings"] });
    await settle();
    expect(electron.menu.application?.[0]?.label).toBe("File");
    expect(window().webContents.reloads).toBe(1);
    expect(electron.fakeSession.cancels("https://tiles.example/1/2/3.png")).toBe(false);
  });

  it("loads the page again after it crashed, and writes that down", async () => {
    await start(electron, environment);
    window().webContents.emit("render-process-gone", {}, { reason: "crashed", exitCode: 1 });
    expect(window().webContents.reloads).toBe(1);
    expect(core.log).toEqual(["renderer.gone"]);
  });

  it("restarts without the graphics after they crashed, and writes that down", async () => {
    await start(electron, environment);
    electron.app.emit("child-process-gone", {}, { type: "GPU", reason: "crashed", exitCode: 1 });
    expect(electron.app.relaunched).toEqual({ args: ["--disable-gpu"] });
    expect(core.log).toEqual(["gpu.fallback"]);
  });

  it("ends when its window is closed, also while a hidden window prints", async () => {
    await start(electron, environment);
    window().emit("closed");
    expect(electron.app.calls.at(-1)).toBe("quit");
  });

  it("waits for running jobs and the store before it ends", async () => {
    let saved: () => void = () => undefined;
    core.closing = new Promise((resolve) => {
      saved = resolve;
    });
    core.running = ["job-1"];
    await start(electron, environment);
    let prevented = 0;
    const event = { preventDefault: () => (prevented += 1) };
    electron.app.emit("will-quit", event);
    electron.app.emit("will-quit", event);
    await settle();
    expect(prevented).toBe(2);
    expect(core.called).toEqual(["settings.get", "cancel job-1", "ended job-1"]);
    expect(electron.app.exitCode).toBeNull();
    saved();
    await settle();
    expect(core.closed).toBe(1);
    expect(electron.app.exitCode).toBe(0);
  });

  it("says so when the store could not be closed, and ends all the same", async () => {
    core.closing = Promise.reject(new Error("EPERM"));
    core.closing.catch(() => undefined);
    await start(electron, environment);
    electron.app.emit("will-quit", { preventDefault: () => undefined });
    await settle();
    expect(electron.dialog.errors).toHaveLength(1);
    expect(core.log).toEqual(["error quit"]);
    expect(electron.app.exitCode).toBe(1);
  });

  it("says where the data is when its folder cannot be made", async () => {
    writeFileSync(environment.dataDir, "a file stands in the way");
    expect(await start(electron, environment)).toBe(false);
    expect(electron.dialog.errors[0]).toContain(environment.dataDir);
    expect(electron.app.exitCode).toBe(1);
  });

  it("says where the data is when it cannot start", async () => {
    compose = async () => Promise.reject(new Error("EACCES"));
    expect(await start(electron, environment)).toBe(false);
    expect(electron.dialog.errors[0]).toContain(environment.dataDir);
    expect(electron.app.exitCode).toBe(1);
    expect(FakeWindow.opened).toEqual([]);
  });
});
