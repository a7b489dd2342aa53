import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import type { Round } from "../../shared/contract/rounds";
import { call, expectAccessible, goTo, openSample, SIZES, shot } from "./support/app";
import { expect, test } from "./support/test";

const LETTERS = join(import.meta.dirname, "../fixtures/letters");

async function newRound(page: Page): Promise<Locator> {
  await goTo(page, "rounds");
  await page.getByRole("main").getByRole("button", { name: "เริ่มรอบงานใหม่" }).click();
  return page.getByRole("dialog", { name: "เริ่มรอบงานใหม่" });
}

async function giveFile(dialog: Locator, name: string): Promise<void> {
  await dialog.locator("input[type=file]").setInputFiles(join(LETTERS, name));
}

test("a circular's PDF becomes a round: every field beside the letter's words, taken over when ticked", async ({
  desk,
}) => {
  const { page } = desk;
  await openSample(page);
  const dialog = await newRound(page);
  await giveFile(dialog, "01-chromium.pdf");
  const found = dialog.getByRole("region", { name: /^สิ่งที่อ่านได้/ });
  await expect(found).toContainText("นน ๐๐๒๓.๓/ว ๑๐๔๗");
  await expect(found).toContainText("ภายในวันศุกร์ที่ ๑๙ มีนาคม ๒๕๖๔");
  await expect(found.getByRole("checkbox", { checked: true })).toHaveCount(0);
  for (const { name, width, height } of SIZES) {
    await page.setViewportSize({ width, height });
    await shot(page, `circular-read-${name}`);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  await expectAccessible(page);
  await found.getByRole("checkbox", { name: "เลือกทุกช่องที่ไม่มีข้อสงสัย" }).check();
  await found.getByRole("button", { name: /^ใช้ \d+ ช่องที่เลือก$/ }).click();
  await expect(dialog.getByLabel("เลขที่หนังสือจังหวัด")).toHaveValue("นน 0023.3/ว 1047");
  await expect(dialog.getByLabel("ชื่อรอบงาน")).toHaveValue(/^การตรวจสอบข้อมูลจุดบริการ/);
  await shot(page, "circular-used-1366");
  await dialog.getByRole("button", { name: /^เริ่มรอบงาน \(/ }).click();
  await expect(dialog).toBeHidden();
  const { rows } = await call<{ rows: Round[] }>(page, "rounds.list");
  const made = rows.find(({ circularNo }) => circularNo === "นน 0023.3/ว 1047");
  expect(made).toMatchObject({
    circularDate: "2021-03-09",
    deadline: "2021-03-19",
    urgency: "most-urgent",
    departmentNo: "มท 0810.7/ว 488",
    departmentDate: "2021-03-04",
  });
  expect(made?.references).toHaveLength(2);
  expect(made?.steps).toHaveLength(4);
  expect(made?.steps.map(({ isReport }) => isReport)).toEqual([false, false, false, true]);
  const files = await call<{ rows: { name: string }[] }>(page, "attachments.list", { roundId: made?.id });
  expect(files.rows.map((file) => file.name)).toEqual(["01-chromium.pdf"]);
});

test("pasted text with two deadlines leaves the day blank until a person chooses", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  const dialog = await newRound(page);
  await dialog.getByRole("button", { name: "วางข้อความ" }).click();
  await dialog.getByLabel("ข้อความของหนังสือ").fill(readFileSync(join(LETTERS, "07-two-deadlines.txt"), "utf8"));
  await dialog.getByRole("button", { name: "อ่านหนังสือ" }).click();
  const found = dialog.getByRole("region", { name: /^สิ่งที่อ่านได้/ });
  await expect(found).toContainText("มีมากกว่าหนึ่งค่า โปรดเลือก");
  await found.getByRole("checkbox", { name: "เลือกทุกช่องที่ไม่มีข้อสงสัย" }).check();
  await expect(found.getByRole("checkbox", { name: /^เลือกกำหนดรายงาน/, checked: true })).toHaveCount(0);
  await found.getByRole("checkbox", { name: /^เลือกกำหนดรายงาน.*25 เมษายน 2565/ }).check();
  await found.getByRole("checkbox", { name: /^เลือกกำหนดรายงาน.*20 เมษายน 2565/ }).check();
  await expect(found.getByRole("checkbox", { name: /^เลือกกำหนดรายงาน/, checked: true })).toHaveCount(1);
  await shot(page, "circular-two-1366");
});

test("a scan says that it has no text, and what to do instead", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  const dialog = await newRound(page);
  await shot(page, "circular-empty-1366");
  await expectAccessible(page);
  await giveFile(dialog, "06-scan.pdf");
  await expect(dialog.getByRole("alert").filter({ hasText: "เป็นภาพสแกน" })).toContainText("วางแทน");
  await page.setViewportSize({ width: 911, height: 480 });
  await shot(page, "circular-scan-911");
});
