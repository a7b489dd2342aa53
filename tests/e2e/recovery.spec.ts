import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expectNotCut, goTo, openSample } from "./support/app";
import { closeToasts, judgeScreen } from "./support/judge";
import { expect, test } from "./support/test";

function storeFile(folder: string): string {
  const name = readdirSync(folder).find((entry) => entry.endsWith(".sqlite"));
  if (!name) throw new Error(`no store in ${readdirSync(folder).join(", ")}`);
  return join(folder, name);
}

const damage = (folder: string): void => writeFileSync(storeFile(folder), "damaged on purpose ".repeat(500));

/** What the program set aside, under the data folder. */
function setAside(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /damaged|quarantin/i.test(name));
}

test("a damaged store: the page says what was kept and restores the newest good backup", async ({ desk }) => {
  await openSample(desk.page);
  await goTo(desk.page, "settings/backups");
  await desk.page.getByRole("button", { name: "สำรองเดี๋ยวนี้" }).click();
  await expect(desk.page.getByText("สำรองข้อมูลแล้ว")).toBeVisible();
  const page = await desk.restart(() => damage(desk.dataDir));
  await expect(page.getByRole("heading", { name: "เปิดไฟล์ข้อมูลไม่ได้ เพราะไฟล์เสียหาย" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "ชุดสำรองล่าสุดที่ใช้ได้" })).toBeVisible();
  await judgeScreen(page, "50-recovery");
  await page.getByRole("button", { name: "กู้คืนชุดนี้" }).click();
  await expect(page.getByRole("heading", { name: "ภาพรวม", level: 1 })).toBeVisible({ timeout: 30_000 });
  expect(setAside(desk.dataDir), "the damaged file was set aside").not.toEqual([]);
  expect(existsSync(storeFile(desk.dataDir))).toBe(true);
});

test("a damaged store can be begun afresh: the old file and the backups stay, and a backup still comes back", async ({
  desk,
}) => {
  await openSample(desk.page);
  await goTo(desk.page, "settings/backups");
  await desk.page.getByRole("button", { name: "สำรองเดี๋ยวนี้" }).click();
  await expect(desk.page.getByText("สำรองข้อมูลแล้ว")).toBeVisible();
  const page = await desk.restart(() => damage(desk.dataDir));
  await page.setViewportSize({ width: 911, height: 480 });
  const fresh = page.getByRole("button", { name: "เริ่มใหม่ด้วยข้อมูลว่าง" });
  await fresh.click();
  const ask = page.getByRole("dialog", { name: "เริ่มใหม่ด้วยข้อมูลว่างหรือไม่" });
  await judgeScreen(page, "52-start-fresh");
  await expectNotCut(page);
  await ask.getByRole("button", { name: "ยกเลิก" }).click();
  await expect(ask).toBeHidden();
  await expect(page.getByRole("heading", { name: "เปิดไฟล์ข้อมูลไม่ได้ เพราะไฟล์เสียหาย" })).toBeVisible();
  await fresh.click();
  await ask.getByRole("button", { name: "เริ่มใหม่ด้วยข้อมูลว่าง" }).click();
  await expect(page.getByText("เริ่มจากไฟล์ของฉัน")).toBeVisible();
  expect(setAside(desk.dataDir), "the damaged file was set aside").not.toEqual([]);
  const again = await desk.restart();
  await expect(again.getByText("เริ่มจากไฟล์ของฉัน")).toBeVisible();
  await goTo(again, "settings/backups");
  await closeToasts(again);
  await again
    .getByRole("row", { name: /สั่งสำรอง/ })
    .getByRole("button", { name: "กู้คืน…" })
    .click();
  await again.getByRole("button", { name: "แทนข้อมูลปัจจุบันด้วยชุดนี้" }).click();
  await expect(again.getByText("กู้คืนข้อมูลแล้ว")).toBeVisible();
  await goTo(again, "overview");
  await expect(again.getByRole("heading", { name: "ภาพรวม", level: 1 })).toBeVisible();
});

test("a second opener reads only, and is told who holds the data", async ({ host, desk }) => {
  test.skip(host === "electron", "the desktop app is a single instance: a second start shows the first window");
  await openSample(desk.page);
  const { page, close } = await desk.beside(desk.dataDir);
  await expect(page.getByText("อ่านอย่างเดียว").first()).toBeVisible();
  await goTo(page, "settings/backups");
  await judgeScreen(page, "51-read-only");
  await close();
});
