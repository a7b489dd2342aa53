import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { read, utils } from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { buildIfStale } from "../../main/hosts/launch/build-if-stale";
import { readPdf } from "../paper/support/read-pdf";
import { filesUnder, found, readBytes } from "./search-bytes";
import { cli, runCli, type Transport } from "./transports";
import { ACCOUNTS, CODES, plainSecrets, SAMPLES } from "./truth";

const { codes, passwords } = plainSecrets();
const all = [...codes, ...passwords];
let folder = "";
let out = "";
let data = "";
let said = "";
let commandLine: Transport;

/** Text of a printed file as people read it: what is drawn as glyphs is not in its bytes. */
const textOf = async (name: string): Promise<string> =>
  (await readPdf(readBytes(join(out, name)))).pages.map(({ text }) => text).join("\n");

beforeAll(async () => {
  await buildIfStale();
  folder = mkdtempSync(join(tmpdir(), "ความลับ-"));
  [out, data] = [join(folder, "ผลงาน"), join(folder, "ข้อมูล")];
  mkdirSync(data);
  const sheets = [ACCOUNTS, CODES].flatMap((name) => ["--sheet", resolve(SAMPLES, name)]);
  const template = ["--qr-template", "https://rate.example.com/{agencyCode}"];
  const demo = await runCli(["--out", out, "--data", data, ...sheets, ...template], "demo");
  expect(demo.stderr, demo.stderr).toBe("");
  said = demo.stdout;

  // The command line as well: proposals, answers and errors as they are printed.
  commandLine = await cli();
  await commandLine.call("secrets.setPassphrase", { passphrase: "วลีของผู้ทดสอบ" });
  for (const name of [ACCOUNTS, CODES]) {
    const file = await commandLine.file(name, readBytes(resolve(SAMPLES, name)));
    const proposal = await commandLine.call("imports.propose", { file });
    if (!proposal.ok) throw new Error(proposal.error.code);
    const { id } = z.object({ id: z.string() }).parse(proposal.value);
    await commandLine.call("imports.get", { id });
    await commandLine.call("imports.commit", { id, leaveQuestions: true });
  }
  await commandLine.call("agencies.list", {});
  await commandLine.call("activity.list", { limit: 100 });
  await commandLine.call("backups.create", {});
  await commandLine.call("backups.exportFile", {});
  await commandLine.call("app.diagnostics", {});
}, 1_200_000);
afterAll(async () => {
  await commandLine?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("plain codes and passwords", () => {
  it("are found where they were asked for, so that this search can find them", async () => {
    expect(found(Buffer.from(`x ${all[3]} y`), all)).toEqual([3]);
    expect(found(Buffer.from(Buffer.from(`ab${all[5]}c`).toString("base64")), all)).toEqual([5]);
    const slips = await textOf("slips.pdf");
    expect(codes.filter((code) => slips.includes(code)).length).toBeGreaterThanOrEqual(56);
  });

  it("are on slips without the passwords, which nobody asked for", async () => {
    expect(found(Buffer.from(await textOf("slips.pdf")), passwords)).toEqual([]);
  });

  it("are in no file of the data folder: not the store, not a backup, not the log, not the key", async () => {
    const files = [...filesUnder(data), ...filesUnder(commandLine.dataDir)];
    const names = files.map((path) => basename(path));
    expect(names).toEqual(expect.arrayContaining(["pakmud.sqlite", "pakmud.log", "keeper.key"]));
    expect(names.filter((name) => name.endsWith(".pakmud")).length).toBeGreaterThan(0);
    for (const path of files) expect(found(readBytes(path), all), basename(path)).toEqual([]);
  });

  it("are in nothing that was printed on the command line: proposals, lists, log, errors", () => {
    expect(commandLine.output().length).toBeGreaterThan(50_000);
    expect(found(Buffer.from(commandLine.output()), all)).toEqual([]);
    expect(found(Buffer.from(said), all)).toEqual([]);
  });

  it("are on no other paper and in no other file of the demo", async () => {
    for (const name of ["posters.pdf", "forms.pdf"]) {
      expect(found(Buffer.from(await textOf(name)), all), name).toEqual([]);
      expect(found(readBytes(join(out, name)), all), name).toEqual([]);
    }
    expect(found(readBytes(join(out, "summary.json")), all)).toEqual([]);
    const book = read(readBytes(join(out, "progress.xlsx")));
    const cells = book.SheetNames.map((name) => utils.sheet_to_csv(book.Sheets[name] ?? {})).join("\n");
    expect(cells).toContain("องค์การบริหารส่วนตำบลหอคำ");
    expect(found(Buffer.from(cells), all)).toEqual([]);
  });

  it("are in no file name", () => {
    const names = [...filesUnder(folder), ...filesUnder(commandLine.dataDir)].join("\n");
    expect(found(Buffer.from(names), all)).toEqual([]);
  });
});

describe("user names", () => {
  it("are not printed on posters, neither as text nor as a number made from one", async () => {
    const { printed } = JSON.parse(await readFile(join(out, "summary.json"), "utf8"));
    const posters = await textOf("posters.pdf");
    expect(printed.posters).toBeGreaterThan(50);
    expect(posters).not.toMatch(/04[34][123]\d{6,}/);
    expect(posters).not.toContain("@");
  });
});
