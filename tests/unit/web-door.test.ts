import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createArtifacts } from "../../main/core/artifacts";
import type { Served } from "../../main/hosts/web/routes";
import { type Door, openDoor } from "../../main/hosts/web/server";
import type { AppEvent } from "../../shared/contract";

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}

/** Raw HTTP: fetch would fold `..` away and set Host by itself. */
function ask(
  door: Door,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(door.origin);
    const sent = request(
      // A connection of its own: one that is kept is closed by the door after five seconds, also under a test that is slow.
      { hostname, port, path, method: options.method ?? "GET", headers: options.headers ?? {}, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      },
    );
    sent.on("error", reject);
    sent.end(options.body);
  });
}

const THAI_NAME = "โปสเตอร์ บึงกาฬ (1).pdf";
let folder: string;
let door: Door;
let cookie: string;
let token: string;
let tileUrl: string | null = null;
const listeners = new Set<(event: AppEvent) => void>();
const calls: unknown[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pakmud-door-"));
  await mkdir(join(folder, "renderer", "assets"), { recursive: true });
  await writeFile(join(folder, "renderer", "index.html"), "<!doctype html><title>PakMud</title>");
  await writeFile(join(folder, "renderer", "print.html"), "<!doctype html><title>print</title>");
  await writeFile(join(folder, "renderer", "assets", "a-1.js"), "export {};");
  await writeFile(join(folder, "secret.txt"), "not for you");
  await symlink(join(folder, "secret.txt"), join(folder, "renderer", "way-out.txt"));
  const kept = new Map<string, Uint8Array>();
  const artifacts = createArtifacts({
    write: async (key, bytes) => void kept.set(key, bytes),
    read: async (key) => kept.get(key) ?? new Uint8Array(),
    clear: async () => kept.clear(),
  });
  const bytes = new TextEncoder().encode("%PDF-1.7 made up");
  ({ token } = await artifacts.put({ name: THAI_NAME, mime: "application/pdf", bytes, secret: false }));
  const app: Served = {
    dispatch: async (name, input) => {
      calls.push({ name, input });
      return { ok: true, value: { echo: input } };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    context: { artifacts },
  };
  door = await openDoor(app, {
    rendererDir: join(folder, "renderer"),
    log: { info: () => undefined, error: () => undefined, text: async () => "" },
    tileUrl: async () => tileUrl,
  });
  const entered = await ask(door, door.address().slice(door.origin.length), {});
  cookie = String(entered.headers["set-cookie"]).split(";")[0] ?? "";
});

afterAll(async () => {
  await door.close();
  await rm(folder, { recursive: true });
});

