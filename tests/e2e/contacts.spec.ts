import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AgencyRow } from "../../shared/contract/agencies";
import { call, goTo, openSample } from "./support/app";
import { judgeScreen } from "./support/judge";
import { expect, test } from "./support/test";

const PERSON = {
  name: "นางสาวทดสอบ ขอลบข้อมูล",
  position: "นักวิชาการคอมพิวเตอร์",
  mobile: "0899999901",
  email: "erase-me@example.com",
};

test("a person asks to be erased: she leaves the list, the history and the store file", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  const { rows } = await call<{ rows: AgencyRow[] }>(page, "agencies.list");
  const [row] = rows;
  if (!row) throw new Error("the sample has agencies");
  await goTo(page, `agencies/${row.id}?tab=officer`);
  const panel = page.getByRole("complementary", { name: /^รายละเอียด/ });
  await panel.getByLabel("ชื่อ–สกุล").fill(PERSON.name);
  await panel.getByLabel("ตำแหน่ง").fill(PERSON.position);
  await panel.getByLabel("โทรศัพท์มือถือ").fill(PERSON.mobile);
  await panel.getByLabel("อีเมล").fill(PERSON.email);
  await panel.getByRole("button", { name: "บันทึก", exact: true }).click();
  const traces = [PERSON.name, PERSON.mobile, PERSON.email].map((text) => Buffer.from(text));
  const inStore = () => {
    const bytes = readFileSync(join(desk.dataDir, "pakmud.sqlite"));
    return traces.map((trace) => bytes.includes(trace));
  };
  await expect.poll(inStore).toEqual([true, true, true]);

  await goTo(page, "settings/contacts");
  await page.getByRole("button", { name: `ลบข้อมูลของ ${PERSON.name} ถาวร` }).click();
  const sure = page.getByRole("dialog", { name: `ลบข้อมูลของ ${PERSON.name} ถาวรหรือไม่` });
  await sure.getByRole("button", { name: "ไม่ลบ" }).click();
  await expect(page.getByRole("cell", { name: PERSON.name, exact: true })).toBeVisible();
  await page.getByRole("button", { name: `ลบข้อมูลของ ${PERSON.name} ถาวร` }).click();
  await judgeScreen(page, "64-contacts-erase");
  await sure.getByRole("button", { name: "ลบถาวร" }).click();
  await expect(page.getByText("ลบข้อมูลผู้รับผิดชอบแล้ว")).toBeVisible();
  await expect(page.getByText(PERSON.name)).toHaveCount(0);
  expect(inStore()).toEqual([false, false, false]);
  await goTo(page, `agencies/${row.id}?tab=history`);
  await expect(panel.getByRole("listitem").first()).toBeVisible();
  await expect(panel.getByText(PERSON.name)).toHaveCount(0);
  await expect(panel.getByText(PERSON.mobile)).toHaveCount(0);
});

test("who signed a report is corrected and erased; the report stays", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  const { currentRoundId: roundId } = await call<{ currentRoundId: string }>(page, "app.status");
  const { rows } = await call<{ rows: AgencyRow[] }>(page, "agencies.list");
  const agencyId = rows[0]?.id ?? "";
  await call(page, "reports.record", { roundId, agencyId, reporter: PERSON.name, position: PERSON.position });
  await goTo(page, "settings/contacts");
  await expect(page.getByRole("heading", { name: "ผู้รายงาน" })).toBeVisible();
  await page.getByRole("button", { name: `แก้ไขข้อมูลของ ${PERSON.name}` }).click();
  const dialog = page.getByRole("dialog", { name: /^แก้ไขชื่อผู้รายงาน/ });
  await dialog.getByLabel("ชื่อ").fill("นางสาวแก้ไข แล้ว");
  await dialog.getByRole("button", { name: "บันทึก" }).click();
  await expect(page.getByRole("cell", { name: "นางสาวแก้ไข แล้ว", exact: true })).toBeVisible();
  await page.getByRole("heading", { name: "ผู้รายงาน" }).scrollIntoViewIfNeeded();
  await judgeScreen(page, "65-reporters");
  await page.getByRole("button", { name: "ลบข้อมูลของ นางสาวแก้ไข แล้ว ถาวร" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "ลบถาวร" }).click();
  await expect(page.getByText("ลบข้อมูลผู้รายงานแล้ว")).toBeVisible();
  const store = readFileSync(join(desk.dataDir, "pakmud.sqlite"));
  expect([PERSON.name, "นางสาวแก้ไข แล้ว"].map((text) => store.includes(Buffer.from(text)))).toEqual([false, false]);
  const { reports } = await call<{ reports: unknown[] }>(page, "desk.agency", { roundId, agencyId });
  expect(reports.length).toBeGreaterThan(0);
});
