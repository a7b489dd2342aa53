import { afterAll, beforeAll, expect, test } from "vitest";
import { meaningOf, offered } from "../../../renderer/features/import/review/decisions";
import type { ProposalRow } from "../../../shared/contract/import-rows";
import { type ImportDesk, openImportDesk, sample } from "../../support/import-desk";

let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImportDesk();
});
afterAll(() => desk.test.close());

const answers = (row: ProposalRow): unknown[] =>
  ["Digit1", "Digit2", "Digit3", "KeyN"].flatMap((code) => {
    const meaning = meaningOf(code, row);
    return meaning?.type === "decide" ? [meaning.decision] : [];
  });

test("no two keys of a question give the same answer", async () => {
  const { rows } = await desk.propose("บัญชี.xlsx", sample("accounts-bueng-kan.xlsx"));
  const twice = rows.find(({ row }) => row === 63);
  if (!twice) throw new Error("the sample has a row 63");
  expect(twice.suggestions.map(({ reason }) => reason.code)).toEqual(["without-field", "as-read"]);
  expect(answers(twice)).toEqual([{ action: "suggestion", key: twice.suggestions[0]?.key }, { action: "asRead" }]);
});

test("an answer that was given before is still shown", async () => {
  const { rows } = await desk.propose("บัญชี.xlsx", sample("accounts-bueng-kan.xlsx"));
  const twice = rows.find(({ row }) => row === 63);
  const key = twice?.suggestions[1]?.key ?? "";
  if (!twice) throw new Error("the sample has a row 63");
  expect(offered({ ...twice, decision: { action: "suggestion", key } }).map((one) => one.key)).toContain(key);
});

test("a row whose code was misread can be brought without it, and is asked nothing else", async () => {
  const { rows } = await desk.propose("รหัส.xlsx", sample("codes-bueng-kan-no-header.xlsx"));
  const misread = rows.filter(({ reasons }) => reasons.some(({ code }) => code === "code-misread"));
  expect(misread).toHaveLength(2);
  for (const row of misread) expect(answers(row)).toEqual([{ action: "suggestion", key: row.suggestions[0]?.key }]);
});
