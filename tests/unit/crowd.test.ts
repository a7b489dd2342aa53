import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { crowdOf } from "../../main/core/imports/match/crowd";
import { isMisreadingOf, skeletonOf } from "../../shared/domain/confusions";
import { type ImportDesk, openImportDesk, workbook } from "../support/import-desk";
import { putAgencies } from "../support/test-context";

/** Letters among which a name is misread, and some that are taken for nothing else. */
const letter = fc.constantFrom(..."กขคดตถบปผพฟมนรวสอเแโไาำิี่้์๋0123456789");
const name = fc.array(letter, { minLength: 1, maxLength: 8 }).map((letters) => letters.join(""));

describe("names that known confusions can make of one another", () => {
  it("share their skeleton, so that none is missed among thousands", () => {
    let met = 0;
    fc.assert(
      fc.property(name, fc.array(fc.tuple(fc.nat(), letter), { maxLength: 2 }), (own, slips) => {
        const letters = [...own];
        for (const [at, other] of slips) letters[at % letters.length] = other;
        const read = letters.join("");
        if (!isMisreadingOf(read, own)) return;
        met += 1;
        expect(skeletonOf(read)).toBe(skeletonOf(own));
      }),
      { numRuns: 4000 },
    );
    expect(met).toBeGreaterThan(200);
  });

  it("are found in a crowd of any size; who is few is compared with all", () => {
    const names = Array.from({ length: 3000 }, (_, index) => ({ name: `บ้านที่${index}` }));
    const crowd = crowdOf([...names, { name: "ป้านที่77" }]);
    const near = crowd.near("บ้านที่77").map((one) => one.name);
    expect(near).toContain("บ้านที่77");
    expect(near).toContain("ป้านที่77");
    expect(near.length).toBeLessThan(300);
    expect(crowdOf(names.slice(0, 50)).near("อะไรก็ได้")).toHaveLength(50);
  });
});

describe("thousands of near-identical names in one district", () => {
  const COUNT = 1500;
  let desk: ImportDesk;
  beforeEach(async () => {
    desk = await openImportDesk();
  });
  afterEach(async () => {
    await desk.test.close();
  });

  it("are met one-to-one or asked, never wrongly, and few comparisons are made", async () => {
    const nameOf = (index: number): string => `สะอาด${index + 1000}`;
    await putAgencies(
      desk.test.context,
      Array.from({ length: COUNT }, (_, index) => ({ kind: "SAO" as const, name: nameOf(index), district: "3801" })),
    );
    // Every other row is misread by one look-alike; the rest are names that nobody has.
    const rows = Array.from({ length: COUNT }, (_, index) => [
      index % 2 === 0 ? `อบต.ศะอาด${index + 1000}` : `อบต.สะอาด${index + 3000}`,
      "เมืองบึงกาฬ",
      "บึงกาฬ",
    ]);
    const proposal = await desk.propose("มาก.xlsx", workbook({ ก: [["หน่วยงาน", "อำเภอ", "จังหวัด"], ...rows] }));
    const { context } = desk.test;
    const registered = await context.store.read((reader) => reader.table("agency").find());
    const nameById = new Map(registered.map((agency) => [agency.id, agency.name]));
    const met = proposal.rows.flatMap((row, index) => (row.agencyId === null ? [] : [{ row, index }]));
    expect(met.length).toBeGreaterThan(0);
    for (const { row, index } of met) expect([index % 2, nameById.get(row.agencyId ?? "")]).toEqual([0, nameOf(index)]);
    expect(new Set(met.map(({ row }) => row.agencyId)).size).toBe(met.length);
    for (const [index, row] of proposal.rows.entries()) {
      if (index % 2 === 0) expect([row.agencyId !== null, row.outcome === "question"]).toContain(true);
    }
  });
});
