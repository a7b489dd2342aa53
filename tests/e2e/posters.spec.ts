import { goTo, openSample } from "./support/app";
import { judgeScreen } from "./support/judge";
import { expect, test } from "./support/test";

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