const inside = (): Record<string, string> => ({ cookie });
const post = (body: string, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(door, "/call", {
    method: "POST",
    headers: { ...inside(), origin: door.origin, "content-type": "application/json", ...headers },
    body,
  });

describe("the web host lets in only who holds the token", () => {
  it("listens on 127.0.0.1 alone", () => {
    expect(door.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it("takes the token once, for a strict HttpOnly cookie and a clean address", async () => {
    const path = door.address().slice(door.origin.length);
    const first = await ask(door, path);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe("/");
    expect(String(first.headers["set-cookie"])).toMatch(/; HttpOnly; SameSite=Strict$/);
    expect((await ask(door, path)).status).toBe(401);
  });

  it.each([
    "/",
    "/index.html",
    "/print.html",
    "/assets/a-1.js",
    "/events",
    "/call",
    "/?token=guess",
    "/?token=",
  ])("shows nothing at %s without a session", async (path) => {
    expect((await ask(door, path)).status).toBe(401);
    expect((await ask(door, path, { headers: { cookie: `${cookie}x` } })).status).toBe(401);
  });

  it.each(["evil.example", "localhost:1", "127.0.0.1"])("refuses the Host %s", async (host) => {
    expect((await ask(door, "/", { headers: { ...inside(), host } })).status).toBe(403);
  });

  it("refuses calls and pages for a foreign or missing Origin", async () => {
    const before = calls.length;
    expect((await post('{"name":"app.status"}', { origin: "https://evil.example" })).status).toBe(403);
    expect((await post('{"name":"app.status"}', { origin: "null" })).status).toBe(403);
    const headers = { ...inside(), "content-type": "application/json" };
    expect((await ask(door, "/call", { method: "POST", headers, body: '{"name":"a.b"}' })).status).toBe(403);
    expect((await ask(door, "/", { headers: { ...inside(), origin: "https://evil.example" } })).status).toBe(403);
    expect((await ask(door, "/", { headers: { ...inside(), "sec-fetch-site": "cross-site" } })).status).toBe(403);
    expect(calls.length).toBe(before);
  });

  it("lets the printing browser read print documents and nothing else", async () => {
    const printer = { cookie: `${door.printerCookie.name}=${door.printerCookie.value}` };
    expect((await ask(door, "/print.html", { headers: printer })).status).toBe(200);
    expect((await post('{"name":"prints.document","input":{}}', printer)).status).toBe(200);
    expect((await post('{"name":"agencies.list","input":{}}', printer)).status).toBe(403);
    expect((await ask(door, `/files/${token}`, { headers: printer })).status).toBe(403);
    expect((await ask(door, "/events", { headers: printer })).status).toBe(403);
  });
});

describe("the web host serves the built pages and nothing beside them", () => {
  it("sends the page with a strict policy", async () => {
    const { status, headers } = await ask(door, "/", { headers: inside() });
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    const policy = String(headers["content-security-policy"]).split("; ");
    expect(policy).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "frame-src 'self'",
      "frame-ancestors 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  it.each([
    ["https://{s}.tiles.example/{z}/{x}/{y}.png", "img-src 'self' data: blob: https://*.tiles.example;"],
    ["https://tiles.example:8443/{z}.png", "img-src 'self' data: blob: https://tiles.example:8443;"],
    ["http://tiles.example/", "img-src 'self' data: blob:;"],
    ["https://x; script-src *", "img-src 'self' data: blob:;"],
  ])("admits the tiles of %s as far as %s", async (url, directive) => {
    tileUrl = url;
    const { headers } = await ask(door, "/", { headers: inside() });
    tileUrl = null;
    expect(String(headers["content-security-policy"])).toContain(directive);
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/assets/../../secret.txt",
    "/assets/%2e%2e%2f%2e%2e%2fsecret.txt",
    "/..%5csecret.txt",
    "/way-out.txt",
    "/%00index.html",
    "/%E0%A4%A",
    "//etc/passwd",
    "/assets",
    "/assets/",
  ])("does not leave its folder for %s", async (path) => {
    const { status, body } = await ask(door, path, { headers: inside() });
    expect(status).toBe(404);
    expect(body.toString()).not.toContain("not for you");
  });
});

describe("calls, events and files of the web host", () => {
  it("passes a call with its bytes on, and the answer with its bytes back", async () => {
    const { status, body } = await post(JSON.stringify({ name: "a.b", input: { file: { $bytes: "AP8H" } } }));
    expect(status).toBe(200);
    expect(calls.at(-1)).toEqual({ name: "a.b", input: { file: new Uint8Array([0, 255, 7]) } });
    expect(JSON.parse(body.toString())).toEqual({ ok: true, value: { echo: { file: { $bytes: "AP8H" } } } });
  });

  it.each([
    "",
    "{",
    "[]",
    '{"name":7}',
    '{"name":"a.b","input":{"$bytes":"*"}}',
  ])("answers %j with a typed error", async (body) => {
    const before = calls.length;
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body.toString()).error.code).toBe("INVALID_INPUT");
    expect(calls.length).toBe(before);
  });

  it("refuses other content types, and says so when a file is larger than it takes", async () => {
    expect((await post("{}", { "content-type": "text/plain" })).status).toBe(415);
    const before = calls.length;
    const large = await post(JSON.stringify({ name: "a.b", input: { $bytes: "A".repeat(84 * 2 ** 20) } }));
    expect(JSON.parse(large.body.toString())).toEqual({
      ok: false,
      error: { code: "FILE_TOO_LARGE", details: { limit: 60 * 2 ** 20 } },
    });
    expect(calls.length).toBe(before);
  });

  it("streams events as they happen", async () => {
    const { hostname, port } = new URL(door.origin);
    const received = new Promise<string>((resolve) => {
      const sent = request({ hostname, port, path: "/events", headers: inside() }, (response) => {
        let text = "";
        response.on("data", (chunk: Buffer) => {
          text += chunk.toString();
          if (text.includes(": open") && !text.includes("data:")) {
            for (const listener of listeners) listener({ type: "changed", topics: ["agencies"] });
          }
          if (text.includes("data:")) {
            resolve(text);
            sent.destroy();
          }
        });
      });
      sent.end();
    });
    expect(await received).toContain('data: {"type":"changed","topics":["agencies"]}\n\n');
    await expect.poll(() => listeners.size).toBe(0);
  });

  it("shows a file inline, downloads it under its Thai name, and never lets it be cached", async () => {
    const shown = await ask(door, `/files/${token}`, { headers: inside() });
    expect(shown.headers).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": "inline",
      "cache-control": "no-store",
    });
    const kept = await ask(door, `/files/${token}?download`, { headers: inside() });
    const disposition = String(kept.headers["content-disposition"]);
    const name = /filename\*=UTF-8''([^;]+)$/.exec(disposition)?.[1] ?? "";
    expect(decodeURIComponent(name)).toBe(THAI_NAME);
    expect(name).toMatch(/^[A-Za-z0-9%._~-]+$/);
    expect(kept.body.toString()).toBe("%PDF-1.7 made up");
    expect((await ask(door, "/files/unknown", { headers: inside() })).status).toBe(404);
  });
});
