import { call, expectAccessible, expectNotCut, goTo, openSample, SIZES, shot } from "./support/app";
import { expect, test } from "./support/test";

test("a follow-up is written in the round's own words, changed, seen as the very page, and made a PDF", async ({
  desk,
}) => {
  const { page } = desk;
  await openSample(page);
  await goTo(page, "letters");
  await expect(page.getByText("ยังไม่มีหนังสือ")).toBeVisible();
  await expectAccessible(page);
  await shot(page, "letters-start");
  await page.getByRole("button", { name: /หนังสือติดตาม ครั้งที่ 1/ }).click();
  await expect(page.getByRole("heading", { name: "หนังสือติดตาม ครั้งที่ 1", level: 1 })).toBeVisible();
  const paper = page.frameLocator('iframe[title="หนังสือตามที่จะพิมพ์"]');
  await expect(paper.getByText(/รายงานแล้ว .*คิดเป็นร้อยละ/).first()).toBeVisible();
  // The first recipient is told of its own agencies; the next one of others.
  const first = await paper.locator(".letter-item").allInnerTexts();
  await page.getByRole("button", { name: "ฉบับถัดไป" }).click();
  await expect(async () => {
    const second = await paper.locator(".letter-item").allInnerTexts();
    expect(second.filter((name) => first.includes(name))).toEqual([]);
  }).toPass();
  const text = page.getByRole("textbox", { name: "ข้อความ ลำดับที่ 1", exact: true });
  await text.fill("ข้อความที่แก้ไขแล้ว {{deadline}}");
  await expect(paper.getByText("ข้อความที่แก้ไขแล้ว").first()).toBeVisible();
  await expect(paper.getByText("{{deadline}}")).toHaveCount(0);
  await expect(page.getByRole("status").getByText("บันทึกแล้ว").first()).toBeVisible();
  await expectAccessible(page);
  for (const { name, ...size } of SIZES) {
    await page.setViewportSize(size);
    await expect(page.getByRole("button", { name: "ทำ PDF" })).toBeInViewport({ ratio: 1 });
    await expectNotCut(page);
    await shot(page, `letters-write-${name}`);
  }
  await page.getByText("ดูหน้ากระดาษ").click();
  await expect(page.getByTitle("หนังสือตามที่จะพิมพ์")).toBeVisible();
  await shot(page, "letters-page-781");
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole("button", { name: "ทำ PDF" }).click();
  await expect(page.getByText(/ทำหนังสือแล้ว \d+ ฉบับ/)).toBeVisible({ timeout: 60_000 });
  await shot(page, "letters-made");
});

test("what was typed is there when one comes back, and Ctrl+Z takes it back", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  await goTo(page, "letters");
  await page.getByRole("button", { name: /หนังสือแจ้งเวียน/ }).click();
  const subject = page.getByRole("textbox", { name: "เรื่อง", exact: true });
  const before = await subject.inputValue();
  await subject.fill("เรื่องใหม่");
  // Left at once: the words are saved on the way out.
  await page.getByRole("button", { name: "หนังสือทั้งหมด" }).click();
  await page.getByRole("link", { name: "หนังสือแจ้งเวียน" }).click();
  await expect(subject).toHaveValue("เรื่องใหม่");
  await call(page, "activity.undo");
  await expect(subject).toHaveValue(before);
});

test("the letterhead is entered once and stands on the letters", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  await goTo(page, "settings/letterhead");
  await page.getByLabel("ที่ตั้งมุมบนขวาของหนังสือภายนอก").fill("ศาลากลางจังหวัดตัวอย่าง\nถนนตัวอย่าง ตย 99000");
  await page.getByRole("button", { name: "เพิ่มกลุ่มงาน" }).click();
  await page.getByPlaceholder(/^รหัสเลขที่หนังสือ/).fill("ตย 0023.1");
  await page.getByPlaceholder("ชื่อกลุ่มงาน").fill("กลุ่มงานตัวอย่าง");
  await page.getByRole("button", { name: "เพิ่มผู้ลงนาม" }).click();
  await page.getByPlaceholder("ชื่อ นามสกุล").fill("นายตัวอย่าง สมมุติ");
  await page.getByPlaceholder(/^ตำแหน่ง/).fill("รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน\nผู้ว่าราชการจังหวัดตัวอย่าง");
  await expectAccessible(page);
  await shot(page, "settings-letterhead");
  await page.setViewportSize({ width: 911, height: 480 });
  await expect(page.getByRole("button", { name: "บันทึกข้อมูลหัวหนังสือ" })).toBeInViewport({ ratio: 1 });
  await expectNotCut(page);
  await shot(page, "settings-letterhead-911");
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole("button", { name: "บันทึกข้อมูลหัวหนังสือ" }).click();
  await expect(page.getByText("บันทึกข้อมูลหัวหนังสือแล้ว")).toBeVisible();
  await goTo(page, "letters");
  await page.getByRole("button", { name: /หนังสือแจ้งเวียน/ }).click();
  const paper = page.frameLocator('iframe[title="หนังสือตามที่จะพิมพ์"]');
  await expect(paper.getByText("ที่ ตย ๐๐๒๓.๑/ว")).toBeVisible();
  await expect(paper.getByText("ถนนตัวอย่าง ตย ๙๙๐๐๐")).toBeVisible();
  await expect(paper.getByText("(นายตัวอย่าง สมมุติ)")).toBeVisible();
  await shot(page, "letters-circular");
});

test("one recipient's letter refers to a letter of its own, the others to what all share", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  await goTo(page, "letters");
  await page.getByRole("button", { name: /หนังสือแจ้งเวียน/ }).click();
  const paper = page.frameLocator('iframe[title="หนังสือตามที่จะพิมพ์"]');
  // A list that opens while the fields above it still grow is carried out of the window.
  await expect(paper.locator(".sheet").first()).toBeVisible();
  await page.getByLabel("การส่ง").click();
  await page.getByTitle("แยกฉบับตามผู้รับ").click();
  const own = page.getByRole("button", { name: /^อ้างถึงเฉพาะฉบับถึง/ });
  await expect(own.first()).toBeVisible();
  const count = await own.count();
  await own.first().click();
  await expect(own).toHaveCount(count - 1);
  const text = "หนังสือที่ทำการปกครองตัวอย่าง ที่ ตย 0418/77 ลงวันที่ 5 มกราคม 2564";
  await page
    .getByRole("textbox", { name: /^อ้างถึงในฉบับถึง/ })
    .first()
    .fill(text);
  await expect(paper.getByText("ที่ ตย ๐๔๑๘/๗๗")).toBeVisible();
  await expectAccessible(page);
  for (const { name, ...size } of SIZES) {
    await page.setViewportSize(size);
    await expectNotCut(page);
    await shot(page, `letters-own-references-${name}`);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole("button", { name: "ฉบับถัดไป" }).click();
  await expect(paper.getByText("ที่ ตย ๐๔๑๘/๗๗")).toHaveCount(0);
  await page.getByRole("button", { name: /ใช้อ้างถึงร่วมกัน$/ }).click();
  await expect(own).toHaveCount(count);
});
