import type { Page } from "@playwright/test";
import type { AgencyRow } from "../../shared/contract/agencies";
import type { Round } from "../../shared/contract/rounds";
import { call, expectAccessible, expectNotCut, goTo, openSample, pressThai, SIZES, shot } from "./support/app";
import { expect, test } from "./support/test";

async function registry(page: Page): Promise<{ rows: AgencyRow[]; round: Round }> {
  const { currentRoundId } = await call<{ currentRoundId: string }>(page, "app.status");
  const { rows } = await call<{ rows: AgencyRow[] }>(page, "agencies.list", { roundId: currentRoundId });
  const rounds = await call<{ rows: Round[] }>(page, "rounds.list");
  const round = rounds.rows.find(({ id }) => id === currentRoundId);
  if (!round) throw new Error("the sample has a round");
  return { rows, round };
}

async function untouched(page: Page): Promise<AgencyRow> {
  const { rows } = await registry(page);
  const row = rows.find(({ obligation }) => obligation?.state === "pending" && obligation.stepsDone.length === 0);
  if (!row) throw new Error("the sample has an agency that did nothing yet");
  return row;
}

async function choose(page: Page, district: string): Promise<void> {
  // As the keyboard does it: a list that is still unfolding moves away under a mouse.
  const box = page.getByRole("dialog").getByRole("combobox", { name: "อำเภอ" });
  await box.fill(district);
  await expect(page.getByTitle(district)).toBeVisible();
  await box.press("Enter");
  await expect(box).toHaveAttribute("aria-expanded", "false");
}

test.beforeEach(async ({ desk }) => {
  await openSample(desk.page);
  await goTo(desk.page, "agencies");
  await expect(desk.page.getByRole("grid")).toBeVisible();
});

test("a mark set with the mouse is on disk: it is there after the program was closed and opened", async ({ desk }) => {
  const { id } = await untouched(desk.page);
  const mark = (page: Page) => page.locator(`[data-row="${id}"]`).getByRole("checkbox", { name: /^3\. / });
  await mark(desk.page).click();
  await expect(mark(desk.page)).toBeChecked();
  await expect(desk.page.locator(`[data-row="${id}"]`)).toContainText("กำลังดำเนินการ");
  await expect(desk.page.getByRole("banner")).toContainText("บันทึกแล้ว");
  const page = await desk.restart();
  await goTo(page, "agencies");
  await expect(mark(page)).toBeChecked();
});

test("the keyboard alone marks steps, records a report and takes it back, with the Thai layout on", async ({
  desk,
}) => {
  const { page } = desk;
  const { id } = await untouched(page);
  const row = page.locator(`[data-row="${id}"]`);
  await row.focus();
  await pressThai(page, "Digit2", "/");
  await expect(row.getByRole("checkbox", { name: /^2\. / })).toBeChecked();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  await expect(row.getByRole("checkbox", { name: /^1\. / })).toBeChecked();
  await expect(row.getByRole("checkbox", { name: /^1\. / })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("[data-step='0']:focus")).toHaveCount(1);
  await page.keyboard.press("ArrowUp");
  await pressThai(page, "KeyR", "พ");
  await expect(row).toContainText("รายงานแล้ว");
  await page.getByRole("status").getByRole("button", { name: "เลิกทำ" }).click();
  await expect(row).toContainText("กำลังดำเนินการ");
});

