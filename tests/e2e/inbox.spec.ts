import { readFileSync } from "node:fs";
import { CFB, read, utils, write } from "@e965/xlsx";
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

/** What a button of the page saves, as bytes. */
async function saved(page: Page, name: RegExp): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 60_000 }),
    page.getByRole("button", { name }).click(),
  ]);
  return readFileSync(await download.path());
}

/** Puts text into cells by another program than the one that made the file. */
function changed(bytes: Buffer, cells: Readonly<Record<string, string>>): Buffer {
  const made = read(bytes);
  const sheet = made.Sheets[made.SheetNames[0] ?? ""] ?? {};
  for (const [origin, text] of Object.entries(cells)) utils.sheet_add_aoa(sheet, [[text]], { origin });
  return write(made, { type: "buffer", bookType: "xlsx" }) as Buffer;
}

test("forms go out, come back together with a district's grid and a list, and each is told for what it is", async ({
  desk,
}) => {
  const { page } = desk;
  await goTo(page, "desk/inbox");
  const zip = CFB.read(await saved(page, /^สร้างแบบรายงาน Excel/), { type: "buffer" });
  const entries = zip.FileIndex as { name: string; size: number; content: Uint8Array }[];
  const forms = entries
    .filter(({ name, size }) => size > 0 && name.endsWith(".xlsx"))
    .map(({ content }) => Buffer.from(content));
  const before = await gridOf(page);
  expect(forms).toHaveLength(before.rows.length);
  const [one, two, three] = forms;
  if (!one || !two || !three) throw new Error("no forms");
  const answers = { C5: YES, C6: YES, C7: YES, C8: YES };
  const forged = read(three);
  utils.sheet_add_aoa(forged.Sheets.PakMud ?? {}, [["0190a000-0000-7000-8000-000000000000"]], { origin: "B5" });

  await goTo(page, "desk/grid");
  const grid = await saved(page, /^บันทึกตารางอำเภอ/);
  await shot(page, "grid-save-1366");
  const { rows } = await gridOf(page);
  const silent = rows.find(({ state, district }) => state === "pending" && district);
  if (!silent) throw new Error("everybody reported");
  await goTo(page, "desk/inbox");
  const list = [
    ["ที่", "หน่วยงาน", "อำเภอ", "สถานะ"],
    [1, shortName(silent), silent.district?.name ?? "", YES],
  ];
  await bring(page, [
    file("แบบ 1.xlsx", changed(one, answers)),
    file("แบบ 1 สำเนา.xlsx", changed(one, answers)),
    file("แบบ 2.xlsx", changed(two, answers)),
    file("แบบ 3.xlsx", write(forged, { type: "buffer", bookType: "xlsx" }) as Buffer),
    file("ตาราง.xlsx", changed(grid, {})),
    file("บัญชีกรม.xlsx", book(list)),
  ]);
  const files = page.getByRole("region", { name: "ไฟล์ที่ได้รับ 6 ไฟล์" });
  await expect(files.getByText(/ถูกแก้ไขนอกช่องที่ให้กรอก/)).toBeVisible();
  await expect(files.getByText("แบบรายงาน Excel")).toHaveCount(4);
  await expect(files.getByText("ตารางอำเภอ/เขต")).toBeVisible();
  await expect(files.getByText(/อยู่ในรอบงานแต่ไม่มีในไฟล์/)).toBeVisible();
  await expectAccessible(page);
  for (const { name, width, height } of SIZES) {
    await page.setViewportSize({ width, height });
    await expectNotCut(page);
    await shot(page, `inbox-forms-${name}`);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole("button", { name: /^พร้อมบันทึก/ }).click();
  await shot(page, "inbox-ready-1366");
  await page.getByRole("button", { name: /^บันทึก \d+ รายงาน$/ }).click();
  await expect(page.getByText(/^บันทึกรายงาน \d+ รายการแล้ว$/)).toBeVisible();
  const after = await gridOf(page);
  expect(after.rows.find(({ agencyId }) => agencyId === silent.agencyId)?.state).toBe("reported");
});
