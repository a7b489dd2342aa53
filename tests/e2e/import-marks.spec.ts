import type { Page } from "@playwright/test";
import { call, goTo, pressThai } from "./support/app";
import { closeToasts, judgeScreen } from "./support/judge";
import { writeWorkbook } from "./support/sheets";
import { chooseFile, confirmButton } from "./support/steps";
import { expect, test } from "./support/test";

interface Rows {
  readonly rows: readonly { readonly row: number; readonly decision: { readonly action: string } | null }[];
}

/** Names that two confusions, or none, make of a tambon of the district: nothing proves them wrong, so they are marked. */
const MARKED = [
  ["ที่", "หน่วยงาน", "อำเภอ", "จังหวัด"],
  [1, "อบต.โนมสมบุรณ์", "เมืองบึงกาฬ", "บึงกาฬ"],
  [2, "อบต.โป่งเบือบ", "เมืองบึงกาฬ", "บึงกาฬ"],
  [3, "อบต.นาสะหวาน", "เมืองบึงกาฬ", "บึงกาฬ"],
  [4, "อบต.หอคำ", "เมืองบึงกาฬ", "บึงกาฬ"],
];

async function decided(page: Page): Promise<string[]> {
  const { rows: open } = await call<{ rows: { id: string }[] }>(page, "imports.open");
  const { rows } = await call<Rows>(page, "imports.rows", { id: open[0]?.id });
  return rows.map(({ row, decision }) => `${row} ${decision?.action ?? "–"}`);
}

test("marked names are accepted all above a score, then one by one with the Thai layout on, and committed", async ({
  desk,
}) => {
  const { page } = desk;
  await goTo(page, "import");
  await chooseFile(page, await writeWorkbook("ควรตรวจสอบ.xlsx", [{ name: "ก", rows: MARKED }]));
  await expect(confirmButton(page)).toHaveText("ยืนยัน 4 รายการ");
  expect(await decided(page)).toEqual(["2 –", "3 –", "4 –", "5 –"]);

  await page.getByRole("button", { name: "ยอมรับชื่อที่น่าจะถูก…" }).click();
  const dialog = page.getByRole("dialog", { name: "ยอมรับชื่อที่น่าจะถูกทั้งหมด" });
  await expect(dialog.getByText("จะเปลี่ยนชื่อ 2 แถว")).toBeVisible();
  await expect(dialog.getByRole("listitem")).toHaveText([/โนมสมบุรณ์.*โนนสมบูรณ์/, /โป่งเบือบ.*โป่งเปือย/]);
  await judgeScreen(page, "76-import-marks");
  await page.setViewportSize({ width: 911, height: 480 });
  await judgeScreen(page, "76-import-marks-911");
  await page.setViewportSize({ width: 1366, height: 768 });
  await dialog.getByRole("button", { name: "ใช้ชื่อที่น่าจะถูก 2 แถว" }).click();
  await expect(dialog).toBeHidden();
  expect(await decided(page)).toEqual(["2 suggestion", "3 suggestion", "4 –", "5 –"]);

  await closeToasts(page);
  const grid = page.getByRole("grid", { name: "แถวในแผ่นงาน" }).or(page.getByRole("table", { name: "แถวในแผ่นงาน" }));
  await grid.getByRole("row").filter({ hasText: "นาสะหวาน" }).click();
  const panel = page.getByRole("complementary", { name: "รายละเอียดของแถวที่เลือก" });
  await expect(panel.getByRole("button", { name: /ใช้ชื่อที่น่าจะถูก|นาสวรรค์/ }).first()).toBeVisible();
  await judgeScreen(page, "77-import-mark-one");
  await pressThai(page, "Digit1", "ๅ");
  await expect.poll(() => decided(page)).toEqual(["2 suggestion", "3 suggestion", "4 suggestion", "5 –"]);

  await confirmButton(page).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^บันทึก \d+ รายการ/ })
    .click();
  await expect(page.getByText(/^บันทึกแล้ว \d+ รายการ$/)).toBeVisible();
  const { rows } = await call<{ rows: { name: string }[] }>(page, "agencies.list");
  expect(rows.map(({ name }) => name).sort()).toEqual(["โนนสมบูรณ์", "โป่งเปือย", "นาสวรรค์", "หอคำ"].sort());
});
