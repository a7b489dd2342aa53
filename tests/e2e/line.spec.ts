import { readFileSync } from "node:fs";
import { goTo, shot } from "./support/app";
import { judgeScreen, sample } from "./support/judge";
import { chooseFile, confirmButton, setPassphrase, startRound, typedDay } from "./support/steps";
import { expect, test } from "./support/test";

// One long walk; the machine that runs it may have two cores and other work.
test.setTimeout(600_000);

test("the whole line: from the circular's sheet to rounds, steps, pins, posters, slips and forms", async ({
  desk,
  host,
}) => {
  const { page } = desk;

  await test.step("first run offers one's own file", async () => {
    await expect(page.getByRole("heading", { name: "เริ่มต้นกับปักหมุด" })).toBeVisible();
    await judgeScreen(page, "01-first-run");
    await page.getByRole("button", { name: /เริ่มจากไฟล์ของฉัน/ }).click();
    await judgeScreen(page, "02-import-start");
  });

  await test.step("the sheet of accounts becomes a proposal, and nothing is written before the confirm", async () => {
    await chooseFile(page, sample("accounts-bueng-kan.xlsx"));
    await expect(confirmButton(page)).toHaveText("ยืนยัน 57 รายการ");
    await judgeScreen(page, "03-import-questions");
    await page.getByRole("button", { name: "แสดงเฉพาะ ใหม่ 57 แถว" }).click();
    await judgeScreen(page, "04-import-new");
    await confirmButton(page).click();
    const dialog = page.getByRole("dialog", { name: "บันทึกลงทะเบียนหน่วยงาน" });
    await judgeScreen(page, "05-import-confirm");
    await dialog.getByRole("button", { name: "บันทึก 57 รายการ เว้น 3 แถว" }).click();
    await shot(page, "06-passphrase");
    await setPassphrase(page);
    await expect(page.getByText("บันทึกแล้ว 57 รายการ")).toBeVisible();
    await expect(page.getByText("แถวที่เว้นไว้ 3 แถว")).toBeVisible();
    await judgeScreen(page, "07-import-done");
  });

  await test.step("the codes land on the same agencies", async () => {
    await page.getByRole("button", { name: "นำเข้าไฟล์ถัดไป" }).click();
    await chooseFile(page, sample("codes-bueng-kan-no-header.xlsx"));
    await page.getByRole("button", { name: /^แสดงเฉพาะ เปลี่ยนแปลง \d+ แถว$/ }).click();
    await judgeScreen(page, "08-import-codes");
    await confirmButton(page).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^บันทึก \d+ รายการ/ })
      .click();
    await expect(page.getByText(/^บันทึกแล้ว \d+ รายการ$/)).toBeVisible();
  });

  await test.step("the first round is offered and gives each agency its obligation", async () => {
    await page.getByRole("button", { name: "เริ่มรอบงาน", exact: true }).last().click();
    await judgeScreen(page, "09-round-dialog");
    await startRound(page, {
      title: "เชื่อมโยงคู่มือ ผ่านระบบ CITIZENinfo",
      number: "มท 0810.7/ว 3472",
      dated: typedDay(-2),
      due: typedDay(9),
    });
    await expect(page).toHaveURL(/#\/overview/);
    await expect(page.getByText("เชื่อมโยงคู่มือ ผ่านระบบ CITIZENinfo").first()).toBeVisible();
    await judgeScreen(page, "10-overview-start");
  });

  await test.step("steps are marked and a report recorded by keyboard; the overview counts them", async () => {
    await goTo(page, "agencies");
    await expect(page.getByRole("heading", { name: "หน่วยงาน" })).toBeVisible();
    await judgeScreen(page, "11-agencies");
    const row = page.getByRole("row", { name: /คำนาดี/ });
    await row.getByText("คำนาดี", { exact: true }).click();
    await expect(page.getByRole("complementary", { name: /เทศบาลเมืองคำนาดี/ })).toBeVisible();
    await page.keyboard.press("Digit1");
    await page.keyboard.press("Digit2");
    await expect(row.getByText("กำลังดำเนินการ")).toBeVisible();
    await judgeScreen(page, "12-agency-steps");
    await page.keyboard.press("KeyR");
    await expect(row.getByText("รายงานแล้ว")).toBeVisible();
    await goTo(page, "overview");
    await expect(page.getByText(/รายงานแล้ว\s๑\sแห่ง\sคิดเป็นร้อยละ\s๑\.๖๙/)).toBeVisible();
    await judgeScreen(page, "13-overview");
  });

  await test.step("a pin typed into the agency stands on the map, without any network", async () => {
    await goTo(page, "map");
    await page.getByRole("button", { name: /อบจ\.บึงกาฬ/ }).click();
    await page.getByLabel("พิกัด").fill("18.3609, 103.6464");
    await page.getByRole("button", { name: "บันทึกหมุด" }).click();
    await expect(page.getByText("อยู่ในจังหวัด").first()).toBeVisible();
    await goTo(page, "map");
    await expect(page.getByRole("heading", { name: "แผนที่" })).toBeVisible();
    await expect(page.getByRole("tab", { name: "มีหมุด (1)" })).toBeVisible();
    await expect(page.locator(".mp-marker")).toHaveCount(1);
    await judgeScreen(page, "14-map");
    await page.locator(".mp-marker").click();
    await expect(page).toHaveURL(/#\/agencies\//);
  });

  await test.step("posters: the template gives links, the preview is the very page, the PDF is kept", async () => {
    await goTo(page, "posters");
    await judgeScreen(page, "15-posters-no-links");
    await page.getByRole("button", { name: "กำหนดแบบลิงก์" }).click();
    await page.getByLabel("แบบลิงก์ประเมิน").fill("https://example.com/rate/{agencyCode}");
    await expect(page.getByText(/ตัวอย่าง .*https:\/\/example\.com\/rate\/\d+/)).toBeVisible();
    await page.getByRole("button", { name: "ใช้แบบนี้" }).click();
    const sheet = page.frameLocator("iframe[title^='ตัวอย่างหน้าที่จะพิมพ์']");
    await expect(sheet.getByText("องค์การบริหารส่วนจังหวัดบึงกาฬ")).toBeVisible();
    await judgeScreen(page, "16-posters");
    await page.getByRole("button", { name: "ไม่เลือก", exact: true }).click();
    await page.getByRole("checkbox", { name: "เลือก อบจ.บึงกาฬ" }).check();
    await page.getByRole("checkbox", { name: "เลือก ทม.คำนาดี" }).check();
    await page.getByRole("button", { name: "จัดทำ PDF โปสเตอร์ 2 แห่ง" }).click();
    await expect(page.getByText("จัดทำแล้ว 2 แห่ง")).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(/^2 หน้า/)).toBeVisible();
    await judgeScreen(page, "17-posters-done");
    // In the desktop app the same button opens the system's own dialog.
    if (host === "web") {
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "บันทึกไฟล์" }).click();
      const bytes = readFileSync(await (await download).path());
      expect(bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");
    }
  });

  await test.step("slips reveal secrets only after an explicit yes", async () => {
    await goTo(page, "posters/slips");
    await page.getByRole("button", { name: "ไม่เลือก", exact: true }).click();
    await page.getByRole("checkbox", { name: "เลือก อบจ.บึงกาฬ" }).check();
    await judgeScreen(page, "18-slips");
    await page.getByRole("button", { name: "จัดทำ PDF ใบแจ้งรหัส 1 แห่ง" }).click();
    const dialog = page.getByRole("dialog", { name: "พิมพ์รหัสของ 1 หน่วยงาน" });
    await expect(dialog.getByRole("button", { name: "แสดงรหัสและจัดทำ PDF" })).toBeDisabled();
    await judgeScreen(page, "19-slips-confirm");
    await dialog.getByRole("checkbox", { name: /เข้าใจ/ }).check();
    await dialog.getByRole("button", { name: "แสดงรหัสและจัดทำ PDF" }).click();
    await expect(page.getByText("จัดทำแล้ว 1 แห่ง")).toBeVisible({ timeout: 60_000 });
    await judgeScreen(page, "20-slips-done");
  });

  await test.step("report forms carry the round", async () => {
    await goTo(page, "posters/forms");
    await page.getByRole("button", { name: "ไม่เลือก", exact: true }).click();
    await page.getByRole("checkbox", { name: "เลือก อบจ.บึงกาฬ" }).check();
    const sheet = page.frameLocator("iframe[title^='ตัวอย่างหน้าที่จะพิมพ์']");
    await expect(sheet.getByText("องค์การบริหารส่วนจังหวัดบึงกาฬ").first()).toBeVisible();
    await page.getByRole("button", { name: "จัดทำ PDF แบบรายงาน 1 แห่ง" }).click();
    await expect(page.getByText("จัดทำแล้ว 1 แห่ง")).toBeVisible({ timeout: 60_000 });
    await judgeScreen(page, "21-forms");
  });
});
