import { beforeEach, describe, expect, it } from "vitest";
import { lockDown } from "../../../main/hosts/electron/lockdown";
import { FakeSession } from "./fake-requests";
import { FakeWebContents } from "./fake-windows";

describe("the closed session", () => {
  let session: FakeSession;
  let tileUrl: string | null;

  beforeEach(() => {
    session = new FakeSession();
    tileUrl = null;
    lockDown(session, () => tileUrl);
  });

  it.each([
    "media",
    "geolocation",
    "notifications",
    "clipboard-read",
    "fileSystem",
    "openExternal",
    "local-fonts",
    "hid",
    "usb",
    "unknown",
  ] as const)("refuses the permission %s, asked or checked", (permission) => {
    expect(session.granted(permission as "unknown", "app://pakmud/")).toBe(false);
    expect(session.has(permission, "app://pakmud/")).toBe(false);
  });

  it("refuses every device", () => {
    expect(session.hasDevice()).toBe(false);
  });

  it("lets the app's own page copy text, and no other page", () => {
    expect(session.granted("clipboard-sanitized-write", "app://pakmud/")).toBe(true);
    expect(session.has("clipboard-sanitized-write", "app://pakmud/")).toBe(true);
    expect(session.granted("clipboard-sanitized-write", "https://example.com/")).toBe(false);
    expect(session.has("clipboard-sanitized-write", "https://example.com/")).toBe(false);
    expect(session.granted("clipboard-sanitized-write", "app://pakmud/files/1")).toBe(false);
  });

  it.each([
    "https://example.com/",
    "http://127.0.0.1:8080/",
    "ws://example.com/",
    "wss://example.com/",
    "ftp://example.com/",
    "file:///etc/passwd",
    "chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/x.js",
    "app://elsewhere/",
    "chrome://gpu/",
    "not a url",
  ])("lets no request for %s leave", (url) => {
    expect(session.cancels(url)).toBe(true);
  });

  it.each([
    "app://pakmud/",
    "app://pakmud/files/1",
    "data:image/png;base64,AA==",
    "blob:app://pakmud/1",
    "chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html",
    "chrome://resources/css/text_defaults.css",
  ])("lets the program load %s from itself", (url) => {
    expect(session.cancels(url)).toBe(false);
  });

  it("opens exactly the office's tile host, as soon as it is set", () => {
    const tile = "https://tiles.example:8443/1/2/3.png";
    expect(session.cancels(tile)).toBe(true);
    tileUrl = "https://tiles.example:8443/{z}/{x}/{y}.png";
    expect(session.cancels(tile)).toBe(false);
    expect(session.cancels("https://tiles.example/1/2/3.png")).toBe(true);
    expect(session.cancels("http://tiles.example:8443/1/2/3.png")).toBe(true);
    expect(session.cancels("https://tiles.example.evil.example:8443/1/2/3.png")).toBe(true);
    expect(session.cancels("https://a.tiles.example:8443/1/2/3.png")).toBe(true);
  });

  it("opens the names under a tile address with {s}, not their parent and not a look-alike", () => {
    tileUrl = "https://{s}.tiles.example/{z}/{x}/{y}.png";
    expect(session.cancels("https://a.tiles.example/1/2/3.png")).toBe(false);
    expect(session.cancels("https://tiles.example/1/2/3.png")).toBe(true);
    expect(session.cancels("https://eviltiles.example/1/2/3.png")).toBe(true);
  });

  it("downloads no dictionaries", () => {
    expect(session.spellChecker).toBe(false);
  });

  it("lets the PDF viewer save the app's own files and stops every other download", () => {
    const stopped = (url: string): boolean => {
      let prevented = false;
      const event = { preventDefault: () => (prevented = true) };
      session.emit("will-download", event, { getURL: () => url }, new FakeWebContents());
      return prevented;
    };
    expect(stopped("app://pakmud/files/token")).toBe(false);
    expect(stopped("app://pakmud/index.html")).toBe(true);
    expect(stopped("https://example.com/setup.exe")).toBe(true);
    expect(stopped("blob:app://pakmud/1")).toBe(true);
  });
});
