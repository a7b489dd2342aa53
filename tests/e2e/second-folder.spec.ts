import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { call, expectNotCut, goTo, openSample, SIZES } from "./support/app";
import { judgeScreen } from "./support/judge";
import { importSheet } from "./support/steps";
import { expect, test } from "./support/test";

const ask = (page: Page) => page.getByRole("complementary", { name: "สำรองข้อมูลไว้อีกที่หนึ่งหรือไม่" });

/** Files below a folder that begin as every SQLite file does. */
function storesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).subarray(0, 15).toString("latin1") === "SQLite format 3");
}

test("after the first import the program asks for a second folder, and a backup lies there", async ({ host, desk }) => {
  test.skip(host === "electron", "the system's own folder dialog cannot be driven; its handler has unit tests");
  const stick = join(desk.home, "แฟลชไดรฟ์");
  mkdirSync(join(stick, "งานสำรอง"), { recursive: true });
  const { page } = desk;
  await expect(page.getByText("เริ่มจากไฟล์ของฉัน")).toBeVisible();
  await expect(ask(page)).toHaveCount(0);
  await importSheet(page, "accounts-bueng-kan.xlsx", true);
  await expect(ask(page)).toBeVisible();
  for (const { name, ...size } of SIZES) {
    await page.setViewportSize(size);
    await expect(ask(page).getByRole("button", { name: "เลือกโฟลเดอร์" })).toBeInViewport({ ratio: 1 });
    await expect(ask(page).getByRole("button", { name: "ไว้ทีหลัง" })).toBeInViewport({ ratio: 1 });
    await expectNotCut(page);
    await judgeScreen(page, `60-ask-second-folder-${name}`);
  }
  await page.setViewportSize({ width: 911, height: 480 });
  await ask(page).getByRole("button", { name: "เลือกโฟลเดอร์" }).click();
  const dialog = page.getByRole("dialog", { name: "เลือกโฟลเดอร์ที่สองสำหรับสำรองข้อมูล" });
  await expect(dialog.getByRole("button", { name: "ใช้โฟลเดอร์นี้" })).toBeDisabled();
  await dialog.getByRole("button", { name: desk.home }).click();
  await dialog.getByRole("button", { name: "แฟลชไดรฟ์" }).click();
  await dialog.getByRole("button", { name: "งานสำรอง" }).click();
  await expect(dialog.getByText(join(stick, "งานสำรอง"))).toBeVisible();
  await dialog.getByRole("button", { name: "ขึ้นหนึ่งชั้น" }).click();
  await expect(dialog.getByText(stick, { exact: true })).toBeVisible();
  await judgeScreen(page, "61-folder-dialog");
  await dialog.getByRole("button", { name: "ใช้โฟลเดอร์นี้" }).click();
  await expect(dialog).toBeHidden();
  await expect(ask(page)).toHaveCount(0);
  const [kept, ...more] = storesIn(stick);
  if (!kept) throw new Error("no backup lies in the second folder");
  expect(more).toEqual([]);
  // Names are no secret and stand in the file as they are: the backup is of the registry just imported.
  expect(readFileSync(kept).includes(Buffer.from("คำนาดี"))).toBe(true);
  await goTo(page, "settings/backups");
  await expect(page.getByText(stick, { exact: true })).toBeVisible();
  await expect(page.getByRole("row", { name: /โฟลเดอร์ที่สอง/ })).toHaveCount(1);
  const again = await desk.restart();
  await expect(again.getByRole("navigation").first()).toBeVisible();
  await expect(ask(again)).toHaveCount(0);
});

test("the sample is not asked about; the office may answer later, and is not asked again", async ({ desk }) => {
  await openSample(desk.page);
  await expect(ask(desk.page)).toHaveCount(0);
  await call(desk.page, "sample.leave");
  await call(desk.page, "settings.update", { provinceCode: "38" });
  await call(desk.page, "agencies.create", { kind: "SAO", name: "ทดลองหนึ่ง", districtCode: "3801" });
  await ask(desk.page).getByRole("button", { name: "ไว้ทีหลัง" }).click();
  await expect(ask(desk.page)).toHaveCount(0);
  const page = await desk.restart();
  await goTo(page, "agencies");
  await expect(page.getByRole("grid")).toBeVisible();
  await expect(ask(page)).toHaveCount(0);
});
