import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isOpenable } from "../../main/core/status/links";
import { parseCall } from "../../main/hosts/cli/arguments";
import { givenFile } from "../../main/hosts/cli/given-file";
import { describeOperation, listOperations } from "../../main/hosts/cli/help";
import { readInput } from "../../main/hosts/cli/read-input";
import { saveNew } from "../../main/hosts/cli/save-artifact";
import { dataDirectory } from "../../main/hosts/data-dir";
import { standingFolder } from "../../main/hosts/launch/standing-folder";
import { createLog } from "../../main/hosts/log";
import { createSpool } from "../../main/hosts/spool";
import { readAhead } from "../../main/hosts/web/read-ahead";
import { AppError, type AppEvent, operationNames } from "../../shared/contract";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ปักหมุด-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("relative paths", () => {
  it("mean the folder that the user stands in, though npm runs scripts in the package's own", () => {
    const env = { INIT_CWD: "/home/user/งาน" };
    expect(standingFolder("/app", env, "/app")).toBe("/home/user/งาน");
    expect(standingFolder("/app", env, "/elsewhere")).toBe("/elsewhere");
    expect(standingFolder("/app", {}, "/app")).toBe("/app");
  });
});

describe("the data folder", () => {
  it("is what --data says, else PAKMUD_DATA, else local app data", () => {
    const env = { PAKMUD_DATA: "/from-env", LOCALAPPDATA: "C:\\Users\\ก\\AppData\\Local", XDG_DATA_HOME: "/xdg" };
    expect(dataDirectory("/asked", env, "linux", "/home/a")).toBe("/asked");
    expect(dataDirectory(undefined, env, "linux", "/home/a")).toBe("/from-env");
    expect(dataDirectory(undefined, { ...env, PAKMUD_DATA: undefined }, "linux", "/home/a")).toBe("/xdg/pakmud");
    expect(dataDirectory(undefined, {}, "linux", "/home/a")).toBe("/home/a/.local/share/pakmud");
    expect(dataDirectory(undefined, { LOCALAPPDATA: "/local" }, "win32", "/home/a")).toBe(join("/local", "PakMud"));
  });
});

describe("while the window comes up", () => {
  const ROUND = { ok: true, value: { currentRoundId: "r1" } };

  /** A core whose every answer to the same question is a new number. */
  async function opened(status: unknown, comes = Promise.resolve()) {
    const calls: string[] = [];
    let tell: (event: AppEvent) => void = () => undefined;
    const ask = readAhead({
      dispatch: async (name) => {
        calls.push(name);
        if (name === "app.status") await comes;
        return name === "app.status" ? (status as never) : { ok: true, value: calls.length };
      },
      subscribe: (listener) => {
        tell = listener;
        return () => undefined;
      },
    });
    await turn();
    const get = (roundId: string) => ask("overview.get", { roundId });
    return { calls, get, tell: (event: AppEvent) => tell(event) };
  }

  it("the numbers of the round are read, where there is a round", async () => {
    expect((await opened(ROUND)).calls).toEqual(["app.status", "overview.get"]);
    expect((await opened({ ok: true, value: { currentRoundId: null } })).calls).toHaveLength(1);
    expect((await opened({ ok: false, error: { code: "STORE_DAMAGED", details: {} } })).calls).toHaveLength(1);
  });

  it("whoever asks first for that round gets them, and nobody after", async () => {
    const { get } = await opened(ROUND);
    expect(await get("r2")).toEqual({ ok: true, value: 3 });
    expect(await get("r1")).toEqual({ ok: true, value: 2 });
    expect(await get("r1")).toEqual({ ok: true, value: 4 });
  });

  it("nobody gets numbers from before a change", async () => {
    const { get, tell } = await opened(ROUND);
    tell({ type: "focus" });
    tell({ type: "changed", topics: ["rounds"] });
    expect(await get("r1")).toEqual({ ok: true, value: 3 });
  });

  it("nobody gets them when they have become old, however late they came", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    let come: () => void = () => undefined;
    const { get } = await opened(ROUND, new Promise((resolve) => (come = resolve)));
    vi.advanceTimersByTime(10_000);
    come();
    await turn();
    vi.advanceTimersByTime(10_000);
    vi.useRealTimers();
    expect(await get("r1")).toEqual({ ok: true, value: 3 });
  });
});

describe("the log", () => {
  it("says where an error came from, without the words it quotes", async () => {
    const log = createLog(folder, () => new Date("2021-01-31T00:00:00Z"));
    log.info("start", { agencies: 60 });
    log.error(
      "imports.propose",
      new SyntaxError("Unexpected token in 9489B853339A2D3", { cause: new Error("TH8380002307") }),
    );
    log.error("jobs", new AppError("STORE_SAVE_FAILED", { file: "secret name" }));
    const text = await log.text();
    expect(text).toContain("2021-01-31T00:00:00.000Z info start agencies=60");
    expect(text).toMatch(/error imports\.propose SyntaxError .*hosts\.test\.ts:\d+/);
    expect(text).toContain("STORE_SAVE_FAILED");
    expect(text).not.toMatch(/9489B853339A2D3|TH8380002307|secret name/);
    expect(text).not.toContain(import.meta.dirname);
  });

  it("rotates and stays small", async () => {
    const log = createLog(folder);
    for (let line = 0; line < 12_000; line += 1) log.info("tick", { line, filler: "x".repeat(100) });
    const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
    expect(sizes).toHaveLength(2);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_200_000);
    expect(await log.text()).toContain("line=11999");
  });

  it("never stops the work when it cannot be written", () => {
    const log = createLog(join(folder, "no\0such"));
    expect(() => log.info("start")).not.toThrow();
  });
});

