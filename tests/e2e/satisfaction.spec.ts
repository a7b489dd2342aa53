import type { Page } from "@playwright/test";
import { call, expectAccessible, expectNotCut, goTo, SIZES, shot } from "./support/app";
import { closeToasts } from "./support/judge";
import { writeWorkbook } from "./support/sheets";
import { openSixty } from "./support/sixty";
import { expect, test } from "./support/test";

interface Listed {
  readonly rows: readonly {
    readonly id: string;
    readonly kind: string;
    readonly name: string;
    readonly district: { readonly name: string } | null;
  }[];
}

const MEASURES = ["คะแนนความพึงพอใจ", "จำนวนผู้ให้คะแนน", "การยกเลิกสำเนา (ร้อยละ)"];
const DIALOG = "นำเข้าคะแนนความพึงพอใจและการยกเลิกสำเนา";

async function chooseSheet(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("dialog", { name: DIALOG }).getByRole("button", { name: "เลือกไฟล์", exact: true }).click();
  await (await chooser).setFiles(path);
}

test("a sheet of satisfaction is proposed, confirmed, shown as a trend on the agency, and taken back", async ({
  desk,
}) => {
  const { page } = desk;
  await expect(page.getByRole("button", { name: /เริ่มจากไฟล์ของฉัน/ })).toBeVisible();
  await openSixty(page);
  await page.reload();
  const { rows: agencies } = await call<Listed>(page, "agencies.list");
  const known = agencies.filter(({ kind, district }) => kind === "SAO" && district).slice(0, 30);
  const nameOf = (index: number) => `อบต.${known[index]?.name}`;
  const line = (index: number, name = nameOf(index)) => {
    const score = 3 + (index % 10) / 10;
    return [
      ...[index + 1, name, known[index]?.district?.name ?? ""],
      ...[score, 10 + index, 60 + index, score + 0.35, 1200 + index, 70 + index],
    ];
  };
  const path = await writeWorkbook("คะแนนความพึงพอใจ ไตรมาส 4.xlsx", [
    {
      name: "ความพึงพอใจ",
      merged: ["A1:I1", "A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:I2"],
      rows: [
        ["สรุปผลการประเมินความพึงพอใจของจุดบริการ"],
        ["ที่", "หน่วยงาน", "อำเภอ", "กันยายน 2569", "", "", "ตุลาคม 2569", "", ""],
        ["", "", "", ...MEASURES, ...MEASURES],
        ...known.map((_, index) => line(index)).slice(0, 28),
        line(28, "อบต.ชื่อที่ไม่มีในบัญชี"),
        [30, nameOf(29), known[29]?.district?.name ?? "", 7.5, 3, 60, "", "", ""],
      ],
    },
  ]);

  await goTo(page, "desk/points");
  await page.getByRole("button", { name: "นำเข้าคะแนนความพึงพอใจ" }).click();
  const dialog = page.getByRole("dialog", { name: DIALOG });
  await expectAccessible(page);
  await shot(page, "satisfaction-choose");
  await chooseSheet(page, path);
  await expect(dialog.getByText("พบ 59 รายการ: ต้องตัดสินใจ 2 · รับไม่ได้ 1 · พร้อมรับ 56")).toBeVisible();
  await expectAccessible(page);
  for (const { name, ...size } of SIZES) {
    await page.setViewportSize(size);
    await expect(dialog.getByRole("button", { name: "ยืนยัน 56 รายการ" })).toBeInViewport({ ratio: 1 });
    await expectNotCut(page);
    await shot(page, `satisfaction-${name}`);
  }
  await page.setViewportSize({ width: 1366, height: 768 });

  // Taken at once, and taken back as a whole.
  await dialog.getByRole("button", { name: "ยืนยัน 56 รายการ" }).click();
  await expect(dialog).toBeHidden();
  const trendOfFirst = () => call<{ rows: unknown[] }>(page, "satisfaction.trend", { agencyId: known[0]?.id });
  expect((await trendOfFirst()).rows).toHaveLength(2);
  await page.getByRole("status").getByRole("button", { name: "เลิกทำ" }).click();
  await expect.poll(async () => (await trendOfFirst()).rows.length).toBe(0);
  await closeToasts(page);

  // Rated all the same when it is in the round no more.
  const { currentRoundId } = await call<{ currentRoundId: string }>(page, "app.status");
  const leaving = { id: currentRoundId, agencyIds: [known[28]?.id], reason: "ยุบรวม" };
  await call(page, "rounds.removeAgencies", leaving);

  await page.getByRole("button", { name: "นำเข้าคะแนนความพึงพอใจ" }).click();
  await chooseSheet(page, path);
  await dialog.getByRole("combobox", { name: "แถว 32 ก.ย. 2569 เป็นของหน่วยงานใด" }).fill(known[28]?.name ?? "");
  await expect(page.getByTitle(new RegExp(`^${nameOf(28)} `)).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("checkbox", { name: "รับแถว 32 ต.ค. 2569" })).toBeChecked();
  await shot(page, "satisfaction-decided");
  await dialog.getByRole("button", { name: "ยืนยัน 58 รายการ" }).click();
  await expect(page.getByText("บันทึกคะแนนความพึงพอใจ 58 รายการแล้ว")).toBeVisible();
  await expect(dialog).toBeHidden();

  const trend = page.getByRole("region", { name: "ความพึงพอใจรายเดือน" });
  for (const { name, ...size } of SIZES) {
    await page.setViewportSize(size);
    await goTo(page, `agencies/${known[28]?.id}?tab=point`);
    await trend.scrollIntoViewIfNeeded();
    await expect(trend.getByRole("row", { name: "ต.ค. 2569 4.15 1,228 98" })).toBeVisible();
    await expectNotCut(page);
    await shot(page, `satisfaction-trend-${name}`);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  await expectAccessible(page);
});
