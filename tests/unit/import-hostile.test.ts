import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  cleanCodes,
  type HostileSheet,
  hostileAccounts,
  hostileAnswers,
  hostileCodes,
} from "../support/hostile-sheets";
import { type ImportDesk, openImportDesk, workbook } from "../support/import-desk";
import {
  knownAgencies,
  type Meant,
  type Score,
  score,
  scoreFaults,
  scoreLine,
  wrongInRegistry,
} from "../support/import-score";

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

async function judge(name: string, sheet: HostileSheet, commit: boolean): Promise<Score> {
  const known = { agencies: await knownAgencies(desk), aliases };
  const proposal = await desk.propose(`${name}.xlsx`, workbook({ ก: sheet.cells }));
  const result = score(name, proposal, sheet.truth, known);
  lines.push(scoreLine(result));
  if (process.env.SHOW) lines.push(...scoreFaults(result).map((line) => `      ${line}`));
  if (commit) await desk.imports.commit({ id: proposal.id, leaveQuestions: true }, desk.control);
  return result;
}

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
  expect.soft(needless.length, needless.join("\n")).toBeLessThanOrEqual(Math.ceil((rows - mustAsk) * 0.03));
  expect.soft(repaired).toBeGreaterThanOrEqual(misread * 0.9);
}

/** Provinces and seeds; others by HOSTILE="57:4,80:5+6", every fault told by SHOW=1. */
const CASES = (process.env.HOSTILE ?? "54:1,20:2,14:6").split(",").flatMap((part): [string, number][] => {
  const [code = "", seeds = "1"] = part.split(":");
  return seeds.split("+").map((seed) => [code, Number(seed)]);
});

describe.each(CASES)("lists of province %s, seed %i", (code, seed) => {
  it("into an empty registry, one after another", async () => {
    const said: Meant[] = [];
    for (const [name, sheet] of [
      ["accounts", hostileAccounts(code, seed)],
      ["codes", hostileCodes(code, seed)],
      ["accounts again", hostileAccounts(code, seed + 50)],
      ["answers", hostileAnswers(code, seed)],
    ] as const) {
      demand(await judge(`${code}.${seed} ${name}`, sheet, name !== "answers"));
      said.push(...sheet.truth);
      expect.soft(await wrongInRegistry(desk, said)).toEqual([]);
    }
  });

  it("each into an empty registry", async () => {
    demand(await judge(`${code}.${seed} empty codes`, hostileCodes(code, seed + 7), false));
    demand(await judge(`${code}.${seed} empty answers`, hostileAnswers(code, seed + 7), false));
  });

  it("into a registry that knows them", async () => {
    const clean = cleanCodes(code);
    demand(await judge(`${code}.${seed} clean`, clean, true));
    demand(await judge(`${code}.${seed} known accounts`, hostileAccounts(code, seed), false));
    demand(await judge(`${code}.${seed} known codes`, hostileCodes(code, seed), false));
    demand(await judge(`${code}.${seed} known answers`, hostileAnswers(code, seed), false));
    expect.soft(await wrongInRegistry(desk, clean.truth)).toEqual([]);
  });
});
