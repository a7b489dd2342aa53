import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ImportDesk, openImportDesk, SAMPLES, sample, workbook } from "../support/import-desk";
import { knownAgencies, type Meant, type Score, score, scoreLine, wrongInRegistry } from "../support/import-score";

const truth: Readonly<Record<string, { readonly records: readonly Meant[] }>> = JSON.parse(
  readFileSync(join(SAMPLES, "truth.json"), "utf8"),
);
const recordsOf = (file: string): readonly Meant[] => truth[file]?.records ?? [];

const ACCOUNTS = "accounts-bueng-kan.xlsx";
const CODES = "codes-bueng-kan-no-header.xlsx";
const CLEAN = "codes-bueng-kan.xls";
const OTHERS = [
  CLEAN,
  "codes-bueng-kan.ods",
  "codes-bueng-kan-windows874.csv",
  "codes-district-offices-bueng-kan.xlsx",
  "form-responses-bueng-kan.xlsx",
  "service-points-bueng-kan.csv",
  "pins-bueng-kan.xlsx",
];
const FILES = [ACCOUNTS, CODES, ...OTHERS];

const PREFIX: Readonly<Record<string, string>> = {
  PAO: "องค์การบริหารส่วนจังหวัด",
  TOWN: "เทศบาลเมือง",
  SUBDISTRICT_MUNICIPALITY: "เทศบาลตำบล",
  SAO: "องค์การบริหารส่วนตำบล",
};

/** The clean codes as a workbook made from the truth, so that a filled registry needs no reader of old formats. */
function cleanCodes(): Uint8Array<ArrayBuffer> {
  const rows = recordsOf(CLEAN).map(({ key, username, code }, index) => {
    const [kind = "", name = "", district = "", province = ""] = (key ?? "").split("|");
    return [index + 1, province, district, `${PREFIX[kind] ?? ""}${name}`, username, code];
  });
  return workbook({ รหัส: [["ที่", "จังหวัด", "อำเภอ", "หน่วยงาน", "USERNAME", "Authorize Code"], ...rows] });
}

let desk: ImportDesk;
const lines: string[] = [];
const aliases = new Map<string, string>();
beforeEach(async () => {
  aliases.clear();
  desk = await openImportDesk();
});
afterEach(async () => {
  await desk.test.close();
});
afterAll(() => process.stdout.write(`${lines.join("\n")}\n`));

async function judge(where: string, file: string): Promise<Score> {
  const known = { agencies: await knownAgencies(desk), aliases };
  const proposal = await desk.propose(file, sample(file));
  const result = score(file, proposal, recordsOf(file), known);
  lines.push(`${where.padEnd(10)}${scoreLine(result)}`);
  return result;
}

/** What the issue demands of every file (What it must show). */
function demand(result: Score): void {
  const { file, rows, mustAsk, misread, repaired, wrong, doubled, dropped, notAsked, unhelpful, needless } = result;
  expect.soft({ file, wrong, doubled, dropped, notAsked, unhelpful }).toEqual({
    file,
    wrong: [],
    doubled: [],
    dropped: 0,
    notAsked: [],
    unhelpful: [],
  });
  expect.soft(needless.length, needless.join("\n")).toBeLessThanOrEqual((rows - mustAsk) * 0.03);
  expect.soft(repaired).toBeGreaterThanOrEqual(misread * 0.9);
}

describe("the samples against their truth", () => {
  it.each(FILES)("%s, into an empty registry", async (file) => {
    demand(await judge("empty", file));
  });

  it.each(FILES)("%s, into a registry that knows the clean codes", async (file) => {
    await desk.bring("รหัส.xlsx", cleanCodes());
    demand(await judge("filled", file));
  });

  it("all of them, one after another as an office would", async () => {
    const said: Meant[] = [];
    for (const file of FILES) {
      demand(await judge("in order", file));
      said.push(...recordsOf(file));
      const proposal = await desk.propose(file, sample(file));
      if (proposal.counts.new + proposal.counts.change > 0)
        await desk.imports.commit({ id: proposal.id, leaveQuestions: true }, desk.control);
      expect.soft(await wrongInRegistry(desk, said)).toEqual([]);
    }
  });
});
