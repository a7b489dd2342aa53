import { call, goTo, openSample, pressThai, shot } from "./support/app";
import { judgeScreen, sample } from "./support/judge";
import { chooseFile, confirmButton, importSheet } from "./support/steps";
import { expect, test } from "./support/test";

interface Agencies {
  readonly rows: readonly { readonly id: string; readonly version: number; readonly name: string }[];
}

test("questions are answered by keyboard with the Thai layout on, and an answer can be taken back", async ({
  desk,
}) => {
  const { page } = desk;
  await goTo(page, "import");
  await chooseFile(page, sample("accounts-bueng-kan.xlsx"));
  await expect(confirmButton(page)).toHaveText("ยืนยัน 57 รายการ");
  const panel = page.getByRole("complementary", { name: "รายละเอียดของแถวที่เลือก" });
  await expect(panel.getByRole("heading", { name: /แถว 23/ })).toBeVisible();
  await expect(panel.getByRole("button", { pressed: true })).toHaveCount(0);
  await pressThai(page, "Digit1", "ๅ");
  await expect(confirmButton(page)).toHaveText("ยืนยัน 58 รายการ");
  await expect(panel.getByRole("heading", { name: /แถว 62/ })).toBeVisible();
  await pressThai(page, "KeyS", "ห");
  await expect(panel.getByRole("heading", { name: /แถว 63/ })).toBeVisible();
  await pressThai(page, "KeyN", "ื");
  await expect(confirmButton(page)).toHaveText("ยืนยัน 59 รายการ");
  await pressThai(page, "ArrowUp", "ArrowUp");
  await expect(panel.getByRole("button", { pressed: true })).toContainText("ข้ามแถวนี้");
  await judgeScreen(page, "40-import-answered");
  await pressThai(page, "KeyZ", "ผ");
  await expect(panel.getByRole("button", { pressed: true })).toHaveCount(0);
  await confirmButton(page).click();
  const dialog = page.getByRole("dialog", { name: "บันทึกลงทะเบียนหน่วยงาน" });
  await expect(dialog.getByRole("button", { name: "บันทึก 59 รายการ เว้น 1 แถว" })).toBeVisible();
});

test("a sheet chosen while the sample is open waits until real data is begun, and is then read", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  const { rows: madeUp } = await call<Agencies>(page, "agencies.list");
  await goTo(page, "import");
  await chooseFile(page, sample("accounts-bueng-kan.xlsx"));
  const refusal = page.getByRole("alert").filter({ hasText: "กำลังเปิดข้อมูลตัวอย่างอยู่" }).first();
  await expect(refusal).toBeVisible();
  await judgeScreen(page, "42-import-sample-open");
  expect((await call<Agencies>(page, "agencies.list")).rows).toHaveLength(madeUp.length);
  await refusal.getByRole("button", { name: "เริ่มใช้ข้อมูลจริง" }).click();
  await expect(confirmButton(page)).toHaveText("ยืนยัน 57 รายการ");
  expect((await call<Agencies>(page, "agencies.list")).rows).toHaveLength(0);
});

test("leaving a proposal loses nothing: its answers are there after the app was closed and opened", async ({
  desk,
}) => {
  await goTo(desk.page, "import");
  await chooseFile(desk.page, sample("accounts-bueng-kan.xlsx"));
  await expect(confirmButton(desk.page)).toHaveText("ยืนยัน 57 รายการ");
  await pressThai(desk.page, "Digit1", "ๅ");
  await expect(confirmButton(desk.page)).toHaveText("ยืนยัน 58 รายการ");
  await desk.page.getByRole("button", { name: "ไว้ทำต่อ" }).click();
  await expect(desk.page.getByText("รอพิจารณา 2 แถว")).toBeVisible();
  await judgeScreen(desk.page, "41-import-open");
  const page = await desk.restart();
  await goTo(page, "import");
  await page.getByRole("button", { name: "ทำต่อ", exact: true }).click();
  await expect(confirmButton(page)).toHaveText("ยืนยัน 58 รายการ");
  expect((await call<Agencies>(page, "agencies.list")).rows).toHaveLength(0);
});

test("a batch is taken back whole; what was edited since stays and is named", async ({ desk }) => {
  const { page } = desk;
  await importSheet(page, "accounts-bueng-kan.xlsx", true);
  const { rows } = await call<Agencies>(page, "agencies.list");
  expect(rows).toHaveLength(57);
  const edited = rows.find((row) => row.name === "คำนาดี");
  if (!edited) throw new Error("the sample has an agency of that name");
  await call(page, "agencies.setPin", { id: edited.id, version: edited.version, text: "18.3609, 103.6464" });
  await goTo(page, "import");
  await page.getByRole("button", { name: "นำเข้าไฟล์ถัดไป" }).click();
  await page.getByRole("button", { name: "เลิกทำ accounts-bueng-kan.xlsx" }).click();
  const ask = page.getByRole("dialog", { name: "เลิกทำชุด “accounts-bueng-kan.xlsx” หรือไม่" });
  await expect(ask).toContainText("มี 1 รายการที่แก้ไขหลังนำเข้า");
  await expect(ask).toContainText("คำนาดี");
  await judgeScreen(page, "42-import-undo-preview");
  await ask.getByRole("button", { name: "เลิกทำชุดนี้" }).click();
  const result = page.getByRole("dialog", { name: /^เลิกทำแล้ว \d+ รายการ$/ });
  await expect(result).toContainText("คำนาดี");
  await shot(page, "42-import-undone");
  // The cross of the dialog bears the same name.
  await result.getByRole("button", { name: "ปิด" }).filter({ hasText: "ปิด" }).click();
  const left = await call<Agencies>(page, "agencies.list");
  expect(left.rows.map((row) => row.name)).toEqual(["คำนาดี"]);
});

test("a file that is no workbook says what happened, what was kept and what to do", async ({ desk }) => {
  const { page } = desk;
  await goTo(page, "import");
  const input = page.locator("input[type=file]");
  await input.setInputFiles({
    name: "รายชื่อ.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from("this is no workbook at all, whatever its name says"),
  });
  const notice = page.getByRole("alert").filter({ hasText: "รายชื่อ.xlsx" }).first();
  await expect(notice).toBeVisible();
  await expect(page.getByText("ข้อมูลเดิมอยู่ครบ ไม่มีการเปลี่ยนแปลง")).toBeVisible();
  await expect(page.getByRole("heading", { name: "สิ่งที่ควรทำ" })).toBeVisible();
  await judgeScreen(page, "43-import-wrong-file");
});
