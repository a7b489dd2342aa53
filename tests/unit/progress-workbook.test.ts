import { read, utils, type WorkBook } from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportHandlers } from "../../main/core/exports";
import { obligationHandlers, roundHandlers } from "../../main/core/rounds";
import { openTestContext, putAgencies, type TestContext } from "../support/test-context";

let test: TestContext;
beforeAll(async () => {
  test = await openTestContext("2021-01-18T03:00:00.000Z");
});
afterAll(() => test.close());

/** Rows of a sheet as shown, by another library than the one that wrote them. */
function rowsOf(book: WorkBook, name: string): string[][] {
  const sheet = book.Sheets[name];
  return sheet ? utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: "" }) : [];
}

describe("the progress workbook", () => {
  it("calls the capital's districts เขต, and its totals are the sums of its rows", async () => {
    const { context } = test;
    const ids = await putAgencies(context, [
      { kind: "SAO", name: "ไคสี", district: "3801" },
      { kind: "SAO", name: "ชัยพร", district: "3801" },
      { kind: "SUBDISTRICT_MUNICIPALITY", name: "ทดลอง", district: "1004", more: { provinceCode: "10" } },
      { kind: "PAO", name: "บึงกาฬ" },
    ]);
    const { id: roundId } = await roundHandlers(context).create({
      title: "ทดสอบ",
      circularNo: "",
      circularDate: "2021-01-10",
      deadline: "2021-01-15",
      steps: [{ title: "รายงาน", isReport: true }],
    });
    const reported = ids.slice(0, 1);
    await obligationHandlers(context).setState({ roundId, agencyIds: reported, state: "reported", on: "2021-01-14" });
    const { token } = await exportHandlers(context).progress(
      { roundId },
      { signal: new AbortController().signal, progress: async () => undefined },
    );
    const book = read((await context.artifacts.get(token)).bytes);

    const recipients = rowsOf(book, "รายผู้รับหนังสือ");
    const names = recipients.map(([, name]) => name);
    expect(names).toContain("เขตบางรัก");
    expect(names).toContain("อำเภอเมืองบึงกาฬ");
    expect(names.join()).not.toContain("อำเภอบางรัก");
    const header = recipients.find(([, name]) => name === "ผู้รับหนังสือ") ?? [];
    const at = ["ทั้งหมด", "รายงานแล้ว", "ยังไม่รายงาน", "เกินกำหนด"].map((word) => header.indexOf(word));
    const numbers = (row: string[] | undefined): number[] => at.map((column) => Number(row?.[column]));
    const totals = recipients.find(([, name]) => name === "รวม");
    expect(numbers(totals)).toEqual([4, 1, 3, 3]);
    expect(totals?.[header.indexOf("รายงานแล้ว") + 1]).toBe("25.00");
    const body = recipients.filter(([number]) => /^\d+$/.test(number ?? ""));
    expect(at.map((_, index) => body.reduce((sum, row) => sum + (numbers(row)[index] ?? 0), 0))).toEqual([4, 1, 3, 3]);
    expect(rowsOf(book, "รายหน่วยงาน").flat()).toContain("อำเภอ/เขต");
  });
});
