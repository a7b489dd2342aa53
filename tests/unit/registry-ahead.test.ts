import { afterEach, beforeEach, expect, it } from "vitest";
import { agencyHandlers } from "../../main/core/agencies";
import { importHandlers } from "../../main/core/imports";
import { type ImportDesk, openImportDesk, workbook } from "../support/import-desk";

const SHEET = workbook({
  Sheet1: [
    ["จังหวัด", "อำเภอ", "หน่วยงาน"],
    ["บึงกาฬ", "เซกา", "องค์การบริหารส่วนตำบลซาง"],
    ["บึงกาฬ", "เซกา", "องค์การบริหารส่วนตำบลท่ากกแดง"],
  ],
});

let desk: ImportDesk;
beforeEach(async () => {
  desk = await openImportDesk();
});
afterEach(() => desk.test.close());

/** Proposes the sheet, with something happening between its last row read and what is made of it. */
async function proposeWhile(happens: () => Promise<unknown>) {
  const { context } = desk.test;
  const sheetReader: typeof context.sheetReader = {
    ...context.sheetReader,
    async read(file, options) {
      const book = await context.sheetReader.read(file, options);
      await happens();
      return book;
    },
  };
  const imports = importHandlers({ ...context, sheetReader });
  const proposal = await imports.propose({ file: { name: "a.xlsx", bytes: SHEET } }, desk.control);
  return proposal.rows.map(({ agency, outcome, agencyId }) => ({ name: agency?.name, outcome, agencyId }));
}

it("an agency that is added while the file is read is met, not proposed anew", async () => {
  let id = "";
  const rows = await proposeWhile(async () => {
    const added = { kind: "SAO", name: "ซาง", provinceCode: "38", districtCode: "3804" } as const;
    id = (await agencyHandlers(desk.test.context).create(added)).id;
  });
  expect(rows).toEqual([
    { name: "ซาง", outcome: "same", agencyId: id },
    { name: "ท่ากกแดง", outcome: "new", agencyId: null },
  ]);
});

it("an agency that is taken back while the file is read is proposed again", async () => {
  const { imports } = desk;
  const first = await desk.propose("b.xlsx", SHEET);
  const { batchId } = await imports.commit({ id: first.id, leaveQuestions: true }, desk.control);
  expect((await proposeWhile(async () => undefined)).map(({ outcome }) => outcome)).toEqual(["same", "same"]);
  const rows = await proposeWhile(() => imports.undo({ batchId, overwrite: false }));
  expect(rows.map(({ outcome }) => outcome)).toEqual(["new", "new"]);
});