test("filters and search narrow the list, also by another spelling, and survive a reload", async ({ desk }) => {
  const { page } = desk;
  const { rows } = await registry(page);
  const shown = page.getByRole("grid").locator("tbody tr[data-row]");
  await expect(shown).toHaveCount(rows.length);
  const district = rows.find((row) => row.kind === "SAO")?.district;
  if (!district) throw new Error("the sample has an อบต. in a district");
  await page.getByRole("combobox", { name: "อำเภอ" }).click();
  // The list's own entry: rows of the table bear the district's name too, before the list is there.
  await page.locator(".ant-select-item-option").and(page.getByTitle(district.name)).click();
  const inDistrict = rows.filter((row) => row.district?.code === district.code).length;
  await expect(shown).toHaveCount(inDistrict);
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(shown).toHaveCount(inDistrict);
  await page.getByRole("button", { name: "ล้างตัวกรอง" }).click();
  await page.getByRole("textbox", { name: "ค้นหาในตาราง" }).fill("องค์การบริหารส่วนตำบล");
  await expect(shown).toHaveCount(rows.filter((row) => row.kind === "SAO").length);
  await page.getByRole("textbox", { name: "ค้นหาในตาราง" }).fill("ไม่มีชื่อนี้แน่");
  await expect(page.getByText("ไม่มีหน่วยงานที่ตรงกับตัวกรอง")).toBeVisible();
});

test("a column sorts as Thai people expect, both ways, and says so", async ({ desk }) => {
  const { page } = desk;
  const { rows } = await registry(page);
  const expected = rows.map((row) => row.name).sort(new Intl.Collator("th").compare);
  const names = page.getByRole("grid").locator("tbody th .pm-name");
  await page.getByRole("button", { name: "หน่วยงาน", exact: true }).click();
  await expect(page.getByRole("columnheader", { name: "หน่วยงาน" })).toHaveAttribute("aria-sort", "ascending");
  expect(await names.allTextContents()).toEqual(expected);
  await page.getByRole("button", { name: /^หน่วยงาน/ }).click();
  await expect(page.getByRole("columnheader", { name: "หน่วยงาน" })).toHaveAttribute("aria-sort", "descending");
  expect((await names.allTextContents())[0]).toBe(expected.at(-1));
});

test("several agencies are marked, reported and undone together", async ({ desk }) => {
  const { page } = desk;
  await goTo(page, "agencies?state=none");
  const shown = page.getByRole("grid").locator("tbody tr[data-row]");
  const before = await shown.count();
  expect(before).toBeGreaterThan(1);
  await page.getByRole("checkbox", { name: "เลือกทุกแถวที่แสดง" }).check();
  await shot(page, "agencies-bulk");
  await page.getByRole("button", { name: "บันทึกว่ารายงานแล้ว" }).click();
  await expect(page.getByText("ไม่มีหน่วยงานที่ตรงกับตัวกรอง")).toBeVisible();
  await page.getByRole("status").getByRole("button", { name: "เลิกทำ" }).click();
  await expect(shown).toHaveCount(before);
});

test("details: a report on a chosen day, verified, then returned with a reason that the history keeps", async ({
  desk,
}) => {
  const { page } = desk;
  const { id } = await untouched(page);
  await page.locator(`[data-row="${id}"] th`).click();
  const panel = page.getByRole("complementary", { name: /^รายละเอียด/ });
  await panel.getByRole("button", { name: "บันทึกว่ารายงานแล้ว" }).click();
  await expect(panel.getByText(/^รับรายงาน \d+ .* 25\d\d$/)).toBeVisible();
  await panel.getByRole("button", { name: "ตรวจสอบแล้ว" }).click();
  await expect(panel.getByRole("button", { name: "ยกเลิกการตรวจสอบ" })).toBeVisible();
  await expectAccessible(page);
  await shot(page, "agency-details");
  await panel.getByRole("button", { name: "ส่งกลับแก้ไข" }).click();
  const dialog = page.getByRole("dialog", { name: "ส่งกลับแก้ไข" });
  await dialog.getByRole("button", { name: "ส่งกลับแก้ไข" }).click();
  await expect(dialog.getByText("โปรดใส่เหตุผล")).toBeVisible();
  await dialog.getByRole("textbox").fill("ยังไม่แนบภาพโปสเตอร์");
  await dialog.getByRole("button", { name: "ส่งกลับแก้ไข" }).click();
  await expect(dialog).toBeHidden();
  await panel.getByRole("tab", { name: "ประวัติ" }).click();
  await expect(panel.getByText(/ยังไม่แนบภาพโปสเตอร์/)).toBeVisible();
  await expectAccessible(page);
  await shot(page, "agency-history");
});

