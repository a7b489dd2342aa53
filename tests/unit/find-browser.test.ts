import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { electronRuntime } from "../../main/hosts/launch/electron-runtime";
import { hasDisplay } from "../../main/hosts/web/app-window";
import { findBrowser, type Machine } from "../../main/hosts/web/find-browser";

function machine(part: Partial<Machine> & { readonly files: readonly string[] }): Machine {
  return {
    platform: "linux",
    env: { PATH: "/usr/local/bin:/usr/bin" },
    home: "/home/someone",
    isFile: (path) => part.files.includes(path),
    list: (folder) => (folder.endsWith("ms-playwright") ? ["chromium-1100", "chromium-1217", "ffmpeg-1011"] : []),
    ...part,
  };
}

const windows = { LOCALAPPDATA: "L", PROGRAMFILES: "P", "PROGRAMFILES(X86)": "X" };

describe("the browser that prints and shows the app", () => {
  it.each<[string, Machine, string | null]>([
    ["Chromium in the path", machine({ files: ["/usr/bin/chromium"] }), "/usr/bin/chromium"],
    ["Edge on Linux", machine({ files: ["/usr/bin/microsoft-edge"] }), "/usr/bin/microsoft-edge"],
    [
      "Edge, which every Windows has",
      machine({
        platform: "win32",
        env: windows,
        files: [join("X", "Microsoft", "Edge", "Application", "msedge.exe")],
      }),
      join("X", "Microsoft", "Edge", "Application", "msedge.exe"),
    ],
    [
      "Chrome of one user on macOS",
      machine({
        platform: "darwin",
        env: {},
        home: "/Users/someone",
        files: ["/Users/someone/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
      }),
      "/Users/someone/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
    [
      "the newest of Playwright's own",
      machine({
        files: [
          "/home/someone/.cache/ms-playwright/chromium-1100/chrome-linux/chrome",
          "/home/someone/.cache/ms-playwright/chromium-1217/chrome-linux64/chrome",
        ],
      }),
      "/home/someone/.cache/ms-playwright/chromium-1217/chrome-linux64/chrome",
    ],
    ["none", machine({ files: [] }), null],
    [
      "the one that is asked for",
      machine({ env: { PAKMUD_BROWSER: "/opt/mine", PATH: "/usr/bin" }, files: ["/opt/mine", "/usr/bin/chromium"] }),
      "/opt/mine",
    ],
    [
      "none, when the one asked for is not there",
      machine({ env: { PAKMUD_BROWSER: "/opt/gone", PATH: "/usr/bin" }, files: ["/usr/bin/chromium"] }),
      null,
    ],
  ])("is %s", (_, where, path) => {
    expect(findBrowser(where)).toBe(path);
  });

  it("is shown in a window only where there is a display", () => {
    expect(hasDisplay("linux", {})).toBe(false);
    expect(hasDisplay("linux", { DISPLAY: "" })).toBe(false);
    expect(hasDisplay("linux", { DISPLAY: ":0" })).toBe(true);
    expect(hasDisplay("linux", { WAYLAND_DISPLAY: "wayland-0" })).toBe(true);
    expect(hasDisplay("win32", {})).toBe(true);
  });

  it("stands in for Electron where its runtime was never downloaded, without downloading it", () => {
    expect(electronRuntime("/no/such/folder", {})).toBeNull();
  });
});
