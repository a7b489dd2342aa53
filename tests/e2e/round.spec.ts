import type { Page } from "@playwright/test";
import { call, expectAccessible, expectNotCut, goTo, openSample, SIZES, shot } from "./support/app";
import { closeToasts } from "./support/judge";
import { typedDay } from "./support/steps";
import { expect, test } from "./support/test";

interface RoundFacts {
  readonly id: string;
  readonly title: string;
  readonly deadline: string;
  readonly current: boolean;
}

/** Opens the page of the current round from the overview. */
async function openRound(page: Page): Promise<RoundFacts> {
  await page.getByRole("link", { name: "หน้าของรอบงานนี้" }).click();
  const { rows } = await call<{ rows: RoundFacts[] }>(page, "rounds.list");
  const round = rows.find(({ current }) => current);
  if (!round) throw new Error("no current round");
  await expect(page.getByRole("heading", { level: 1, name: round.title })).toBeVisible();
  return round;
}

const part = (page: Page, name: string) => page.getByRole("navigation", { name: "ส่วนของรอบงาน" }).getByText(name);

test("both letters are filled in on the round's page, and what another window saved is not overwritten", async ({
  desk,
}) => {
  const { page } = desk;
  await openSample(page);
  const { id } = await openRound(page);
  await page.getByLabel("เลขรับของเรา").fill("215");
  await page.getByLabel("เรื่อง", { exact: true }).fill("การเชื่อมโยงคู่มือสำหรับประชาชน");
  await page.getByRole("button", { name: "บันทึก", exact: true }).click();
  await expect(page.getByText("บันทึกรอบงานแล้ว")).toBeVisible();
  const saved = await call<{ receiptNo: string; subject: string; version: number }>(page, "rounds.get", { id });
  expect(saved).toMatchObject({ receiptNo: "215", subject: "การเชื่อมโยงคู่มือสำหรับประชาชน" });

  await page.getByLabel("เลขรับของเรา").fill("216");
  await call(page, "rounds.update", { id, version: saved.version, receiptNo: "999" });
  await expect(page.getByRole("alert").getByText("999")).toBeVisible();
  await page.getByRole("button", { name: "บันทึก", exact: true }).click();
  await expect(page.getByText(/ถูกแก้ไปแล้วระหว่างที่เปิดอยู่/)).toBeVisible();
  expect(await call(page, "rounds.get", { id })).toMatchObject({ receiptNo: "999" });
  await page.getByRole("button", { name: "บันทึกทับด้วยที่พิมพ์" }).click();
  await page.getByRole("button", { name: "บันทึก", exact: true }).click();
  await expect(async () => expect(await call(page, "rounds.get", { id })).toMatchObject({ receiptNo: "216" })).toPass();

  await closeToasts(page);
  for (const { name, ...size } of SIZES) {
    await page.setViewportSize(size);
    await expectNotCut(page);
    await shot(page, `round-letters-${name}`);
  }
  await expectAccessible(page);
});

test("a deadline is moved with its reason, warned of, listed and taken back", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  const { id, deadline } = await openRound(page);
  await part(page, "กำหนดรายงาน").click();
  await page.getByRole("button", { name: "เลื่อนกำหนดของหน่วยงาน" }).click();
  const dialog = page.getByRole("dialog", { name: "เลื่อนกำหนดของหน่วยงาน" });
  await dialog.getByLabel("วันใหม่").fill("05/08/2573");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText(/นับจากวันนี้ถึงกำหนดมี/)).toBeVisible();
  await dialog.getByLabel("วันใหม่").fill("03/08/2573");
  await page.keyboard.press("Enter");
  // 3 August 2030 is a Saturday.
  await expect(dialog.getByText(/ตรงกับวันเสาร์/)).toBeVisible();
  await dialog.getByRole("button", { name: /^ใช้วันที่ 2 ส\.ค\. 2573/ }).click();
  await dialog.getByRole("button", { name: "บันทึกกำหนด" }).click();
  await expect(dialog.getByText("ใส่เหตุผลของการเลื่อนกำหนด")).toBeVisible();
  await dialog.getByRole("textbox", { name: "เหตุผล" }).fill("กรมขยายเวลา");
  await dialog.getByRole("button", { name: "บันทึกกำหนด" }).click();
  await expect(dialog).toBeHidden();
  expect(await call(page, "rounds.get", { id })).toMatchObject({
    deadline: "2030-08-02",
    extensions: [{ from: deadline, to: "2030-08-02", reason: "กรมขยายเวลา" }],
  });
  await closeToasts(page);
  await shot(page, "round-deadline");
  await expectAccessible(page);
  await page.getByRole("button", { name: "เลิกทำการเลื่อนนี้" }).click();
  await expect(page.getByText("ยังไม่เคยเลื่อนกำหนด")).toBeVisible();
  expect(await call(page, "rounds.get", { id })).toMatchObject({ deadline, extensions: [] });
});

