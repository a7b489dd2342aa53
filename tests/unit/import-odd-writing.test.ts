import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Proposal } from "../../shared/contract/imports";
import { type ImportDesk, keyOf, openImportDesk, workbook } from "../support/import-desk";
import { type MadeAgency, madeAgencies } from "../support/made-agencies";

let desk: ImportDesk;
beforeEach(async () => {
  desk = await openImportDesk();
});
afterEach(async () => {
  await desk.test.close();
});

const PROVINCES = ["20", "34", "46", "63", "76", "90", "96"];
const thaiDigits = (value: number): string =>
  String(value).replace(/\d/g, (digit) => "๐๑๒๓๔๕๖๗๘๙"[Number(digit)] ?? "");
const isSao = ({ short }: MadeAgency): boolean => short === "อบต.";
/** "อ.เมืองฯ" for the capital's district, as offices write their own. */
const shortPlace = ({ district, province }: MadeAgency): string =>
  district === `เมือง${province}` ? "อ.เมืองฯ" : `อ.${district}`;

/** Layouts and ways of writing that lists of other provinces have: the cells of a sheet. */
const LAYOUTS: Readonly<Record<string, (agencies: readonly MadeAgency[]) => unknown[][]>> = {
  "the office's own name and its district in brackets, numbered in Thai": (agencies) => [
    [`บัญชีรายชื่อองค์กรปกครองส่วนท้องถิ่น จังหวัด${agencies[0]?.province}`],
    ["ที่", "หน่วยงาน", "รหัส"],
    ...agencies.map((a, index) => [
      `${thaiDigits(index + 1)}.`,
      `${isSao(a) ? "ที่ทำการ" : "สำนักงาน"}${a.long}${a.name} (อำเภอ${a.district})`,
      a.code,
    ]),
  ],
  "short districts, เมืองฯ, and a page number between": (agencies) =>
    agencies.flatMap((a, index) => {
      const header = ["ลำดับ", "ชื่อ อปท.", "อำเภอ", "จังหวัด", "Authorize Code"];
      const row = [thaiDigits(index + 1), `${a.short} ${a.name}`, shortPlace(a), `จ.${a.province}`, a.code];
      return index % 9 === 0
        ? [...(index === 0 ? [] : [[], [`- ${thaiDigits(index / 9 + 1)} -`]]), header, row]
        : [row];
    }),
  "names broken over lines within their cell, as Word pastes them": (agencies) => [
    ["ที่", "หน่วยงาน", "จังหวัด", "Authorize\nCode"],
    ...agencies.map((a, index) => [index + 1, `${a.long}\n${a.name}\nอำเภอ${a.district}`, a.province, `${a.code}\n`]),
  ],
  "a heading for each district over bare names": (agencies) => {
    const rows: unknown[][] = [[`จังหวัด${agencies[0]?.province}`], ["ที่", "ประเภท", "ชื่อ", "Authorize Code"]];
    let district = "";
    for (const [index, a] of agencies.entries()) {
      if (a.district !== district) rows.push([`อำเภอ${a.district}`]);
      district = a.district;
      rows.push([index + 1, a.short, a.name, a.code]);
    }
    return rows;
  },
};

const right = (proposal: Proposal): string[] =>
  proposal.rows.filter(({ outcome }) => outcome !== "question").map(({ agency }) => keyOf(agency));

describe.each(PROVINCES)("a list of province %s", (code) => {
  it.each(
    Object.keys(LAYOUTS),
  )("with %s is read whole: nothing wrong, nothing dropped, nearly nothing asked", async (layout) => {
    const agencies = madeAgencies(code, 30);
    const cells = LAYOUTS[layout]?.(agencies) ?? [];
    const proposal = await desk.propose("บัญชี.xlsx", workbook({ ก: cells }));
    expect(proposal.rows).toHaveLength(agencies.length);
    const truth = new Set(agencies.map(({ key }) => key));
    expect(right(proposal).filter((key) => !truth.has(key))).toEqual([]);
    expect(proposal.counts.question).toBeLessThanOrEqual(1);
    expect(proposal.counts.unreadable).toBe(0);
  });
});

it("a table pasted from Word, with merged headings and lines broken in its cells, is read as the sheet is", async () => {
  const agencies = madeAgencies("57", 12);
  const rows = agencies.map(
    (a, index) =>
      `<tr><td><p>${thaiDigits(index + 1)}</p></td><td><p>${a.short}<br>${a.name}</p></td><td><p>${a.district}</p></td><td><p>${a.code}</p></td></tr>`,
  );
  const html = `<html><body><p>จังหวัด${agencies[0]?.province}</p><table>
    <tr><td rowspan="2">ที่</td><td colspan="2">หน่วยงาน</td><td rowspan="2">Authorize<br>Code</td></tr>
    <tr><td>ชื่อ</td><td>อำเภอ</td></tr>${rows.join("")}</table></body></html>`;
  const proposal = await desk.imports.propose({ paste: { html } }, desk.control);
  const truth = agencies.map(({ key }) => key);
  const read = proposal.rows.map(({ agency }) => keyOf(agency));
  expect(read.filter((key) => key !== "" && !truth.includes(key) && !key.endsWith("|"))).toEqual([]);
  expect(proposal.rows).toHaveLength(agencies.length);
});
