import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import { openSample } from "./support/app";
import { judgeScreen } from "./support/judge";
import { type HostName, openHost } from "./support/open-host";
import { expect } from "./support/test";

/** These specs need the data folder between two runs of the program, so they open it themselves. */
const test = base.extend<{ host: HostName; folder: string }>({
  host: ["web", { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from this pattern what a fixture needs
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "pakmud-กู้คืน-"));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

test.setTimeout(180_000);

function storeFile(folder: string): string {
  const name = readdirSync(folder).find((entry) => entry.endsWith(".sqlite"));
  if (!name) throw new Error(`no store in ${readdirSync(folder).join(", ")}`);
  return join(folder, name);
}

test("a damaged store: the page says what was kept and restores the newest good backup", async ({
  host,
  folder,
  browser,
}) => {
  const before = await openHost(host, folder, browser);
  await openSample(before.page);
  await before.page.evaluate(() => {
    window.location.hash = "#/settings/backups";
  });
  await before.page.getByRole("button", { name: "สำรองเดี๋ยวนี้" }).click();
  await expect(before.page.getByText("สำรองข้อมูลแล้ว")).toBeVisible();
  await before.close();

  const file = storeFile(folder);
  writeFileSync(file, "damaged on purpose ".repeat(500));
  const after = await openHost(host, folder, browser);
  const { page } = after;
  await expect(page.getByRole("heading", { name: "เปิดไฟล์ข้อมูลไม่ได้ เพราะไฟล์เสียหาย" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "ชุดสำรองล่าสุดที่ใช้ได้" })).toBeVisible();
  await judgeScreen(page, "50-recovery");
  await page.getByRole("button", { name: "กู้คืนชุดนี้" }).click();
  await expect(page.getByRole("heading", { name: "ภาพรวม", level: 1 })).toBeVisible({ timeout: 30_000 });
  const kept = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /damaged|quarantin/i.test(name),
  );
  expect(kept.length, "the damaged file was set aside").toBeGreaterThan(0);
  expect(existsSync(file)).toBe(true);
  await after.close();
});

test("a second opener reads only, and is told who holds the data", async ({ host, folder, browser }) => {
  test.skip(host === "electron", "the desktop app is a single instance: a second start shows the first window");
  const first = await openHost(host, folder, browser);
  await openSample(first.page);
  const second = await openHost(host, folder, browser);
  const { page } = second;
  await expect(page.getByText("อ่านอย่างเดียว").first()).toBeVisible();
  await page.evaluate(() => {
    window.location.hash = "#/settings/backups";
  });
  await judgeScreen(page, "51-read-only");
  await second.close();
  await first.close();
});
