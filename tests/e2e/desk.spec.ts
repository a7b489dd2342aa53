import type { Page } from "@playwright/test";
import type { DeskAgency, DeskRow } from "../../shared/contract/desk";
import { call, expectAccessible, expectNotCut, goTo, openSample, SIZES, shot } from "./support/app";
import { formCodeOf, inThaiKeys, scan } from "./support/scanner";
import { expect, test } from "./support/test";

async function roundId(page: Page): Promise<string> {
  return (await call<{ currentRoundId: string }>(page, "app.status")).currentRoundId;
}

const agencyOf = async (page: Page, agencyId: string): Promise<DeskAgency> =>
  call<DeskAgency>(page, "desk.agency", { roundId: await roundId(page), agencyId });

/** An SAO of which nothing is done yet, and the digits on its printed form. */
async function missing(page: Page): Promise<{ row: DeskRow; code: string }> {
  const round = await roundId(page);
  const { rows } = await call<{ rows: DeskRow[] }>(page, "calls.list", { roundId: round });
  const pending = rows.filter(({ state, kind }) => state === "pending" && kind === "SAO");
  const looked = await Promise.all(pending.map(({ agencyId }) => agencyOf(page, agencyId)));
  const row = looked.find(({ steps }) => steps.every(({ done }) => !done));
  if (!row) throw new Error("the sample has an SAO that has done nothing yet");
  const code = await formCodeOf(page, row.agencyId, round);
  return { row, code };
}

const box = (page: Page) => page.getByRole("combobox", { name: "ค้นหาหน่วยงานที่ส่งรายงาน" });

test.beforeEach(async ({ desk }) => {
  await openSample(desk.page);
});

test("a report form scanned with the Thai layout on is recorded as fully done with two key presses", async ({
  desk,
}) => {
  const { page } = desk;
  const { row, code } = await missing(page);
  await goTo(page, "desk");
  await expect(box(page)).toBeFocused();
  // The scanner: its keys come out as Thai characters, and its Enter may come before the answer does.
  await page.keyboard.insertText(inThaiKeys(code));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("checkbox").first()).toBeFocused();
  await page.keyboard.press("KeyA");
  await page.keyboard.press("Enter");
  await expect(page.getByText(`บันทึกรายงานของ อบต.${row.name} แล้ว`)).toBeVisible();
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue("");
  const after = await agencyOf(page, row.agencyId);
  expect(after.state).toBe("reported");
  expect(after.steps.every(({ done }) => done)).toBe(true);
  expect(after.reports).toMatchObject([{ channel: "form" }]);
  await page.getByRole("button", { name: `เลิกทำการบันทึกของ อบต.${row.name}` }).click();
  await expect.poll(async () => (await agencyOf(page, row.agencyId)).state).toBe("pending");
  expect((await agencyOf(page, row.agencyId)).reports).toEqual([]);
});

test("a form scanned while another report is open, or among the calls, ticks and saves nothing of what is open", async ({
  desk,
}) => {
  const { page } = desk;
  const { row, code } = await missing(page);
  const others = await call<{ rows: DeskRow[] }>(page, "calls.list", { roundId: await roundId(page) });
  const open = others.rows.find(({ agencyId, kind }) => agencyId !== row.agencyId && kind === "SAO") as DeskRow;
  const panel = (name: string) => page.getByRole("region", { name: `รายงานของ อบต.${name}` });
  await goTo(page, "desk");
  await box(page).fill(`อบต.${open.name}`);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("checkbox").first()).toBeFocused();
  await page.keyboard.press("Digit1");
  const first = panel(open.name).getByRole("checkbox").first();
  await expect(first).toBeChecked({ checked: !(await agencyOf(page, open.agencyId)).steps[0]?.done });
  await scan(page, code);
  await expect(panel(row.name)).toBeVisible();
  await expect(panel(row.name).getByRole("checkbox").first()).toBeFocused();
  await expect(page.getByText(`ยังไม่ได้บันทึกรายงานของ อบต.${open.name}`)).toBeVisible();
  const unchanged = await agencyOf(page, open.agencyId);
  expect([unchanged.state, unchanged.reports]).toEqual([open.state, []]);
  await page.keyboard.press("Escape");

  const calls = async () => JSON.stringify(await call(page, "calls.list", { roundId: await roundId(page) }));
  const before = await calls();
  await goTo(page, "desk/calls");
  await page.getByRole("button", { name: "รับปาก (1)" }).first().focus();
  await scan(page, code);
  await expect(panel(row.name).getByRole("checkbox").first()).toBeFocused();
  expect(await calls()).toBe(before);
});

