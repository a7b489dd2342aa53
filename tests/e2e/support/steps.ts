import { expect, type Page } from "@playwright/test";
import { goTo } from "./app";
import { sample } from "./judge";

export const PASSPHRASE = "วลีสำหรับทดสอบ 1234";

/** Chooses a file on the import page, as a person does with the button. */
export async function chooseFile(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.locator("button", { hasText: /เลือกไฟล์/ }).click();
  await (await chooser).setFiles(path);
}

/** The button that writes; its words say how many rows. */
export function confirmButton(page: Page) {
  return page.getByRole("button", { name: /^ยืนยัน \d+ รายการ$/ });
}

export async function setPassphrase(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "ตั้งรหัสกู้คืนก่อนเก็บรหัสลับ" });
  await dialog.getByLabel("รหัสกู้คืน", { exact: true }).fill(PASSPHRASE);
  await dialog.getByLabel("พิมพ์อีกครั้ง").fill(PASSPHRASE);
  await dialog.getByRole("button", { name: "ตั้งรหัสและทำต่อ" }).click();
}

/** Imports a sheet of the fixtures through the screens, leaving questions out. */
export async function importSheet(page: Page, name: string, first: boolean): Promise<void> {
  await goTo(page, "import");
  await chooseFile(page, sample(name));
  await confirmButton(page).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^บันทึก \d+ รายการ/ })
    .click();
  if (first) await setPassphrase(page);
  await expect(page.getByText(/^บันทึกแล้ว \d+ รายการ$/)).toBeVisible();
}

/** A day as people type it, พ.ศ., some days from today. */
export function typedDay(fromToday: number): string {
  const day = new Date(Date.now() + fromToday * 86_400_000);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(day.getDate())}/${two(day.getMonth() + 1)}/${day.getFullYear() + 543}`;
}

interface RoundWords {
  readonly title: string;
  readonly number: string;
  readonly dated: string;
  readonly due: string;
}

/** Fills the round dialog that is open and starts the round. Days are typed in พ.ศ. */
export async function startRound(page: Page, words: RoundWords): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "เริ่มรอบงานใหม่" });
  await dialog.getByLabel("ชื่อรอบงาน").fill(words.title);
  await dialog.getByLabel("เลขที่หนังสือจังหวัด").fill(words.number);
  await dialog.getByLabel("หนังสือจังหวัดลงวันที่").fill(words.dated);
  await page.keyboard.press("Enter");
  await dialog.getByLabel("กำหนดรายงาน").fill(words.due);
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: /^เริ่มรอบงาน \(/ }).click();
  await expect(dialog).toBeHidden();
}