describe("the spool", () => {
  it("gives files back, is gone after clear, and removes what a dead process left", async () => {
    const dead = join(folder, "pakmud-spool-999999999-abc");
    const alive = join(folder, `pakmud-spool-${process.pid}-other`);
    mkdirSync(dead);
    mkdirSync(alive);
    const spool = createSpool(folder);
    expect(existsSync(dead)).toBe(false);
    expect(existsSync(alive)).toBe(true);
    await spool.write("token", new Uint8Array([1, 2, 3]));
    expect([...(await spool.read("token"))]).toEqual([1, 2, 3]);
    await spool.clear();
    expect(readdirSync(folder)).toEqual([`pakmud-spool-${process.pid}-other`]);
  });
});

describe("the command line", () => {
  it("takes operation, JSON and options in any order", () => {
    expect(parseCall(["--data", "d", "agencies.list", "{}", "--out=o"])).toEqual({
      operation: "agencies.list",
      input: "{}",
      data: "d",
      out: "o",
    });
    expect(parseCall(["agencies.list"])).toMatchObject({ operation: "agencies.list", input: "{}" });
    expect(parseCall([])).toMatchObject({ operation: "help" });
    expect(() => parseCall(["a.b", "{}", "--dat", "d"])).toThrow(AppError);
    expect(() => parseCall(["a.b", "{}", "--data"])).toThrow(AppError);
    expect(() => parseCall(["a.b", "{}", "more"])).toThrow(AppError);
  });

  it("reads files named in the input, anywhere in it, and refuses what is no JSON or no file", async () => {
    const path = await saveNew(folder, "รหัส.xlsx", new Uint8Array([7, 8]));
    const input = await readInput(JSON.stringify({ a: [{ file: { $file: path } }], b: null }));
    expect(input).toEqual({ a: [{ file: { name: "รหัส.xlsx", bytes: new Uint8Array([7, 8]) } }], b: null });
    await expect(readInput("{")).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await expect(readInput('{"file":{"$file":"no-such.xlsx"}}')).rejects.toMatchObject({
      code: "FILE_NOT_READABLE",
      details: { file: "no-such.xlsx", reason: "missing" },
    });
  });

  it("says of a file that it cannot be read and why, by its bare name alone", async () => {
    const refused = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));
    const said = async (code: string) => {
      const error = await givenFile("/a folder/รหัส.xlsx", refused(code)).catch((thrown: unknown) => thrown);
      if (!(error instanceof AppError)) throw error;
      expect(JSON.stringify(error.details)).not.toContain("a folder");
      return [error.code, error.details.file, error.details.reason];
    };
    expect(await said("ENOENT")).toEqual(["FILE_NOT_READABLE", "รหัส.xlsx", "missing"]);
    expect(await said("EACCES")).toEqual(["FILE_NOT_READABLE", "รหัส.xlsx", "locked"]);
    expect(await said("EBUSY")).toEqual(["FILE_NOT_READABLE", "รหัส.xlsx", "locked"]);
    expect(await said("EIO")).toEqual(["FILE_NOT_READABLE", "รหัส.xlsx", "unreadable"]);
    await expect(givenFile(folder)).rejects.toMatchObject({ details: { reason: "directory" } });
  });

  it("never replaces a file", async () => {
    const first = await saveNew(folder, "posters.pdf", new Uint8Array([1]));
    const second = await saveNew(folder, "posters.pdf", new Uint8Array([2]));
    expect([first, second]).toEqual([join(folder, "posters.pdf"), join(folder, "posters-2.pdf")]);
  });

  it("help lists every operation of the contract with what it takes", () => {
    const listed = listOperations();
    expect(Object.keys(listed)).toEqual([...operationNames]);
    expect(listed["agencies.get"]).toMatchObject({ type: "query", input: { id: "uuid", "roundId?": "uuid" } });
    expect(listed["imports.propose"]).toMatchObject({ type: "job", input: { "file?": { $file: "PATH" } } });
    expect(listed["obligations.setState"]).toMatchObject({
      input: { state: "pending | reported | verified | returned", agencyIds: ["uuid"] },
    });
    expect(listed["settings.update"]).toMatchObject({ input: { "provinceCode?": "string | null" } });
    expect(JSON.stringify(describeOperation("rounds.create"))).toContain("deadline");
    expect(() => describeOperation("rounds.nope")).toThrow(AppError);
  });
});

describe("links the app may open", () => {
  it.each([
    ["https://www.geonames.org", true],
    ["https://www.geonames.org/about.html", true],
    ["https://www.google.com/maps/place/x", true],
    ["https://www.google.com/mapsx", false],
    ["https://www.google.com/search", false],
    ["http://www.geonames.org", false],
    ["https://www.geonames.org.evil.example", false],
    ["https://user@www.geonames.org", false],
    ["https://www.geonames.org:8443/", false],
    ["file:///etc/passwd", false],
  ])("%s: %s", (url, allowed) => expect(isOpenable(url)).toBe(allowed));
});
