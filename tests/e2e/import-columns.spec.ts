import type { Page } from "@playwright/test";
import { call, expectNotCut, goTo, shot } from "./support/app";
import { judgeScreen } from "./support/judge";
import { dropFiles, writeWorkbook } from "./support/sheets";
import { confirmButton } from "./support/steps";
import { expect, test } from "./support/test";

/** No heading and no cell says which column is the agency: the kind stands apart from the name. */
const HEAD = ["รหัสงาน", "ก", "ข", "ค", "ง"] as const;
const FIRST = [HEAD, ["x1", "หนองเดิ่น", "อบต.", "บุ่งคล้า", "บึงกาฬ"], ["x2", "โคกกว้าง", "ทต.", "บุ่งคล้า", "บึงกาฬ"]];
const NEXT = [HEAD, ["x7", "บุ่งคล้า", "อบต.", "บุ่งคล้า", "บึงกาฬ"]];
const LIST = [
  ["ที่", "หน่วยงาน", "อำเภอ", "จังหวัด"],
  [1, "องค์การบริหารส่วนตำบลหนองเดิ่น", "บุ่งคล้า", "บึงกาฬ"],
  [2, "เทศบาลตำบลโคกกว้าง", "บุ่งคล้า", "บึงกาฬ"],
] as const;

async function chooseRole(page: Page, column: string, role: string): Promise<void> {
  await page.getByRole("combobox", { name: `คอลัมน์ ${column} คือ` }).fill(role);
  await page.keyboard.press("Enter");
}

test("a sheet that nobody recognises is mapped by hand on a live preview, and the next of its shape is read by itself", async ({
  desk,
}) => {
  const { page } = desk;
  await goTo(page, "import");
  await expect(page.getByRole("button", { name: "วางจากคลิปบอร์ด" })).toBeVisible();
  await dropFiles(page, [await writeWorkbook("บัญชีแปลก.xlsx", [{ name: "งาน", rows: FIRST }])]);
  await expect(page.getByText("ยังไม่รู้ว่าคอลัมน์ใดของ “บัญชีแปลก.xlsx” เป็นชื่อหน่วยงาน")).toBeVisible();
  await expect(page.getByRole("button", { name: "ใช้การจับคู่นี้" })).toBeDisabled();
  await judgeScreen(page, "60-import-columns-unknown");
  // With its heading known, the shape can be known again.
  await page.getByRole("combobox", { name: "แถวหัวตาราง" }).click();
  await page.locator(".ant-select-item-option", { hasText: "หัวตารางอยู่แถว 1" }).click();
  await chooseRole(page, "B", "ชื่อหน่วยงาน");
  await chooseRole(page, "C", "ประเภทหน่วยงาน");
  await chooseRole(page, "D", "อำเภอ/เขต");
  await chooseRole(page, "E", "จังหวัด");
  await expect(page.getByRole("row").filter({ hasText: "อบต.หนองเดิ่น" })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "ทต.โคกกว้าง" })).toBeVisible();
  await judgeScreen(page, "61-import-columns-mapped");
  await page.setViewportSize({ width: 911, height: 480 });
  await expect(page.getByRole("button", { name: "ใช้การจับคู่นี้" })).toBeInViewport();
  await expectNotCut(page);
  await judgeScreen(page, "61-import-columns-mapped-911");
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole("button", { name: "ใช้การจับคู่นี้" }).click();
  await confirmButton(page).click();
  await page.getByRole("dialog").getByRole("button", { name: "บันทึก 2 รายการ" }).click();
  await expect(page.getByText("บันทึกแล้ว 2 รายการ")).toBeVisible();
  await dropFiles(page, [await writeWorkbook("บัญชีแปลก เดือนหน้า.xlsx", [{ name: "งาน", rows: NEXT }])]);
  await expect(confirmButton(page)).toHaveText("ยืนยัน 1 รายการ");
  await expect(page.getByText("ใช้การจับคู่คอลัมน์ที่จำไว้")).toBeVisible();
  await judgeScreen(page, "62-import-columns-remembered");
  await page.getByRole("button", { name: "เลิกจำ" }).click();
  await expect(page.getByText(/^ยังไม่รู้ว่าคอลัมน์ใดของ/)).toBeVisible();
  expect((await call<{ rows: unknown[] }>(page, "agencies.list")).rows).toHaveLength(2);
});

test("another sheet of the workbook is one choice away, and a hidden one is named as hidden", async ({ desk }) => {
  const { page } = desk;
  const path = await writeWorkbook("หลายแผ่น.xlsx", [
    { name: "คำชี้แจง", rows: [["โปรดตรวจสอบรายชื่อในแผ่นถัดไป"]] },
    { name: "รายชื่อ", rows: LIST },
    { name: "ฉบับเดิม", rows: LIST.slice(0, 2), hidden: true },
  ]);
  await goTo(page, "import");
  await expect(page.getByRole("button", { name: "วางจากคลิปบอร์ด" })).toBeVisible();
  await dropFiles(page, [path]);
  await expect(confirmButton(page)).toHaveText("ยืนยัน 2 รายการ");
  await expect(page.getByText(/แผ่นงาน “รายชื่อ”/)).toBeVisible();
  await page.getByRole("combobox", { name: "เปลี่ยนแผ่นงาน" }).click();
  await expect(page.locator(".ant-select-item-option")).toHaveCount(3);
  await shot(page, "63-import-sheets");
  await page.locator(".ant-select-item-option", { hasText: /^ฉบับเดิม .*ซ่อนอยู่$/ }).click();
  await expect(page.getByText(/แผ่นงาน “ฉบับเดิม”/)).toBeVisible();
  await expect(confirmButton(page)).toHaveText("ยืนยัน 1 รายการ");
});
