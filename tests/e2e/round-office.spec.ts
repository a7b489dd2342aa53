import { call, expectAccessible, expectNotCut, goTo, openSample, SIZES, shot } from "./support/app";
import { closeToasts } from "./support/judge";
import { expect, test } from "./support/test";

interface Templates {
  readonly rows: readonly { readonly title: string; readonly version: number | null; readonly steps: unknown[] }[];
}

test("a round's steps become a template that leaves as a file, comes back, and starts the next round", async ({
  desk,
}) => {
  const { page } = desk;
  await openSample(page);
  const { currentRoundId: id } = await call<{ currentRoundId: string }>(page, "app.status");
  await goTo(page, `rounds/${id}/steps`);
  await page.getByRole("button", { name: "บันทึกขั้นตอนเป็นแม่แบบ" }).click();
  const naming = page.getByRole("dialog", { name: "บันทึกขั้นตอนเป็นแม่แบบ" });
  await naming.getByLabel("ชื่อแม่แบบ").fill("แม่แบบของเรา");
  await naming.getByRole("button", { name: "บันทึก", exact: true }).click();
  await expect(naming).toBeHidden();
  await goTo(page, "rounds/templates");
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "บันทึก “แม่แบบของเรา” เป็นไฟล์" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe("แม่แบบของเรา.pakmud-template.json");
  const path = await download.path();
  await page.getByRole("button", { name: "ลบแม่แบบ “แม่แบบของเรา”" }).click();
  await expect(page.getByText("แม่แบบของเรา", { exact: true })).toHaveCount(0);
  await page.locator("input[type=file]").setInputFiles(path);
  await expect(page.getByText("แม่แบบของเรา", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "เปลี่ยนชื่อ “แม่แบบของเรา”" }).click();
  await page.getByLabel("ชื่อแม่แบบ").fill("แม่แบบจังหวัด");
  await page.keyboard.press("Enter");
  await expect(page.getByText("แม่แบบจังหวัด", { exact: true })).toBeVisible();
  const { rows } = await call<Templates>(page, "rounds.templates");
  const round = await call<{ steps: unknown[] }>(page, "rounds.get", { id });
  expect(rows[0]).toMatchObject({ title: "แม่แบบจังหวัด" });
  expect(rows[0]?.steps).toHaveLength(round.steps.length);
  await closeToasts(page);
  for (const { name, ...size } of SIZES) {
    await page.setViewportSize(size);
    await expectNotCut(page);
    await shot(page, `round-templates-${name}`);
  }
  await expectAccessible(page);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole("button", { name: "เริ่มรอบงานใหม่" }).click();
  await expect(page.getByRole("dialog").getByText("แม่แบบจังหวัด")).toBeVisible();
});

test("a holiday that the office enters is warned of as a deadline", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  await goTo(page, "rounds/holidays");
  await page.getByText("เพิ่มหลายวันจากรายการ").click();
  await page
    .getByRole("textbox", { name: "เพิ่มหลายวันจากรายการ" })
    .fill("1/8/2573 วันหยุดพิเศษ\n2 สิงหาคม 2573\tวันหยุดชดเชย\nไม่ใช่วัน");
  await page.getByRole("button", { name: "อ่านรายการ" }).click();
  await expect(page.getByText("1 บรรทัดอ่านวันที่ไม่ได้ จะไม่ถูกเพิ่ม")).toBeVisible();
  await closeToasts(page);
  await shot(page, "round-holidays-list");
  await page.getByRole("button", { name: "เพิ่ม 2 วัน" }).click();
  await expect(page.getByText("เพิ่มวันหยุด 2 วันแล้ว")).toBeVisible();
  await closeToasts(page);
  for (const { name, ...size } of SIZES) {
    await page.setViewportSize(size);
    await expectNotCut(page);
    await shot(page, `round-holidays-${name}`);
  }
  await expectAccessible(page);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole("button", { name: "เริ่มรอบงานใหม่" }).click();
  const dialog = page.getByRole("dialog", { name: "เริ่มรอบงานใหม่" });
  await dialog.getByLabel("กำหนดรายงาน").fill("02/08/2573");
  await page.keyboard.press("Enter");
  // 2 August 2030 is a Friday and the day before it was entered too: the Wednesday is left.
  await expect(dialog.getByText(/ตรงกับวันหยุดราชการ \(วันหยุดชดเชย\)/)).toBeVisible();
  await dialog.getByRole("button", { name: "ใช้วันที่ 31 ก.ค. 2573" }).click();
  await expect(dialog.getByLabel("กำหนดรายงาน")).toHaveValue("31/07/2573");
});
