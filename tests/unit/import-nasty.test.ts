import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ImportDesk, keyOf, openImportDesk, workbook } from "../support/import-desk";
import { nastySheet } from "../support/nasty-sheet";

let desk: ImportDesk;
beforeEach(async () => {
  desk = await openImportDesk();
});
afterEach(async () => {
  await desk.test.close();
});

describe.each([
  ["เชียงราย", "57", 11],
  ["ชลบุรี", "20", 12],
  ["นครราชสีมา", "30", 13],
  ["พระนครศรีอยุธยา", "14", 14],
])("a dirty list of %s", (_province, code, seed) => {
  it("names no wrong agency, repairs what it can prove, and asks little", async () => {
    const sheet = nastySheet(code, seed);
    const proposal = await desk.propose("รายชื่อ.xlsx", workbook({ รหัส: sheet.cells }));
    expect(proposal.rows.map(({ row }) => row)).toEqual(sheet.rows.map(({ row }) => row));
    const wrong: unknown[] = [];
    let asked = 0;
    let repaired = 0;
    const misread = sheet.rows.filter((row) => row.misreadName && !row.misreadTwice).length;
    proposal.rows.forEach((row, index) => {
      const meant = sheet.rows[index];
      const right = keyOf(row.agency) === meant?.key;
      if (row.outcome === "question" || row.outcome === "unreadable") asked++;
      else if (!right && !meant?.misreadName) wrong.push([row.row, keyOf(row.agency), meant?.key, row.repairs]);
      else if (!right && row.repairs.some(({ field }) => field === "name"))
        wrong.push([row.row, keyOf(row.agency), meant?.key]);
      if (right && meant?.misreadName && !meant.misreadTwice) repaired++;
      if (meant?.misreadTwice && !right) {
        expect(row.suggestions.slice(0, 3).map(({ agency }) => keyOf(agency))).toContain(meant.key);
      }
    });
    expect(wrong).toEqual([]);
    expect(asked).toBeLessThanOrEqual(Math.ceil(sheet.rows.length * 0.03));
    expect(repaired).toBeGreaterThanOrEqual(misread * 0.9);

    await desk.imports.commit({ id: proposal.id, leaveQuestions: true }, desk.control);
    const registry = await desk.registry();
    for (const { key, username, code: wanted, misreadName } of sheet.rows) {
      const record = registry.get(key);
      if (!record) continue;
      if (!misreadName) expect([key, record.username?.split("@")[0]]).toEqual([key, username.split("@")[0]]);
      expect([key, record.code]).toEqual([key, wanted]);
    }
    const again = await desk.propose("รายชื่อ.xlsx", workbook({ รหัส: sheet.cells }));
    expect(again.counts).toMatchObject({ new: 0, change: 0, same: proposal.rows.length - asked });

    // Another scan of the same agencies, misread elsewhere: none doubled, none taken for another.
    const owners = new Map(sheet.rows.map(({ username, key }) => [username.split("@")[0], key]));
    const ids = await desk.test.context.store.read((reader) => reader.table("agency").find());
    const byUsername = new Map(ids.map(({ id, username }) => [username?.split("@")[0], id]));
    const second = nastySheet(code, seed + 100);
    const met = await desk.propose("สแกนใหม่.xlsx", workbook({ รหัส: second.cells }));
    let questions = 0;
    met.rows.forEach((row, index) => {
      const username = second.rows[index]?.username.split("@")[0];
      expect(owners.get(username)).toBe(second.rows[index]?.key);
      if (row.outcome === "question") questions++;
      else expect([row.row, row.agencyId]).toEqual([row.row, byUsername.get(username)]);
    });
    expect(questions).toBeLessThanOrEqual(Math.ceil(met.rows.length * 0.03));
  });
});
