import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { call, expectAccessible, expectNotCut, goTo, openSample, SIZES, shot } from "./support/app";
import { expect, test } from "./support/test";

test("packets of the round are made in one go, and what was sent is written down", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  await goTo(page, "letters");
  await page.getByRole("button", { name: "จัดชุดเอกสาร" }).click();
  await expect(page.getByRole("heading", { name: "ชุดเอกสาร", level: 1 })).toBeVisible();
  const rows = page.getByRole("row").filter({ has: page.getByRole("checkbox") });
  await expect(rows.nth(1)).toContainText("บัญชีรหัส · บัญชีลงชื่อรับรหัส");
  await expectAccessible(page);
  for (const { name, ...size } of SIZES) {
    await page.setViewportSize(size);
    await expect(page.getByRole("button", { name: /^จัดชุดเอกสาร \d+ ชุด$/ })).toBeInViewport({ ratio: 1 });
    await expectNotCut(page);
    await shot(page, `packets-${name}`);
  }
  await page.setViewportSize({ width: 1366, height: 768 });

  // One recipient's packet; codes are asked for in so many words.
  await page.getByRole("checkbox", { name: "เลือกผู้รับทุกราย" }).click();
  await page
    .getByRole("checkbox", { name: /^เลือกอำเภอ/ })
    .first()
    .check();
  await page.getByRole("button", { name: "จัดชุดเอกสาร 1 ชุด" }).click();
  const dialog = page.getByRole("dialog");
  const ok = dialog.getByRole("button", { name: "จัดชุดเอกสาร" });
  await expect(ok).toBeDisabled();
  await dialog.getByRole("checkbox", { name: /เข้าใจแล้ว/ }).check();
  await dialog.getByLabel(/รหัสผ่านเปิดไฟล์ PDF/).fill("สั้น");
  await expect(ok).toBeDisabled();
  await dialog.getByLabel(/รหัสผ่านเปิดไฟล์ PDF/).fill("เปิดด้วยคำนี้");
  await expectAccessible(page);
  await shot(page, "packets-reveal");
  await ok.click();
  await expect(page.getByText(/จัดแล้ว 1 ชุด/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("packets.zip")).toBeVisible();
  await shot(page, "packets-made");

  await page.getByRole("button", { name: "บันทึกการส่ง 1 ราย" }).click();
  await dialog.getByLabel("เลขที่รับ/เลขพัสดุ").fill("EF123456789TH");
  await shot(page, "packets-send");
  await dialog.getByRole("button", { name: "บันทึก", exact: true }).click();
  await expect(rows.filter({ hasText: "ระบบสารบรรณอิเล็กทรอนิกส์" })).toHaveCount(1);
  await page.getByText("ทะเบียนส่ง (1)").click();
  await expect(page.getByRole("cell", { name: "EF123456789TH" })).toBeVisible();
  await expectAccessible(page);
  await shot(page, "packets-sent");
  await page.setViewportSize({ width: 911, height: 480 });
  await expectNotCut(page);
  await shot(page, "packets-sent-911");
  await call(page, "activity.undo");
  await expect(page.getByText("ยังไม่มีการส่งที่บันทึกไว้")).toBeVisible();
});

test("packets made as files are kept at once in a folder that the user chooses", async ({ host, desk }) => {
  test.skip(host === "electron", "the system's own folder dialog cannot be driven; its handler has unit tests");
  const { page, home } = desk;
  const share = join(home, "แชร์กลาง");
  mkdirSync(share);
  await openSample(page);
  await goTo(page, "letters/packets");
  await page.getByRole("checkbox", { name: "เลือกผู้รับทุกราย" }).click();
  const districts = page.getByRole("checkbox", { name: /^เลือกอำเภอ/ });
  await districts.nth(0).check();
  await districts.nth(1).check();
  // Without codes, so that nothing has to be confirmed.
  for (const part of await page.getByRole("checkbox", { name: /มีรหัส/ }).all()) await part.uncheck();
  await page.getByText("แยกตามผู้รับ").click();
  await page.getByRole("button", { name: "จัดชุดเอกสาร 2 ชุด" }).click();
  await page.getByRole("button", { name: "บันทึกทุกไฟล์ลงโฟลเดอร์" }).click({ timeout: 120_000 });
  const dialog = page.getByRole("dialog", { name: "เลือกที่เก็บไฟล์" });
  await dialog.getByRole("button", { name: home }).click();
  await dialog.getByRole("button", { name: "แชร์กลาง" }).click();
  await page.setViewportSize({ width: 911, height: 480 });
  await expect(dialog.getByRole("button", { name: "ใช้โฟลเดอร์นี้" })).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
  await shot(page, "packets-folder-911");
  await dialog.getByRole("button", { name: "ใช้โฟลเดอร์นี้" }).click();
  await expect(dialog).toBeHidden();
  const [folder = "", ...more] = readdirSync(share);
  expect(more).toEqual([]);
  const pdfs = readdirSync(join(share, folder)).filter((name) => name.endsWith(".pdf"));
  expect(pdfs).toHaveLength(2);
  for (const name of pdfs)
    expect(
      readFileSync(join(share, folder, name))
        .subarray(0, 4)
        .toString("latin1"),
    ).toBe("%PDF");
});
