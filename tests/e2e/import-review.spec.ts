import { readFileSync } from "node:fs";
import { read, utils } from "@e965/xlsx";
import type { Page } from "@playwright/test";
import { call, expectNotCut, goTo, pressThai } from "./support/app";
import { closeToasts, judgeScreen, sample } from "./support/judge";
import { chooseFile, confirmButton, importSheet } from "./support/steps";
import { expect, test } from "./support/test";

async function open(page: Page, name: string): Promise<void> {
  await goTo(page, "import");
  await chooseFile(page, sample(name));
  await expect(confirmButton(page)).toBeVisible({ timeout: 60_000 });
}

const panelOf = (page: Page) => page.getByRole("complementary", { name: "รายละเอียดของแถวที่เลือก" });

test("one answer goes to all rows of the same reason, and Ctrl+Z takes it back with the Thai layout on", async ({
  desk,
}) => {
  const { page } = desk;
  await open(page, "accounts-bueng-kan.xlsx");
  await expect(panelOf(page).getByRole("heading", { level: 2 })).toBeVisible();
  await expect(panelOf(page).getByRole("button", { name: /ข้อถัดไป \(เหลือ 3\)/ })).toBeVisible();
  await pressThai(page, "KeyA", "ฟ");
  const dialog = page.getByRole("dialog", { name: "ตอบทุกแถวที่เหตุผลเดียวกัน" });
  const answer = dialog.getByRole("button", { name: /^ตอบ [1-9]\d* แถว$/ });
  await expect(answer).toBeDisabled();
  await expect(dialog.getByRole("radio", { checked: true })).toHaveCount(0);
  await dialog.getByLabel("ข้าม ไม่นำเข้า").check();
  await expect(answer).toBeEnabled();
  await judgeScreen(page, "70-import-alike");
  await answer.click();
  await expect(dialog).toBeHidden();
  await expect(panelOf(page).getByRole("button", { name: /ข้อถัดไป \(เหลือ 2\)/ })).toBeVisible();
  await closeToasts(page);
  await page.getByRole("grid", { name: "แถวในแผ่นงาน" }).getByRole("row").nth(1).click();
  await expect(panelOf(page).getByRole("button", { pressed: true })).toContainText("ข้ามแถวนี้");
  await pressThai(page, "KeyZ", "ผ", { ctrl: true });
  await expect(panelOf(page).getByRole("button", { name: /ข้อถัดไป \(เหลือ 3\)/ })).toBeVisible();
  await expect(panelOf(page).getByRole("button", { pressed: true })).toHaveCount(0);
});

test("rows are filtered and searched, and a repair says what was read and what it became, at both sizes", async ({
  desk,
}) => {
  const { page } = desk;
  await open(page, "accounts-bueng-kan.xlsx");
  await page.getByRole("button", { name: /^แสดงเฉพาะ รอพิจารณา/ }).click();
  const grid = page.getByRole("grid", { name: "แถวในแผ่นงาน" });
  await expect(grid.getByRole("row")).toHaveCount(61);
  await judgeScreen(page, "71-import-all");
  await page.getByLabel("ค้นหาในแถว").fill("ทต.โคกกว้าง");
  await expect(grid.getByRole("row")).toHaveCount(2);
  await page.getByLabel("ค้นหาในแถว").fill("");
  await expect(grid.getByRole("row")).toHaveCount(61);
  const repaired = page.getByRole("button", { name: /^แก้ให้แล้ว/ });
  await repaired.click();
  await expect(repaired).toHaveAttribute("aria-pressed", "true");
  await expect(grid.getByRole("row").filter({ hasText: "→" })).not.toHaveCount(0);
  await grid.getByRole("row").nth(1).click();
  await expect(panelOf(page).getByRole("heading", { name: "สิ่งที่แก้ให้" })).toBeVisible();
  await judgeScreen(page, "72-import-repaired");
  await page.setViewportSize({ width: 911, height: 480 });
  await expectNotCut(page);
  await judgeScreen(page, "72-import-repaired-911");
});

test("the proposal goes back to its maker as a workbook that another program reads, without a secret", async ({
  desk,
}) => {
  const { page } = desk;
  await open(page, "accounts-bueng-kan.xlsx");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "ส่งออก .xlsx" }).click();
  const path = await (await download).path();
  const workbook = read(readFileSync(path));
  const texts = workbook.SheetNames.flatMap((name) => {
    const sheet = workbook.Sheets[name];
    return sheet ? utils.sheet_to_json<unknown[]>(sheet, { header: 1 }).flat().map(String) : [];
  });
  expect(texts).toContain("ทต.โคกกว้าง");
  expect(texts.some((text) => text.includes("ชื่อผู้ใช้เดียวกับแถว"))).toBe(true);
  expect(texts.filter((text) => /@|\d{8}/.test(text))).toEqual([]);
});

test("a national list stays a few rows on the screen, and the keys reach its last row", async ({ desk }) => {
  const { page } = desk;
  await open(page, "codes-thailand.xlsx");
  const grid = page.getByRole("grid", { name: "แถวในแผ่นงาน" });
  const { rows } = await call<{ rows: { id: string }[] }>(page, "imports.open");
  const id = rows[0]?.id;
  const all = await call<{ total: number; rows: { row: number }[] }>(page, "imports.rows", { id, limit: 1 });
  const last = await call<{ rows: { row: number }[] }>(page, "imports.rows", { id, limit: 1, offset: all.total - 1 });
  const question = page.getByRole("button", { name: /^แสดงเฉพาะ รอพิจารณา/, pressed: true });
  if (await question.isVisible()) await question.click();
  await expect(grid).toHaveAttribute("aria-rowcount", String(all.total + 1));
  expect(await grid.getByRole("row").count()).toBeLessThan(100);
  await grid.getByRole("row").nth(1).click();
  await pressThai(page, "End", "End");
  await expect(panelOf(page).getByRole("heading", { name: `แถว ${last.rows[0]?.row}` })).toBeVisible();
  await judgeScreen(page, "74-import-national");
});

test("a batch is taken back with what was edited since, when she says so", async ({ desk }) => {
  const { page } = desk;
  await importSheet(page, "accounts-bueng-kan.xlsx", true);
  interface Agencies {
    readonly rows: readonly { readonly id: string; readonly version: number }[];
  }
  const [edited] = (await call<Agencies>(page, "agencies.list")).rows;
  if (!edited) throw new Error("the sample brings agencies");
  await call(page, "agencies.setPin", { id: edited.id, version: edited.version, text: "18.3609, 103.6464" });
  await page.getByRole("button", { name: "เลิกทำชุดนี้" }).click();
  const ask = page.getByRole("dialog", { name: "เลิกทำชุด “accounts-bueng-kan.xlsx” หรือไม่" });
  await ask.getByLabel(/^เลิกทำสิ่งที่แก้ไขด้วย/).check();
  await judgeScreen(page, "75-import-undo-all");
  await ask.getByRole("button", { name: "เลิกทำทั้งหมด รวมที่แก้ไข" }).click();
  await page.getByRole("dialog").locator("button", { hasText: "ปิด" }).click();
  expect((await call<Agencies>(page, "agencies.list")).rows).toEqual([]);
});