test("a pin is read while it is typed and judged when it is saved", async ({ desk }) => {
  const { page } = desk;
  const { id } = await untouched(page);
  await goTo(page, `agencies/${id}?tab=pin`);
  const panel = page.getByRole("complementary", { name: /^รายละเอียด/ });
  const field = panel.getByRole("textbox", { name: "พิกัด" });
  await field.fill("https://maps.app.goo.gl/abc");
  await expect(panel.getByText(/ลิงก์สั้นใช้ไม่ได้/)).toBeVisible();
  await field.fill("48.8584, 2.2945");
  await expect(panel.getByText("อ่านได้ 48.8584, 2.2945")).toBeVisible();
  await panel.getByRole("button", { name: "บันทึกหมุด" }).click();
  await expect(panel.getByText(/อยู่นอกเขตจังหวัดราว/)).toBeVisible();
  await expect(page.locator(`[data-row="${id}"]`)).toContainText("ควรตรวจสอบ");
  await expectAccessible(page);
  await shot(page, "agency-pin");
});

test("a code stays masked until it is asked for, hides itself again, and the asking is in the history", async ({
  desk,
}) => {
  const { page } = desk;
  const { rows } = await registry(page);
  const row = rows.find(({ code }) => code !== null);
  if (!row?.code) throw new Error("the sample has codes");
  await goTo(page, `agencies/${row.id}?tab=identity`);
  const panel = page.getByRole("complementary", { name: /^รายละเอียด/ });
  const { value } = await call<{ value: string }>(page, "agencies.reveal", { id: row.id, field: "code" });
  await expect(page.getByText(value)).toHaveCount(0);
  await panel.getByRole("button", { name: "แสดง" }).first().click();
  await expect(panel.getByText(value)).toBeVisible();
  await panel.getByRole("button", { name: "ซ่อน" }).click();
  await expect(page.getByText(value)).toHaveCount(0);
});

test("two people at one agency: neither overwrites the other, and what was typed is kept", async ({ desk }) => {
  const { page } = desk;
  const { id, version } = await untouched(page);
  await goTo(page, `agencies/${id}?tab=officer`);
  const panel = page.getByRole("complementary", { name: /^รายละเอียด/ });
  await panel.getByRole("textbox", { name: "ชื่อ–สกุล" }).fill("สมมติ จากหน้าต่างนี้");
  await call(page, "agencies.setOfficer", {
    id,
    version,
    officer: { name: "สมมติ จากที่อื่น", position: "", mobile: "", email: "" },
  });
  const conflict = panel.getByRole("alert");
  await expect(conflict).toContainText("ค่าล่าสุด: สมมติ จากที่อื่น");
  await expect(panel.getByRole("textbox", { name: "ชื่อ–สกุล" })).toHaveValue("สมมติ จากหน้าต่างนี้");
  await expectAccessible(page);
  await shot(page, "agency-conflict");
  await conflict.getByRole("button", { name: "บันทึกทับด้วยที่พิมพ์" }).click();
  await panel.getByRole("button", { name: "บันทึก", exact: true }).click();
  await expect(conflict).toBeHidden();
  const detail = await call<{ officer: { name: string } }>(page, "agencies.get", { id });
  expect(detail.officer.name).toBe("สมมติ จากหน้าต่างนี้");
});

test("what was typed and not saved is still there after looking elsewhere", async ({ desk }) => {
  const { page } = desk;
  const { id } = await untouched(page);
  await goTo(page, `agencies/${id}?tab=point`);
  await page.getByRole("textbox", { name: "โทรศัพท์" }).fill("042 000 000");
  await goTo(page, "overview");
  await expect(page.getByRole("heading", { name: "ภาพรวม", level: 1 })).toBeVisible();
  await goTo(page, `agencies/${id}?tab=point`);
  await expect(page.getByRole("textbox", { name: "โทรศัพท์" })).toHaveValue("042 000 000");
});

