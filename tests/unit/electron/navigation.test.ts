import { beforeEach, describe, expect, it } from "vitest";
import { guardNavigation } from "../../../main/hosts/electron/navigation";
import { FakeApp } from "./fake-electron";
import { FakeWebContents } from "./fake-windows";

describe("navigation", () => {
  let contents: FakeWebContents;

  beforeEach(() => {
    const app = new FakeApp();
    guardNavigation(app);
    contents = new FakeWebContents();
    app.emit("web-contents-created", {}, contents);
  });

  function refused(event: string, details: Record<string, unknown> = {}): boolean {
    let prevented = false;
    contents.emit(event, { ...details, preventDefault: () => (prevented = true) });
    return prevented;
  }

  it.each([
    "https://example.com/",
    "app://pakmud/",
    "app://pakmud/files/1",
    "file:///c:/x.html",
    "javascript:alert(1)",
  ])("takes no window to %s", (url) => {
    expect(refused("will-frame-navigate", { url, isMainFrame: true })).toBe(true);
  });

  it.each([
    "https://example.com/",
    "app://pakmud/",
    "app://elsewhere/print.html",
    "about:blank",
    "data:text/html,x",
  ])("shows no %s in a frame", (url) => {
    expect(refused("will-frame-navigate", { url, isMainFrame: false })).toBe(true);
  });

  it.each([
    "app://pakmud/print.html?doc=1",
    "app://pakmud/files/token",
    "chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html",
  ])("shows %s in a frame: the preview and the files of the app", (url) => {
    expect(refused("will-frame-navigate", { url, isMainFrame: false })).toBe(false);
  });

  it("refuses redirects and webviews", () => {
    expect(refused("will-redirect", { url: "app://pakmud/print.html", isMainFrame: false })).toBe(true);
    expect(refused("will-attach-webview")).toBe(true);
  });

  it.each([
    "https://example.com/",
    "app://pakmud/",
    "app://pakmud/print.html",
    "about:blank",
  ])("opens no window for %s", (url) => {
    expect(contents.openHandler?.({ url })).toEqual({ action: "deny" });
  });

  it("opens a file of the app in a window without bridge or Node", () => {
    const answer = contents.openHandler?.({ url: "app://pakmud/files/token" });
    if (answer?.action !== "allow") throw new Error("not opened");
    const preferences = answer.overrideBrowserWindowOptions?.webPreferences;
    expect(preferences).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false });
    expect(preferences?.preload).toBeUndefined();
  });
});
