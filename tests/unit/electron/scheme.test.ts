import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { registerScheme, serveApp } from "../../../main/hosts/electron/scheme";
import { AppError } from "../../../shared/contract";
import { FakeProtocol } from "./fake-requests";

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
  "font-src 'self'; connect-src 'self'; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

describe("app://pakmud", () => {
  let protocol: FakeProtocol;
  let tileUrl: string | null;

  beforeEach(() => {
    const folder = mkdtempSync(join(tmpdir(), "pakmud-จังหวัด-"));
    const rendererDir = join(folder, "renderer");
    mkdirSync(join(rendererDir, "assets"), { recursive: true });
    writeFileSync(join(folder, "secret.js"), "outside");
    writeFileSync(join(rendererDir, "index.html"), "<!doctype html>app");
    writeFileSync(join(rendererDir, "print.html"), "<!doctype html>print");
    writeFileSync(join(rendererDir, "assets", "a.js"), "1");
    protocol = new FakeProtocol();
    tileUrl = null;
    serveApp(protocol, {
      rendererDir,
      tileUrl: () => tileUrl,
      artifacts: {
        async get(token) {
          if (token === "broken") throw new Error("disk");
          if (token !== "token-1") throw new AppError("ARTIFACT_NOT_FOUND");
          const artifact = { token, name: "โปสเตอร์.pdf", mime: "application/pdf", size: 4, secret: true };
          return { artifact, bytes: new TextEncoder().encode("%PDF") };
        },
      },
    });
  });

  it("is a standard and secure origin, and nothing more privileged", () => {
    registerScheme(protocol);
    expect(protocol.schemes).toEqual([
      { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  it("serves the app's page under the strict policy", async () => {
    const response = await protocol.request("app://pakmud/");
    expect(await response.text()).toContain("app");
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("content-security-policy")).toBe(POLICY);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("serves the print page with its query, and scripts with their type", async () => {
    expect(await (await protocol.request("app://pakmud/print.html?doc=1")).text()).toContain("print");
    const script = await protocol.request("app://pakmud/assets/a.js");
    expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  });

  it("lets pictures come from the office's tiles once they are configured", async () => {
    tileUrl = "https://{s}.tiles.example/{z}/{x}/{y}.png";
    const policy = (await protocol.request("app://pakmud/")).headers.get("content-security-policy");
    expect(policy).toContain("img-src 'self' data: blob: https://*.tiles.example;");
    expect(policy).toContain("connect-src 'self';");
  });

  it.each([
    "app://pakmud/../secret.js",
    "app://pakmud/%2e%2e/secret.js",
    "app://pakmud/..%2fsecret.js",
    "app://pakmud/..%5csecret.js",
    "app://pakmud/assets/..%2f..%2fsecret.js",
    "app://pakmud//etc/passwd",
    "app://pakmud/%00",
    "app://pakmud/%ff",
    "app://pakmud/assets/",
    "app://pakmud/not-there.js",
    "app://elsewhere/index.html",
    "app://user:pass@pakmud/index.html",
    "app://pakmud/files/",
    "app://pakmud/files/token-1/more",
  ])("answers %s with nothing", async (url) => {
    const response = await protocol.request(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("");
  });

  it("answers questions only, no other method", async () => {
    expect((await protocol.request("app://pakmud/", "POST")).status).toBe(405);
  });

  it("shows a file the app made, in place and never cached", async () => {
    const response = await protocol.request("app://pakmud/files/token-1");
    expect(await response.text()).toBe("%PDF");
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("content-disposition")).toBe(
      `inline; filename*=UTF-8''${encodeURIComponent("โปสเตอร์.pdf")}`,
    );
    expect(response.headers.get("content-security-policy")).toBe("frame-ancestors 'self'");
  });

  it("knows no file by another token, and does not hide a real fault as a missing file", async () => {
    expect((await protocol.request("app://pakmud/files/token-2")).status).toBe(404);
    await expect(protocol.request("app://pakmud/files/broken")).rejects.toThrow("disk");
  });
});
