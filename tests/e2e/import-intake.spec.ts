import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { call, expectNotCut, goTo, SIZES } from "./support/app";
import { judgeScreen, sample } from "./support/judge";
import { copyTable, dropFiles, writeBytes } from "./support/sheets";
import { chooseFile, confirmButton } from "./support/steps";
import { expect, test } from "./support/test";

const ROWS = [
  ["ที่", "หน่วยงาน", "อำเภอ", "จังหวัด"],
  ["1", "องค์การบริหารส่วนตำบลหนองเดิ่น", "บุ่งคล้า", "บึงกาฬ"],
  ["2", "เทศบาลตำบลโคกกว้าง", "บุ่งคล้า", "บึงกาฬ"],
] as const;

test("the start says which files are read and how, at every size", async ({ desk }) => {
  const { page } = desk;
  await goTo(page, "import");
  await expect(page.getByText(".xlsx .xlsm .xls .ods .csv .tsv .txt")).toBeVisible();
  for (const { name, width, height } of SIZES) {
    await page.setViewportSize({ width, height });
    await expect(page.locator("button", { hasText: /^เลือกไฟล์$/ })).toBeInViewport();
    await expectNotCut(page);
    await judgeScreen(page, `50-import-start-${name}`);
  }
});

test("files dropped anywhere are read one after another; a folder is refused in words", async ({ desk }) => {
  const { page } = desk;
  await goTo(page, "import");
  await expect(page.getByRole("button", { name: "วางจากคลิปบอร์ด" })).toBeVisible();
  const folder = mkdtempSync(join(tmpdir(), "pakmud-folder-"));
  await dropFiles(page, [folder]);
  await expect(page.getByText(/เป็นโฟลเดอร์ จึงไม่ได้อ่าน/)).toBeVisible();
  const later = writeBytes("ฉบับแก้ไข.csv", `\ufeff${ROWS.map((row) => row.join(",")).join("\r\n")}`);
  await dropFiles(page, [sample("codes-bueng-kan-no-header.xlsx"), later]);
  await expect(confirmButton(page)).toBeVisible();
  await expect(page.getByText("codes-bueng-kan-no-header.xlsx")).toBeVisible();
  await page.getByRole("button", { name: "ไว้ทำต่อ" }).click();
  await expect(page.getByRole("heading", { name: "ไฟล์ที่รออ่าน 1 ไฟล์" })).toBeVisible();
  await judgeScreen(page, "51-import-waiting");
  // Gone before its turn came, as when a stick is pulled out or Excel holds it.
  rmSync(later);
  await page.getByRole("button", { name: "อ่านไฟล์ถัดไป: ฉบับแก้ไข.csv" }).click();
  await expect(page.getByText("เปิดไฟล์ “ฉบับแก้ไข.csv” ไม่ได้")).toBeVisible();
  await expect(page.getByText(/ไฟล์เปิดค้างอยู่ในโปรแกรมอื่น/)).toBeVisible();
  await judgeScreen(page, "52-import-not-readable");
});

test("a copied table is read with Ctrl+V, or in a box where the browser keeps the clipboard to itself", async ({
  desk,
}) => {
  const { page } = desk;
  await goTo(page, "import");
  await expect(page.getByRole("button", { name: "วางจากคลิปบอร์ด" })).toBeVisible();
  await copyTable(page, ROWS);
  await page.keyboard.press("Control+V");
  await expect(confirmButton(page)).toHaveText("ยืนยัน 2 รายการ");
  await expect(page.getByText(/^ตารางที่วาง/)).toBeVisible();
  await page.getByRole("button", { name: "ไว้ทำต่อ" }).click();
  await page.getByRole("button", { name: "วางจากคลิปบอร์ด" }).click();
  const dialog = page.getByRole("dialog", { name: "วางตารางที่คัดลอกไว้" });
  await judgeScreen(page, "53-import-paste");
  await dialog.getByLabel("ช่องวางตาราง").fill(ROWS.map((row) => row.join("\t")).join("\n"));
  await dialog.getByRole("button", { name: "อ่านตารางนี้" }).click();
  await expect(confirmButton(page)).toHaveText("ยืนยัน 2 รายการ");
});

test("a long sheet says how far it is and can be stopped: nothing of it stays", async ({ desk }) => {
  const { page } = desk;
  await goTo(page, "import");
  const lines = Array.from({ length: 60_000 }, (_, at) => `${at + 1},องค์การบริหารส่วนตำบลหนองเดิ่น ${at},บุ่งคล้า,บึงกาฬ`);
  await chooseFile(page, writeBytes("ยาวมาก.csv", `\ufeff${[ROWS[0].join(","), ...lines].join("\r\n")}`));
  await expect(page.getByRole("heading", { name: "กำลังอ่าน ยาวมาก.csv" })).toBeVisible();
  await judgeScreen(page, "54-import-reading");
  await page.getByRole("button", { name: "หยุดอ่าน" }).click();
  await expect(page.getByText("หยุดอ่านแล้ว ไม่มีข้อมูลใดถูกบันทึก")).toBeVisible({ timeout: 30_000 });
  expect(await call<{ rows: unknown[] }>(page, "imports.open")).toEqual({ rows: [] });
});
