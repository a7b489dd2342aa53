import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildIfStale } from "../../main/hosts/launch/build-if-stale";
import { operationNames } from "../../shared/contract";
import { filesUnder } from "./search-bytes";
import { runCli } from "./transports";
import { SAMPLES } from "./truth";

const CLI = resolve(import.meta.dirname, "../../out/main/cli.js");
let folder = "";
let data = "";
beforeAll(() => buildIfStale(), 180_000);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "คำสั่ง-"));
  data = join(folder, "ข้อมูล");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = async (operation: string, input: unknown = {}, ...more: string[]) => {
  const { code, stdout, stderr } = await runCli([operation, JSON.stringify(input), "--data", data, ...more]);
  return { code, value: JSON.parse(stdout), stderr };
};

describe("the command line", () => {
  it("lists every operation with its input, as JSON", async () => {
    const { code, stdout, stderr } = await runCli(["help"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(Object.keys(JSON.parse(stdout))).toEqual([...operationNames]);
  });

  it("keeps what it was told for the next call, and says nothing but the result", async () => {
    expect(await run("settings.update", { officeName: "สถจ.ทดสอบ" })).toMatchObject({ code: 0, stderr: "" });
    const { value } = await run("settings.get");
    expect(value).toMatchObject({ officeName: "สถจ.ทดสอบ" });
  });

  it("ends with 1 and the error as JSON, and makes no store for a name it does not know", async () => {
    expect(await run("agencies.lst")).toMatchObject({
      code: 1,
      value: { error: { code: "UNKNOWN_OPERATION", details: { operation: "agencies.lst" } } },
    });
    expect(existsSync(data)).toBe(false);
    expect((await runCli(["agencies.list", "{", "--data", data])).stdout).toContain("INVALID_INPUT");
    expect((await runCli(["agencies.list", "{}", "--dta", data])).stdout).toContain("--dta");
  });

  it("takes its input from stdin, so that a passphrase need not stand in the list of processes", async () => {
    const child = spawn(process.execPath, [CLI, "secrets.setPassphrase", "-", "--data", data]);
    child.stdin.end(JSON.stringify({ passphrase: "ไม่อยู่ในรายการ" }));
    expect(await new Promise((done) => child.on("close", done))).toBe(0);
    expect((await run("app.status")).value).toMatchObject({ secrets: "ready" });
  });

  it("writes what it made to --out with its path, never over another file; here when nothing is said", async () => {
    const out = join(folder, "ผล");
    const first = await run("app.diagnostics", {}, "--out", out);
    const second = await run("app.diagnostics", {}, "--out", out);
    expect([first.value.path, second.value.path].map((path) => readFileSync(path, "utf8").length > 50)).toEqual([
      true,
      true,
    ]);
    expect(readdirSync(out)).toHaveLength(2);
    expect(first.value.path).not.toBe(second.value.path);
  });

  it("does not write a file that holds codes unless told where", async () => {
    await run("secrets.setPassphrase", { passphrase: "วลีทดสอบยาว" });
    await run("settings.update", { provinceCode: "38" });
    const { value: made } = await run("agencies.create", { kind: "OTHER", name: "ทดสอบ", districtCode: null });
    const secret = { id: made.id, version: 1, field: "code", value: "23456789ABCDEF2" };
    await run("agencies.setSecret", secret);
    const before = readdirSync(process.cwd());
    const { code, value, stderr } = await run("prints.slips", { reveal: true });
    expect(code).toBe(0);
    expect(value.artifacts[0]).toMatchObject({ secret: true, path: null });
    expect(stderr).toContain("--out");
    expect(readdirSync(process.cwd())).toEqual(before);
    const out = join(folder, "ลับ");
    const kept = await run("prints.slips", { reveal: true }, "--out", out);
    expect(readFileSync(kept.value.artifacts[0].path).subarray(0, 4).toString()).toBe("%PDF");
  });

  it("imports step by step as the help shows, every step a process of its own, and takes it all back", async () => {
    await run("secrets.setPassphrase", { passphrase: "วลีทดสอบยาว" });
    const { value: help } = JSON.parse(`{"value":${(await runCli(["help"])).stdout}}`);
    for (const name of ["propose", "rows", "decide", "decideAlike", "export", "commit", "undo"]) {
      expect(help[`imports.${name}`].examples[0]).toContain(`imports.${name} '{`);
    }
    const file = { $file: resolve(SAMPLES, "accounts-bueng-kan.xlsx") };
    const { value: proposal } = await run("imports.propose", { file });
    expect(Object.keys(proposal)).toEqual(expect.arrayContaining(["layout", "columns", "rows"]));
    for (const row of proposal.rows) {
      expect(Object.keys(row)).toEqual(
        expect.arrayContaining([
          "sheet",
          "row",
          "outcome",
          "agency",
          "fields",
          "read",
          "repairs",
          "match",
          "suggestions",
          "reasons",
        ]),
      );
      expect(["new", "same", "change", "question", "unreadable"]).toContain(row.outcome);
      if (row.agency) expect(Object.keys(row.agency).sort()).toEqual(["district", "kind", "name", "province"]);
    }
    const { id } = proposal;
    const question = proposal.rows.find(({ outcome }: { outcome: string }) => outcome === "question");
    await run("imports.decide", { id, decisions: [{ rowId: question.id, decision: { action: "skip" } }] });
    // Decisions are in the store: a later process finds them.
    const { value: resumed } = await run("imports.rows", { id, decided: true });
    expect(resumed.rows.map((row: { id: string }) => row.id)).toEqual([question.id]);
    const { value: committed } = await run("imports.commit", { id, leaveQuestions: true });
    const { value: undone } = await run("imports.undo", { batchId: committed.batchId });
    expect(undone).toMatchObject({ undone: committed.counts.new, kept: [] });
    expect((await run("agencies.list")).value).toEqual({ rows: [] });
  });

  it("names a file that it cannot read, by its bare name, and ends with 1", async () => {
    for (const [path, reason] of [
      [join(folder, "หาย.xlsx"), "missing"],
      [folder, "directory"],
    ] as const) {
      const { code, value } = await run("imports.propose", { file: { $file: path } });
      expect([code, value]).toEqual([
        1,
        { error: { code: "FILE_NOT_READABLE", details: { file: basename(path), reason } } },
      ]);
    }
    expect(existsSync(data)).toBe(false);
  });

  it("stops a job at Ctrl-C and leaves the store as it was", async () => {
    await run("secrets.setPassphrase", { passphrase: "วลีทดสอบยาว" });
    const file = { $file: resolve(SAMPLES, "codes-thailand.xlsx") };
    const child = spawn(process.execPath, [CLI, "imports.propose", JSON.stringify({ file }), "--data", data]);
    const out: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    // The lock is there once the store is open; the job begins right after.
    while (!existsSync(join(data, "pakmud.lock"))) await new Promise((next) => setTimeout(next, 5));
    await new Promise((next) => setTimeout(next, 150));
    child.kill("SIGINT");
    expect(await new Promise((done) => child.on("close", done))).toBe(1);
    expect(JSON.parse(Buffer.concat(out).toString("utf8"))).toMatchObject({ error: { code: "CANCELLED" } });
    expect((await run("imports.open")).value).toEqual({ rows: [] });
    expect(existsSync(join(data, "pakmud.lock"))).toBe(false);
  });

  it("reads and writes where the user stands when npm runs it from another folder", async () => {
    const npm = ["--prefix", resolve(import.meta.dirname, "../.."), "run", "-s", "cli", "--"];
    const child = spawn("npm", [...npm, "app.diagnostics", "{}", "--data", "data here", "--out", "ผล"], {
      cwd: folder,
      shell: process.platform === "win32",
    });
    expect(await new Promise((done) => child.on("close", done))).toBe(0);
    expect(existsSync(join(folder, "data here", "pakmud.sqlite"))).toBe(true);
    expect(readdirSync(join(folder, "ผล"))).toHaveLength(1);
  });

  it("says that the store is damaged, keeps the damaged file, and starts fresh only when told", async () => {
    await run("settings.update", { officeName: "เดิม" });
    const store = join(data, "pakmud.sqlite");
    writeFileSync(store, "this is no database any more");
    expect((await run("app.status")).value).toMatchObject({ recovery: { code: "STORE_DAMAGED" }, empty: true });
    const refused = await run("settings.update", { officeName: "ใหม่" });
    expect(refused).toMatchObject({ code: 1, value: { error: { code: "STORE_DAMAGED" } } });
    await run("backups.startFresh");
    expect((await run("app.status")).value).toMatchObject({ recovery: null });
    const kept = filesUnder(data).filter((path) => readFileSync(path, "utf8") === "this is no database any more");
    expect(kept).toHaveLength(1);
    expect(kept[0]).not.toBe(store);
  });
});
