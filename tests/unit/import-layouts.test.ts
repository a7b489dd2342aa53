import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ImportDesk, keyOf, openImportDesk, workbook } from "../support/import-desk";
import { type MadeAgency, madeAgencies } from "../support/made-agencies";
import { LAYOUTS } from "../support/sheet-layouts";

let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImportDesk();
});
afterAll(async () => {
  await desk.test.close();
});

/** What a field of a row must show. */
function expected(agency: MadeAgency, field: string): unknown {
  const secret = (value: string): unknown => ({ secret: true, last3: value.slice(-3), sameAsStored: false });
  if (field === "code") return secret(agency.code);
  if (field === "password") return secret(agency.password);
  if (field === "coordinates") return `${Number(agency.lat)}, ${Number(agency.lon)}`;
  const plain: Readonly<Record<string, string>> = {
    username: agency.username,
    ratingUrl: agency.url,
    officerName: agency.officer,
    officerPosition: agency.position,
    mobile: agency.mobile,
    email: agency.email,
    phone: agency.phone,
    agencyCode: agency.agencyCode,
    lastEdited: agency.edited,
    processes: agency.processes,
  };
  return plain[field];
}

describe.each(Object.entries(LAYOUTS))("%s", (_name, layOut) => {
  it.each(["38", "54", "90"])("says of province %s what was put in, row for row, and shows no secret", async (code) => {
    const made = layOut(madeAgencies(code, 36));
    const proposal = await desk.propose("ทดสอบ.xlsx", workbook({ ก: made.cells }));
    expect(proposal.layout).toBe(made.layout);
    expect(proposal.rows.map(({ row, agency }) => [row, keyOf(agency)])).toEqual(
      made.rows.map(({ row, agency }) => [row, agency.key]),
    );
    expect(proposal.rows.map(({ row, fields }) => [row, fields])).toEqual(
      made.rows.map(({ row, agency, fields }) => [
        row,
        Object.fromEntries(fields.map((field) => [field, expected(agency, field)])),
      ]),
    );
    const text = JSON.stringify(proposal);
    for (const { agency } of made.rows) {
      expect(text.includes(agency.code) || text.includes(agency.password)).toBe(false);
    }
  });
});