test("an agency is added by hand, and the same one is refused beside the field", async ({ desk }) => {
  const { page } = desk;
  await page.getByRole("button", { name: "เพิ่มหน่วยงาน" }).click();
  const dialog = page.getByRole("dialog", { name: "เพิ่มหน่วยงาน" });
  await dialog.getByRole("button", { name: "เพิ่มหน่วยงาน" }).click();
  await expect(dialog.getByText("โปรดใส่ชื่อหน่วยงาน")).toBeVisible();
  await dialog.getByRole("textbox", { name: "ชื่อหน่วยงาน" }).fill("ทดลองเพิ่ม");
  await expect(dialog.getByText("โปรดเลือกอำเภอ")).toBeVisible();
  await choose(page, "ไม่มี (ระดับจังหวัด)");
  await expectAccessible(page);
  await shot(page, "agency-add");
  await dialog.getByRole("button", { name: "เพิ่มหน่วยงาน" }).click();
  await expect(page.getByRole("heading", { name: "องค์การบริหารส่วนตำบลทดลองเพิ่ม" })).toBeVisible();
  await page.getByRole("button", { name: "เพิ่มหน่วยงาน" }).click();
  await dialog.getByRole("textbox", { name: "ชื่อหน่วยงาน" }).fill("ทดลองเพิ่ม");
  await choose(page, "ไม่มี (ระดับจังหวัด)");
  await dialog.getByRole("button", { name: "เพิ่มหน่วยงาน" }).click();
  await expect(dialog.getByText(/มีหน่วยงานประเภท ชื่อ และอำเภอ\/เขตนี้อยู่แล้ว/)).toBeVisible();
});

test("the first code typed into an empty app asks for a recovery passphrase, then is stored", async ({ desk }) => {
  const { page } = desk;
  await call(page, "sample.leave");
  await call(page, "settings.update", { provinceCode: "38" });
  const { id } = await call<{ id: string }>(page, "agencies.create", {
    kind: "SAO",
    name: "ทดลองหนึ่ง",
    districtCode: "3801",
  });
  await goTo(page, `agencies/${id}?tab=identity`);
  const panel = page.getByRole("complementary", { name: /^รายละเอียด/ });
  await panel.getByRole("button", { name: "พิมพ์ค่าใหม่" }).first().click();
  await panel.getByRole("textbox", { name: "รหัส Authorize Code" }).fill("A2B3C4D5E6F7A89");
  await panel.getByRole("button", { name: "บันทึกรหัส" }).click();
  const dialog = page.getByRole("dialog", { name: "ตั้งรหัสกู้คืนก่อนเก็บรหัสลับ" });
  await expectAccessible(page);
  await shot(page, "passphrase");
  await dialog.getByLabel("รหัสกู้คืน").fill("บัวลอยน้ำขิง 2564");
  await dialog.getByLabel("พิมพ์อีกครั้ง").fill("บัวลอยน้ำขิง 2565");
  await dialog.getByRole("button", { name: "ตั้งรหัสและทำต่อ" }).click();
  await expect(dialog.getByText("สองช่องไม่ตรงกัน")).toBeVisible();
  await dialog.getByLabel("พิมพ์อีกครั้ง").fill("บัวลอยน้ำขิง 2564");
  await dialog.getByRole("button", { name: "ตั้งรหัสและทำต่อ" }).click();
  await expect(dialog).toBeHidden();
  await expect(panel.getByText("••••A89")).toBeVisible();
});

test("the table and the details pass axe and fit every window size", async ({ desk }) => {
  const { page } = desk;
  const { id } = await untouched(page);
  await expectAccessible(page);
  for (const { name, ...size } of SIZES) {
    await page.setViewportSize(size);
    await goTo(page, "agencies");
    await expect(page.getByRole("button", { name: "เพิ่มหน่วยงาน" })).toBeInViewport({ ratio: 1 });
    await expectNotCut(page);
    await shot(page, `agencies-${name}`);
    await goTo(page, `agencies/${id}`);
    await expect(page.getByRole("button", { name: "บันทึกว่ารายงานแล้ว" }).last()).toBeInViewport({ ratio: 1 });
    await expectAccessible(page);
    await shot(page, `agency-${name}`);
  }
});
