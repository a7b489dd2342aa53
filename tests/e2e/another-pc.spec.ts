import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { AgencyRow } from "../../shared/contract/agencies";
import { call, goTo } from "./support/app";
import { judgeScreen } from "./support/judge";
import { importSheet, PASSPHRASE } from "./support/steps";
import { expect, test } from "./support/test";

/** An agency of the accounts sheet with the password that the sheet gave it. */
async function withPassword(page: Page): Promise<{ id: string; password: string }> {
  const { rows } = await call<{ rows: AgencyRow[] }>(page, "agencies.list");
  const row = rows.find(({ name }) => name === "คำนาดี");
  if (!row) throw new Error("the sheet has that agency");
  const { value } = await call<{ value: string }>(page, "agencies.reveal", { id: row.id, field: "password" });
  return { id: row.id, password: value };
}

test("one backup file carries the work to another PC, and its secrets open there with the passphrase only", async ({
  host,
  desk,
}) => {
  test.skip(host === "electron", "the desktop app is a single instance and saves through the system's dialog");
  const { page } = desk;
  await importSheet(page, "accounts-bueng-kan.xlsx", true);
  const { id, password } = await withPassword(page);
  await goTo(page, "settings/backups");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "บันทึกเป็นไฟล์เดียว" }).click();
  const file = join(desk.home, "สำรอง.pakmud");
  await (await download).saveAs(file);

  const dataDir = join(desk.home, "เครื่องที่สอง");
  mkdirSync(dataDir);
  const { page: other } = await desk.beside(dataDir);
  await expect(other.getByText("เริ่มจากไฟล์ของฉัน")).toBeVisible();
  await goTo(other, "settings/backups");
  const chooser = other.waitForEvent("filechooser");
  await other.locator("button", { hasText: "เปิดไฟล์สำรอง" }).click();
  await (await chooser).setFiles(file);
  const dialog = other.getByRole("dialog", { name: "กู้คืนข้อมูลสำรอง" });
  await expect(dialog.getByText("57", { exact: true })).toBeVisible();
  await judgeScreen(other, "62-another-pc-restore");
  await dialog.getByRole("button", { name: "แทนข้อมูลปัจจุบันด้วยชุดนี้" }).click();
  await expect(other.getByText("กู้คืนข้อมูลแล้ว")).toBeVisible();

  await goTo(other, `agencies/${id}?tab=identity`);
  const panel = other.getByRole("complementary", { name: /^รายละเอียด/ });
  await panel.getByRole("button", { name: "แสดง" }).last().click();
  const unlock = other.getByRole("dialog", { name: "ปลดล็อกรหัสลับ" });
  await unlock.getByLabel("รหัสกู้คืน").fill("ไม่ใช่รหัสนี้แน่นอน");
  await unlock.getByRole("button", { name: "ปลดล็อกและทำต่อ" }).click();
  await expect(unlock.getByText(/รหัสกู้คืนไม่ถูกต้อง/)).toBeVisible();
  await judgeScreen(other, "63-another-pc-unlock");
  await unlock.getByLabel("รหัสกู้คืน").fill(PASSPHRASE);
  await unlock.getByRole("button", { name: "ปลดล็อกและทำต่อ" }).click();
  await expect(panel.getByText(password, { exact: true })).toBeVisible();
});
