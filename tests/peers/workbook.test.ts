import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Artifact } from "../../shared/contract/common";
import { fullName } from "../../shared/domain/kinds";
import { openSample } from "../support/open-sample";

/** All sheets, comma, quotes, UTF-8, values as shown. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

describe("the progress workbook in LibreOffice", () => {
  const folder = mkdtempSync(join(tmpdir(), "pakmud-จังหวัด-"));
  const convert = (to: string): void => {
    const profile = pathToFileURL(join(folder, "profile")).href;
    const options = [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", to, "--outdir", folder];
    execFileSync("soffice", [...options, join(folder, "progress.xlsx")], { stdio: "ignore", timeout: 150_000 });
  };
  let names: string[];
  let sheets: string[][];

  beforeAll(async () => {
    const dataDir = join(folder, "data");
    const { client, ended, bytesOf, close } = await openSample(dataDir);
    const { rows } = await client.agencies.list({});
    names = rows.map(fullName);
    const { currentRoundId } = await client.app.status({});
    const { token } = Artifact.parse(await ended(client.exports.progress({ roundId: currentRoundId ?? "" })));
    writeFileSync(join(folder, "progress.xlsx"), await bytesOf(token));
    await close();
    convert(CSV);
    const files = readdirSync(folder).filter((name) => name.endsWith(".csv"));
    sheets = files.map((name) => readFileSync(join(folder, name), "utf8").trim().split("\n"));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it("opens with its three tables in Thai", () => {
    expect(sheets).toHaveLength(3);
    expect(sheets.every((lines) => lines.some((line) => line.includes("รายงานแล้ว")))).toBe(true);
  });

  it("names every agency once, as the program does", () => {
    const cells = sheets.map((lines) => lines.flatMap((line) => line.split(",")));
    const perSheet = cells.map(
      (all) => names.filter((name) => all.filter((cell) => cell === name).length === 1).length,
    );
    expect(perSheet).toContain(names.length);
  });

  it("totals to the number of agencies", () => {
    const totals = sheets.flat().filter((line) => line.split(",").some((cell) => cell.startsWith("รวม")));
    expect(totals.length).toBeGreaterThan(0);
    expect(totals.every((line) => line.split(",").includes(String(names.length)))).toBe(true);
  });

  it("prints on A4, lying", () => {
    convert("pdf");
    const facts = execFileSync("pdfinfo", [join(folder, "progress.pdf")], { encoding: "utf8" });
    const [, width = "", height = ""] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(facts) ?? [];
    expect(Number(width)).toBeCloseTo(841.9, 0);
    expect(Number(height)).toBeCloseTo(595.3, 0);
  });
});