test("a name typed in part finds the agency; marks, note, channel and receipt number are kept", async ({ desk }) => {
  const { page } = desk;
  const { row } = await missing(page);
  await goTo(page, "desk");
  await box(page).fill(`อบต.${row.name}`);
  await expect(page.getByRole("option").first()).toContainText(row.name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("checkbox").first()).toBeFocused();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page
    .getByRole("textbox", { name: /^หมายเหตุของ/ })
    .first()
    .fill("รอหนังสือยืนยัน");
  await page.getByText("โทรศัพท์", { exact: true }).click();
  await page.getByLabel("เลขรับ").fill("๔๑๒");
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await shot(page, `desk-record-${size.width}`);
    await expectNotCut(page);
  }
  await expectAccessible(page);
  // Looking elsewhere loses nothing.
  await goTo(page, "overview");
  await goTo(page, "desk");
  await box(page).fill(`อบต.${row.name}`);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("เลขรับ")).toHaveValue("๔๑๒");
  await page.getByRole("button", { name: "บันทึก (Enter)" }).click();
  await expect(page.getByText(`บันทึกรายงานของ อบต.${row.name} แล้ว`)).toBeVisible();
  const after = await agencyOf(page, row.agencyId);
  expect(after.steps.filter(({ done, isReport }) => done && !isReport).map(({ title }) => title)).toEqual([
    after.steps[0]?.title,
    after.steps[2]?.title,
  ]);
  expect(after.steps[0]?.note).toBe("รอหนังสือยืนยัน");
  expect(after.reports).toMatchObject([{ channel: "phone", receiptNo: "๔๑๒" }]);
});

test("a form of which a digit was misread records nothing and says so", async ({ desk }) => {
  const { page } = desk;
  const { code } = await missing(page);
  await goTo(page, "desk");
  await box(page).fill(code.slice(0, -1) + String((Number(code.at(-1)) + 1) % 10));
  await expect(page.getByRole("alert")).toContainText("สแกนได้ไม่ครบ");
  await shot(page, "desk-misread");
});

test("reports are checked one after another by keyboard: passed, or sent back with a reason", async ({ desk }) => {
  const { page } = desk;
  const { rows } = await call<{ rows: DeskRow[] }>(page, "verify.queue", { roundId: await roundId(page) });
  const [first, second] = rows;
  if (!first || !second) throw new Error("the sample has reports to check");
  await goTo(page, "desk/verify");
  await expect(page.getByRole("heading", { name: `รอตรวจสอบ ${rows.length} แห่ง` })).toBeVisible();
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await shot(page, `desk-verify-${size.width}`);
    await expectNotCut(page);
  }
  await expectAccessible(page);
  await page.keyboard.press("KeyP");
  await expect(page.getByRole("heading", { name: `รอตรวจสอบ ${rows.length - 1} แห่ง` })).toBeVisible();
  expect((await agencyOf(page, first.agencyId)).state).toBe("verified");
  await page.keyboard.press("KeyB");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("listitem").first()).toBeVisible();
  await dialog.getByLabel("เหตุผลที่ส่งกลับ").fill("ภาพถ่ายไม่ชัดเจน");
  await dialog.getByRole("button", { name: "ส่งกลับ", exact: true }).click();
  await expect(dialog).toBeHidden();
  expect(await agencyOf(page, second.agencyId)).toMatchObject({ state: "returned", reason: "ภาพถ่ายไม่ชัดเจน" });
});

test("those who have not reported are called one after another, a key for what was said", async ({ desk }) => {
  const { page } = desk;
  const { row } = await missing(page);
  await goTo(page, "desk/calls");
  const line = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: new RegExp(row.name) }) });
  await line.getByRole("button", { name: "รับปาก (1)" }).focus();
  await page.keyboard.press("Digit2");
  await expect(line).toContainText("ไม่รับสาย");
  await line.getByRole("button", { name: "รับปาก (1)" }).focus();
  await page.keyboard.press("Digit1");
  await page.getByRole("dialog").getByRole("button", { name: "บันทึก" }).click();
  await expect(line).toContainText("รับปากว่าจะส่ง");
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await shot(page, `desk-calls-${size.width}`);
    await expectNotCut(page);
  }
  await expectAccessible(page);
  const { calls } = await agencyOf(page, row.agencyId);
  expect(calls.map(({ outcome }) => outcome)).toEqual(["promised", "no-answer"]);
});
