import { expectNotCut, goTo, openSample, SIZES } from "./support/app";
import { judgeScreen } from "./support/judge";
import { expect, test } from "./support/test";

test("every part of the settings and the help can be read by all", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  for (const part of ["office", "secrets", "backups", "activity", "contacts", "about"]) {
    await goTo(page, `settings/${part}`);
    await expect(page.locator(".st-content")).toBeVisible();
    await expect(page.locator(".ant-skeleton")).toHaveCount(0);
    await judgeScreen(page, `30-settings-${part}`);
  }
  await goTo(page, "help");
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
  await judgeScreen(page, "31-help");
});

test("at every scaling the main action of each screen is in the window and nothing is cut", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  const screens = [
    { route: "import", action: page.locator("button", { hasText: /เลือกไฟล์/ }) },
    { route: "map", action: page.getByRole("heading", { name: "แผนที่" }) },
    { route: "posters", action: page.getByRole("button", { name: /^จัดทำ PDF โปสเตอร์/ }) },
    { route: "posters/slips", action: page.getByRole("button", { name: /^จัดทำ PDF ใบแจ้งรหัส/ }) },
    { route: "posters/forms", action: page.getByRole("button", { name: /^จัดทำ PDF แบบรายงาน/ }) },
    { route: "settings/office", action: page.getByRole("button", { name: "บันทึกการตั้งค่า" }) },
    { route: "settings/backups", action: page.getByRole("button", { name: "สำรองเดี๋ยวนี้" }) },
    { route: "help", action: page.getByLabel("ค้นหาในวิธีใช้") },
  ];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const { route, action } of screens) {
      await goTo(page, route);
      await expect(action, `${route} at ${size.name}`).toBeInViewport({ ratio: 0.9 });
      await expectNotCut(page);
      await judgeScreen(page, `32-${route.replace("/", "-")}-${size.name}`);
    }
  }
});

test("a change of language changes every word, and what was done can be undone from the list", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  await goTo(page, "settings/office");
  await page.getByText("English", { exact: true }).click();
  await page.getByRole("button", { name: "บันทึกการตั้งค่า" }).click();
  await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
  await judgeScreen(page, "33-settings-english");
  await goTo(page, "settings/activity");
  const newest = page.getByRole("row").nth(1);
  await expect(newest).toContainText("changing settings");
  await newest.getByRole("button", { name: /^Undo changing settings/ }).click();
  await expect(page.getByRole("heading", { name: "ตั้งค่า" })).toBeVisible();
});

test("a backup shows its date and counts before it takes the store's place", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  await goTo(page, "settings/backups");
  await page.getByRole("button", { name: "สำรองเดี๋ยวนี้" }).click();
  await expect(page.getByText("สำรองข้อมูลแล้ว")).toBeVisible();
  await page.getByRole("button", { name: "กู้คืน…" }).first().click();
  const dialog = page.getByRole("dialog", { name: "กู้คืนข้อมูลสำรอง" });
  await expect(dialog.getByText("หน่วยงาน", { exact: true })).toBeVisible();
  await judgeScreen(page, "34-restore");
  await dialog.getByRole("button", { name: "แทนข้อมูลปัจจุบันด้วยชุดนี้" }).click();
  await expect(page.getByText("กู้คืนข้อมูลแล้ว")).toBeVisible();
});
