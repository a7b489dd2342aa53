import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { toBuffer } from "qrcode";
import { goTo, openSample } from "./support/app";
import { judgeScreen } from "./support/judge";
import { expect, test } from "./support/test";

const LINK = "https://example.com/official/42";
const EMBLEM = join(import.meta.dirname, "../fixtures/emblem.png");

test("posters: a sheet of counter cards, and the office's own design beside the very page", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  await goTo(page, "posters");

  await test.step("four cards of A6 stand on one sheet of the preview", async () => {
    await page.getByText("A6 (4 ใบ/แผ่น)").click();
    const sheet = page.frameLocator("iframe[title^='ตัวอย่างหน้าที่จะพิมพ์']");
    await expect(sheet.locator(".poster")).toHaveCount(4);
    await judgeScreen(page, "70-posters-a6");
  });

  await test.step("the design is changed before one's eyes, with the longest name and the shortest", async () => {
    await page.getByRole("button", { name: "ออกแบบโปสเตอร์" }).click();
    const dialog = page.getByRole("dialog", { name: "แบบโปสเตอร์ของสำนักงาน" });
    await dialog.getByText("คำเชิญนำ").click();
    await dialog.getByLabel("หัวข้อ").fill("บอกเราได้ทุกเรื่อง");
    const poster = dialog.frameLocator("iframe");
    await expect(poster.getByText("บอกเราได้ทุกเรื่อง")).toBeVisible();
    await expect(poster.locator("[data-template='invitation']")).toHaveCount(1);
    const longest = await poster.locator("h1").textContent();
    await dialog.getByRole("button", { name: "ชื่อสั้นที่สุด" }).click();
    await expect(poster.locator("h1")).not.toHaveText(longest ?? "");
    await judgeScreen(page, "71-poster-design");
    await dialog.getByRole("button", { name: "ใช้แบบนี้" }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step("the design is kept and printed", async () => {
    const sheet = page.frameLocator("iframe[title^='ตัวอย่างหน้าที่จะพิมพ์']");
    await expect(sheet.getByText("บอกเราได้ทุกเรื่อง").first()).toBeVisible();
  });
});

test("posters: links out of official posters are proposed, confirmed and taken back; the log notes what hangs", async ({
  desk,
}) => {
  const { page } = desk;
  await openSample(page);
  await goTo(page, "posters");

  await test.step("a poster that names its agency by the file is proposed; one without a code is refused", async () => {
    await page.getByRole("button", { name: "อ่านลิงก์จากโปสเตอร์" }).click();
    const dialog = page.getByRole("dialog", { name: "อ่านลิงก์ประเมินจากโปสเตอร์ทางการ" });
    await dialog
      .getByLabel("เลือกไฟล์โปสเตอร์")
      .first()
      .setInputFiles([
        // One that has no link yet: to replace one is asked about, not ready.
        { name: "โปสเตอร์ ทต.หัวสะพาน.png", mimeType: "image/png", buffer: await toBuffer(LINK, { width: 400 }) },
        { name: "ว่าง.png", mimeType: "image/png", buffer: await readFile(EMBLEM) },
      ]);
    await expect(dialog.getByText("พร้อมรับ")).toBeVisible({ timeout: 60_000 });
    await expect(dialog.getByText("ไม่พบ QR Code ในหน้านี้")).toBeVisible();
    await expect(dialog.getByText(LINK)).toBeVisible();
    await judgeScreen(page, "72-official-posters");
    await dialog.getByRole("button", { name: "รับลิงก์ 1 แห่ง" }).click();
    await expect(page.getByText("รับลิงก์ประเมินแล้ว 1 แห่ง")).toBeVisible();
  });

  await test.step("the log notes that it hangs, with the day", async () => {
    await page.getByRole("button", { name: "ทะเบียนโปสเตอร์" }).click();
    const dialog = page.getByRole("dialog", { name: "ทะเบียนพิมพ์และติดตั้งโปสเตอร์" });
    await dialog.getByRole("checkbox", { name: "ติดตั้งโปสเตอร์ ทต.หัวสะพาน แล้ว" }).click();
    await expect(dialog.getByLabel("วันที่ติดตั้งของ ทต.หัวสะพาน")).toBeVisible();
    await expect(dialog.getByText("ติดตั้งแล้ว 1 จาก")).toBeVisible();
    const row = dialog.getByRole("row").filter({ hasText: "ทต.หัวสะพาน" });
    await row.locator("input[type=file]").setInputFiles(EMBLEM);
    await row.getByRole("button", { name: "ดูภาพ" }).click();
    const photo = page.getByRole("dialog", { name: "emblem.png" });
    await expect(photo.getByRole("img", { name: "emblem.png" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(photo).toBeHidden();
    await judgeScreen(page, "73-poster-log");
  });
});
