import { call, expectAccessible, expectNotCut, goTo, openSample, pressThai, SIZES, shot } from "./support/app";
import { expect, test } from "./support/test";

test("an empty app offers one's own file or the made-up province, and nothing else in the way", async ({ desk }) => {
  const { page } = desk;
  await expect(page.getByRole("heading", { name: "เริ่มต้นกับปักหมุด" })).toBeVisible();
  await expectAccessible(page);
  for (const { name, ...size } of SIZES) {
    await page.setViewportSize(size);
    await expect(page.getByRole("button", { name: /เริ่มจากไฟล์ของฉัน/ })).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole("button", { name: /เปิดข้อมูลตัวอย่าง/ })).toBeInViewport({ ratio: 1 });
    await expectNotCut(page);
    await shot(page, `first-run-${name}`);
  }
  await page.getByRole("button", { name: /เริ่มจากไฟล์ของฉัน/ }).click();
  await expect(page).toHaveURL(/#\/import/);
});

test("the sample opens with its round, its deadline in พ.ศ. and a banner that leads out of it", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  const bar = page.getByRole("banner");
  await expect(bar.getByText(/กำหนดรายงาน .* 25\d\d/)).toBeVisible();
  await expect(bar.getByText(/เหลือ \d+ วันทำการ/)).toBeVisible();
  await expect(bar.getByText("บันทึกแล้ว")).toBeVisible();
  await page.getByRole("button", { name: "เริ่มใช้ข้อมูลจริง" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "เริ่มใช้ข้อมูลจริง" }).click();
  await expect(page.getByRole("heading", { name: "เริ่มต้นกับปักหมุด" })).toBeVisible();
});

test("Ctrl+K finds an agency however it is spelled, with the Thai keyboard on, and opens it", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  await pressThai(page, "KeyK", "า", { ctrl: true });
  const finder = page.getByRole("combobox", { name: /ค้นหาหน่วยงาน/ });
  await expect(finder).toBeFocused();
  // "น้ำ" typed as nikhahit + tone + aa, in a long form with spaces: another spelling than the registry's.
  await finder.fill("เทศบาลตำบล ห้วยนํ้าพริ้ว");
  await expect(page.getByRole("option", { name: /ทต\.ห้วยน้ำพริ้ว/ })).toBeVisible();
  await expectAccessible(page);
  await shot(page, "palette");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "เทศบาลตำบลห้วยน้ำพริ้ว" })).toBeVisible();
});

test("shortcuts are places on the keyboard, listed under ?, and rest while one types", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  await page.keyboard.press("Alt+Digit2");
  await expect(page.getByRole("heading", { name: "หน่วยงาน", level: 1 })).toBeVisible();
  await page.keyboard.press("Shift+Slash");
  const sheet = page.getByRole("dialog", { name: "แป้นพิมพ์ลัด" });
  await expect(sheet.getByText("บันทึกว่ารายงานแล้ว (วันนี้)")).toBeVisible();
  await expectAccessible(page);
  await shot(page, "shortcuts");
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await page.keyboard.press("Slash");
  const search = page.getByRole("textbox", { name: "ค้นหาในตาราง" });
  await expect(search).toBeFocused();
  await page.keyboard.type("r?");
  await expect(search).toHaveValue("r?");
  await expect(sheet).toBeHidden();
});

test("Ctrl+Z takes the last change back and says what it was", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  await goTo(page, "agencies");
  const id = await call<{ rows: { id: string; obligation: { stepsDone: string[] } | null }[] }>(page, "agencies.list", {
    roundId: (await call<{ currentRoundId: string }>(page, "app.status")).currentRoundId,
  }).then(({ rows }) => rows.find(({ obligation }) => obligation?.stepsDone.length === 0)?.id ?? "");
  const same = page.locator(`[data-row="${id}"]`).getByRole("checkbox", { name: /^2\. / });
  await same.click();
  await expect(same).toBeChecked();
  await expect(page.getByText("บันทึกแล้ว").first()).toBeVisible();
  await pressThai(page, "KeyZ", "ผ", { ctrl: true });
  await expect(page.getByText("เลิกทำแล้ว: ทำเครื่องหมายขั้นตอน")).toBeVisible();
  await expect(same).not.toBeChecked();
});

test("an address that leads nowhere says so", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  await goTo(page, "nowhere");
  await expect(page.getByRole("heading", { name: "ไม่มีหน้านี้" })).toBeVisible();
});

test("the whole app speaks English once the office chooses it", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  await call(page, "settings.update", { language: "en" });
  await expect(page.getByRole("heading", { name: "Overview", level: 1 })).toBeVisible();
  await expect(
    page.getByRole("navigation", { name: "Main menu" }).getByRole("link", { name: "Agencies" }),
  ).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expectAccessible(page);
  await shot(page, "overview-en");
});
