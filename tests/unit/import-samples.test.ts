import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Proposal } from "../../shared/contract/imports";
import { type ImportDesk, keyOf, openImportDesk, SAMPLES, sample } from "../support/import-desk";

interface Truth {
  readonly key: string;
  readonly row?: number;
  readonly username?: string;
  readonly password?: string;
  readonly code?: string | null;
  readonly ask?: string;
}

const ACCOUNTS = "accounts-bueng-kan.xlsx";
const CODES = "codes-bueng-kan-no-header.xlsx";
const OFFICES = "codes-district-offices-bueng-kan.xlsx";
const truth: Readonly<Record<string, { readonly records: readonly Truth[] }>> = JSON.parse(
  readFileSync(join(SAMPLES, "truth.json"), "utf8"),
);

let desk: ImportDesk;
beforeEach(async () => {
  desk = await openImportDesk();
});
afterEach(async () => {
  await desk.test.close();
});

/** Holds every row against the truth. @returns rows asked although the truth does not ask */
function judge(file: string, proposal: Proposal): number[] {
  const records = truth[file]?.records ?? [];
  expect(proposal.rows).toHaveLength(records.length);
  const needless: number[] = [];
  proposal.rows.forEach((row, index) => {
    const meant = records[index];
    if (meant?.ask) expect([row.row, row.outcome]).toEqual([row.row, "question"]);
    else if (row.outcome === "question") needless.push(row.row);
    else expect([row.row, keyOf(row.agency)]).toEqual([row.row, meant?.key]);
    if (meant && row.outcome === "question") {
      const offered = [keyOf(row.agency), ...row.suggestions.slice(0, 3).map((suggestion) => keyOf(suggestion.agency))];
      expect(offered).toContain(meant.key);
    }
  });
  return needless;
}

describe("the sample province", () => {
  it("recognises the three layouts", async () => {
    expect((await desk.propose(ACCOUNTS, sample(ACCOUNTS))).layout).toBe("accounts");
    expect((await desk.propose(CODES, sample(CODES))).layout).toBe("codes-no-header");
    const offices = await desk.propose(OFFICES, sample(OFFICES));
    expect(offices.layout).toBe("numbered-codes");
    expect(offices.counts).toEqual({ new: 8, same: 0, change: 0, question: 0, unreadable: 0, header: 4 });
    expect(judge(OFFICES, offices)).toEqual([]);
  });

  it("reads accounts and codes without one wrong agency, asking one row of each more than it must", async () => {
    const accounts = await desk.bring(ACCOUNTS);
    const codes = await desk.bring(CODES);
    // Row 23 is the agency of row 20 with another user name, row 19 that of row 22 with another code.
    expect(judge(ACCOUNTS, accounts)).toEqual([23]);
    expect(judge(CODES, codes)).toEqual([19]);
    expect(codes.rows.find(({ row }) => row === 29)?.reasons).toEqual([
      { code: "code-misread", params: { length: 15, count: 1, faults: "2: letter" } },
    ]);
    const registry = await desk.registry();
    const keys = new Set([ACCOUNTS, CODES].flatMap((file) => (truth[file]?.records ?? []).map(({ key }) => key)));
    for (const [key, record] of registry) {
      expect(keys).toContain(key);
      const said = [ACCOUNTS, CODES].flatMap((file) => (truth[file]?.records ?? []).filter((item) => item.key === key));
      if (record.username) expect(said.map(({ username }) => username)).toContain(record.username);
      if (record.code) expect(said.map(({ code }) => code)).toContain(record.code);
      if (record.password) expect(said.map(({ password }) => password)).toContain(record.password);
    }
    // 59 agencies have 60 rows each; ทต.โคกกว้าง and ทต.หนองเดิ่น come with their codes only.
    expect(registry.size).toBe(59);
    expect([...registry.values()].filter(({ username }) => username).length).toBe(57);
    expect([...registry.values()].filter(({ code }) => code).length).toBe(57);
  });

  it("repairs the misread names by proof and says what they were", async () => {
    const proposal = await desk.propose(ACCOUNTS, sample(ACCOUNTS));
    const repaired = proposal.rows.flatMap(({ row, repairs }) =>
      repairs.filter(({ field }) => field === "name").map(({ read, became }) => [row, read, became]),
    );
    expect(repaired).toEqual([
      [32, "ชาง", "ซาง"],
      [35, "ม้ำจั้น", "น้ำจั้น"],
      [36, "ป้านต้อง", "บ้านต้อง"],
      [44, "ปากดาด", "ปากคาด"],
      [47, "โมนศิลา", "โนนศิลา"],
      [56, "มาแสง", "นาแสง"],
    ]);
  });

  it("proposes nothing when the same files come again, but the questions that still wait", async () => {
    await desk.bring(ACCOUNTS);
    await desk.bring(CODES);
    expect((await desk.propose(ACCOUNTS, sample(ACCOUNTS))).counts).toMatchObject({ same: 57, question: 3 });
    const again = await desk.propose(CODES, sample(CODES));
    expect(again.counts).toMatchObject({ same: 57, question: 3 });
    await expect(desk.imports.commit({ id: again.id, leaveQuestions: true }, desk.control)).rejects.toMatchObject({
      code: "NOTHING_TO_COMMIT",
    });
  });

  it("says the same of the same file every time", async () => {
    const plain = ({ rows, counts }: Proposal) => ({ counts, rows: rows.map(({ id: _id, ...row }) => row) });
    const first = await desk.propose(CODES, sample(CODES));
    const second = await desk.propose(CODES, sample(CODES));
    expect(plain(second)).toEqual(plain(first));
    expect(await desk.imports.get({ id: second.id, rows: true })).toEqual(second);
  });

  it("keeps codes and passwords out of proposals, stored rows and history", async () => {
    const proposals = [await desk.bring(ACCOUNTS), await desk.bring(CODES)];
    const open = await desk.propose(CODES, sample(CODES));
    const secrets = [ACCOUNTS, CODES].flatMap((file) =>
      (truth[file]?.records ?? []).flatMap((record) => [record.password, record.code].filter((value) => value != null)),
    );
    expect(secrets.length).toBeGreaterThan(110);
    const stored = await desk.test.context.store.read(async (reader) => [
      await reader.table("importRow").find(),
      await reader.table("importProposal").find(),
      await reader.table("change").find(),
      await reader.table("activity").find(),
    ]);
    const text = JSON.stringify([proposals, open, stored, await desk.imports.get({ id: open.id, rows: true })]);
    for (const secret of [...secrets, "P@ssw0rd", "9IB7637F7762E47", "37D9I58BC9C274D"]) {
      expect(text.includes(secret)).toBe(false);
    }
  });

  it("gives the office its province with the first import", async () => {
    await desk.bring(OFFICES);
    const setting = await desk.test.context.store.read((reader) => reader.table("setting").get("provinceCode"));
    expect(setting?.value).toBe('"38"');
  });
});
