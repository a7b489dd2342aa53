import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSample } from "../support/open-sample";
import { RESOURCES } from "../support/test-context";

/** The store file and a backup of it, opened by the SQLite project's own program. */
describe("the store in another SQLite", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "pakmud-จังหวัด-"));
  let agencies: { kind: string; name: string; username: string | null }[];

  beforeAll(async () => {
    const { client, close } = await openSample(dataDir);
    agencies = (await client.agencies.list({})).rows;
    await client.backups.create({});
    await close();
  });

  afterAll(() => rmSync(dataDir, { recursive: true }));

  /** The store itself first. */
  const files = (): string[] => [
    join(dataDir, "pakmud.sqlite"),
    ...readdirSync(join(dataDir, "backups")).map((name) => join(dataDir, "backups", name)),
  ];
  const ask = (file: string, sql: string, ...options: string[]): string =>
    execFileSync("sqlite3", ["-readonly", ...options, file, sql], { encoding: "utf8" }).trim();

  it("is a sound database, and so is every backup", () => {
    expect(files().length).toBeGreaterThan(1);
    for (const file of files()) {
      expect(ask(file, "PRAGMA integrity_check")).toBe("ok");
      expect(ask(file, "PRAGMA foreign_key_check")).toBe("");
      expect(Number(ask(file, "PRAGMA user_version"))).toBeGreaterThan(0);
    }
  });

  it("holds the agencies that the program shows, in plain Thai", () => {
    const rows = JSON.parse(ask(files()[0] ?? "", "SELECT kind, name, username FROM agency", "-json"));
    const line = ({ kind, name, username }: (typeof agencies)[number]) => `${kind} ${name} ${username ?? ""}`;
    expect(rows.map(line).sort()).toEqual(agencies.map(line).sort());
    expect(agencies.length).toBeGreaterThan(10);
  });

  it("has one obligation for each agency of the round", () => {
    expect(Number(ask(files()[0] ?? "", "SELECT count(*) FROM obligation"))).toBe(agencies.length);
    expect(Number(ask(files()[0] ?? "", "SELECT count(DISTINCT agency_id) FROM obligation"))).toBe(agencies.length);
  });

  it("holds the sample's codes sealed only: none is found in a dump of everything", () => {
    const codes = sampleCodes();
    expect(codes.length).toBeGreaterThan(10);
    expect(Number(ask(files()[0] ?? "", "SELECT count(*) FROM credential WHERE field = 'code'"))).toBeGreaterThan(10);
    for (const file of files()) {
      const dump = ask(file, ".dump");
      expect(codes.filter((code) => dump.includes(code))).toHaveLength(0);
    }
  });
});

/** The codes as another library reads them from the bundled sheets: 15 characters of 2-9 and A-F (domain §3). */
function sampleCodes(): string[] {
  const folder = join(RESOURCES, "sample");
  const sheets = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));
  const cells = sheets.flatMap((name) => {
    const workbook = read(readFileSync(join(folder, name)));
    return Object.values(workbook.Sheets).flatMap((sheet) =>
      utils.sheet_to_json<unknown[]>(sheet, { header: 1 }).flat(),
    );
  });
  return cells.map(String).filter((text) => /^[2-9A-F]{15}$/.test(text));
}