test("a file is attached, looked at, and taken away again", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  const { id } = await openRound(page);
  await part(page, "ไฟล์แนบ").click();
  const text = Buffer.from("หนังสือเวียนตัวอย่าง");
  await page.locator("input[type=file]").setInputFiles({ name: "หนังสือกรม.txt", mimeType: "text/plain", buffer: text });
  await expect(page.getByText("หนังสือกรม.txt").first()).toBeVisible();
  await page.getByRole("button", { name: "เปิดดู หนังสือกรม.txt" }).click();
  const viewer = page.getByRole("dialog", { name: "หนังสือกรม.txt" });
  await expect(viewer.frameLocator("iframe").getByText("หนังสือเวียนตัวอย่าง")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(viewer).toBeHidden();
  await closeToasts(page);
  await shot(page, "round-files");
  await expectAccessible(page);
  await page.getByRole("button", { name: "ลบไฟล์ หนังสือกรม.txt" }).click();
  await expect(page.getByText(/^ยังไม่มีไฟล์/)).toBeVisible();
  expect(await call(page, "attachments.list", { roundId: id })).toEqual({ rows: [] });
});

test("closing freezes the round: its numbers stand, nothing can be changed, and it opens again", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  const { id } = await openRound(page);
  await page.getByRole("button", { name: "ปิดรอบงาน" }).click();
  const dialog = page.getByRole("dialog", { name: /^ปิดรอบงาน/ });
  await expect(dialog.getByText(/ยังมี \d+ แห่งที่ยังไม่รายงาน/)).toBeVisible();
  await shot(page, "round-closing");
  await dialog.getByRole("button", { name: "ปิดรอบงาน", exact: true }).click();
  await expect(page.getByText(/รอบนี้ปิดเมื่อ/)).toBeVisible();
  await expect(page.getByRole("button", { name: "บันทึก", exact: true })).toHaveCount(0);
  for (const field of ["เลขรับของเรา", "หนังสือกรมลงวันที่"]) await expect(page.getByLabel(field)).toBeDisabled();
  await closeToasts(page);
  await shot(page, "round-closed");
  await expectAccessible(page);
  for (const [name, gone] of [
    ["กำหนดรายงาน", "เลื่อนกำหนดของหน่วยงาน"],
    ["ไฟล์แนบ", "แนบไฟล์เป็น"],
  ] as const) {
    await part(page, name).click();
    await expect(page.getByText(gone)).toHaveCount(0);
    await expect(page.getByRole("button", { name: gone })).toHaveCount(0);
  }
  await goTo(page, "agencies");
  await expect(page.getByText("รอบงานนี้ปิดแล้ว ดูได้อย่างเดียว")).toBeVisible();
  const mark = page
    .getByRole("grid")
    .getByRole("checkbox", { name: /^\d+\. /, disabled: true })
    .first();
  await expect(mark).toBeVisible();
  await shot(page, "agencies-closed");
  await goTo(page, `rounds/${id}`);
  await page.getByRole("button", { name: "เปิดรอบงานอีกครั้ง" }).click();
  await expect(page.getByText(/รอบนี้ปิดเมื่อ/)).toHaveCount(0);
  expect(await call(page, "rounds.get", { id })).toMatchObject({ closedAt: null });
});

test("a second round beside the first: the list holds both, either can be the current one", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  const first = await openRound(page);
  await page.getByRole("link", { name: "รอบงานทั้งหมด" }).click();
  await page.getByRole("button", { name: "เริ่มรอบงานใหม่" }).click();
  const dialog = page.getByRole("dialog", { name: "เริ่มรอบงานใหม่" });
  await dialog.getByLabel("ชื่อรอบงาน").fill("รอบที่สอง");
  await dialog.getByLabel("กำหนดรายงาน").fill(typedDay(1));
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toContainText(/เหลือเพียง [0-2] วันทำการ/);
  await shot(page, "round-dialog");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: /^เริ่มรอบงาน \(/ }).click();
  await expect(dialog).toBeHidden();
  await goTo(page, "rounds");
  const second = page.getByRole("row", { name: /รอบที่สอง/ });
  await expect(second.getByText("รอบปัจจุบัน")).toBeVisible();
  await closeToasts(page);
  await shot(page, "rounds-list");
  await expectAccessible(page);
  await page.getByRole("button", { name: `ใช้ “${first.title}” เป็นรอบปัจจุบัน` }).click();
  await expect(second.getByText("รอบปัจจุบัน", { exact: true })).toHaveCount(0);
  expect(await call(page, "app.status")).toMatchObject({ currentRoundId: first.id });
});
