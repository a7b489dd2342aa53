import { utils, write } from "@e965/xlsx";
import type { Page } from "@playwright/test";
import type { DeskRow } from "../../shared/contract/desk";
import { shortName } from "../../shared/domain/kinds";
import { call, expectAccessible, expectNotCut, goTo, openSample, SIZES, shot } from "./support/app";
import { closeToasts } from "./support/judge";
import { expect, test } from "./support/test";

interface Grid {
  readonly steps: readonly { stepId: string; title: string; isReport: boolean }[];
  readonly rows: readonly (DeskRow & { done: readonly string[] })[];
}

const YES = "ดำเนินการแล้ว";
const NO = "ยังไม่ดำเนินการ";

const currentRound = async (page: Page): Promise<string> =>
  (await call<{ currentRoundId: string }>(page, "app.status")).currentRoundId;
const gridOf = async (page: Page): Promise<Grid> =>
  call<Grid>(page, "desk.grid", { roundId: await currentRound(page) });

function book(rows: unknown[][]): Buffer {
  const made = utils.book_new();
  utils.book_append_sheet(made, utils.aoa_to_sheet(rows), "Sheet1");
  return write(made, { type: "buffer", bookType: "xlsx" }) as Buffer;
}

const file = (name: string, buffer: Buffer) => ({
  name,
  mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  buffer,
});

const bring = (page: Page, files: ReturnType<typeof file>[]) =>
  page.getByLabel("เลือกไฟล์", { exact: true }).first().setInputFiles(files);

test.beforeEach(async ({ desk }) => {
  await openSample(desk.page);
});

test("answers of an online form are told, asked and recorded as one change that is taken back", async ({ desk }) => {
  const { page } = desk;
  const { rows, steps } = await gridOf(page);
  const pending = rows.filter(({ state, district }) => state === "pending" && district);
  const done = rows.find((row) => row.state === "reported" && row.done.length > 2 && row.district);
  expect(pending.length).toBeGreaterThan(6);
  if (!done) throw new Error("the sample has agencies that reported");
  const questions = steps.filter(({ isReport }) => !isReport).slice(0, 4);
  const answer = (row: DeskRow, word: string) => [
    "18/01/2564 09:30",
    shortName(row),
    `อ.${row.district?.name ?? ""}`,
    "สมมติ ทดสอบ",
    ...questions.map(() => word),
  ];
  const sheet = [
    ["ประทับเวลา", "ชื่อหน่วยงาน", "อำเภอ", "ผู้รายงาน", ...questions.map(({ title }, index) => `${index + 1}. ${title}`)],
    ...pending.slice(0, 6).map((row) => answer(row, YES)),
    answer(done, NO),
    ["18/01/2564 10:00", "อบต.ไม่มีในบัญชี", "", "ไม่ทราบ", ...questions.map(() => YES)],
  ];
  await goTo(page, "desk/inbox");
  await expect(page.getByText("วางไฟล์รายงานที่ได้รับ")).toBeVisible();
  await shot(page, "inbox-empty-1366");
  await bring(page, [file("คำตอบ.xlsx", book(sheet)), file("เสีย.xlsx", Buffer.from("ไม่ใช่ไฟล์ Excel"))]);
  await expect(page.getByRole("button", { name: "ต้องตัดสินใจ 2" })).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByText("คำตอบจากแบบฟอร์มออนไลน์").first()).toBeVisible();
  await expectAccessible(page);
  for (const { name, width, height } of SIZES) {
    await page.setViewportSize({ width, height });
    await expectNotCut(page);
    await shot(page, `inbox-answers-${name}`);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole("button", { name: /^ไม่บันทึก: อบต.ไม่มีในบัญชี/ }).click();
  await page.getByRole("button", { name: /^รับไว้ คงขั้นตอนเดิม/ }).click();
  await page.getByRole("button", { name: "บันทึก 7 รายงาน" }).click();
  await expect(page.getByText("บันทึกรายงาน 7 รายการแล้ว")).toBeVisible();
  const after = await gridOf(page);
  const reported = (grid: Grid) => grid.rows.filter(({ state }) => state === "reported").length;
  expect(reported(after)).toBe(reported({ steps, rows }) + 6);
  expect(after.rows.find(({ agencyId }) => agencyId === done.agencyId)?.done).toEqual(done.done);
  await shot(page, "inbox-recorded-1366");
  await page.getByRole("button", { name: "เลิกทำ" }).click();
  await expect(page.getByRole("button", { name: "บันทึก 7 รายงาน" })).toBeVisible();
  expect((await gridOf(page)).rows).toEqual(rows);
  await closeToasts(page);
  await page.getByRole("button", { name: "เก็บไฟล์ชุดนี้" }).click();
  await expect(page.getByText("วางไฟล์รายงานที่ได้รับ")).toBeVisible();
});
