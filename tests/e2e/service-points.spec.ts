import { formatDay } from "../../shared/domain/thai-dates";
import { call, expectAccessible, expectNotCut, goTo, openSample, SIZES, shot } from "./support/app";
import { expect, test } from "./support/test";

interface Listed {
  readonly rows: readonly {
    readonly id: string;
    readonly version: number;
    readonly name: string;
    readonly kind: string;
  }[];
}

test("an edited service point is proposed as evidence, marked when confirmed, and taken back", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  await goTo(page, "settings/checks");
  await page.getByLabel("องค์การบริหารส่วนตำบล", { exact: true }).fill("12");
  await page.getByLabel("เหตุผลที่ส่งกลับแก้ไขของสำนักงาน").fill("ภาพถ่ายไม่ชัดเจน");
  await expectAccessible(page);
  await shot(page, "settings-checks");
  await page.getByRole("button", { name: "บันทึกการตั้งค่า" }).click();

  const { currentRoundId: roundId } = await call<{ currentRoundId: string }>(page, "app.status");
  const { steps } = await call<{ steps: { id: string }[] }>(page, "rounds.get", { id: roundId });
  const { rows } = await call<Listed>(page, "agencies.list", { roundId });
  const grid = await call<{ rows: { agencyId: string; done: string[] }[] }>(page, "desk.grid", { roundId });
  const undone = new Set(grid.rows.filter(({ done }) => !done.includes(steps[1]?.id ?? "")).map((row) => row.agencyId));
  const chosen = rows.filter(({ id, kind }) => kind === "SAO" && undone.has(id)).slice(0, 3);
  const lastEdited = `${formatDay(new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10), { style: "short" })}, 09.36 น.`;
  for (const { id, version } of chosen) {
    const texts = ["agencyCode", "displayNameTh", "displayNameEn", "fullName", "addressTh", "addressEn"];
    const blank = Object.fromEntries([...texts, "phone", "openingHours", "openingNote"].map((field) => [field, ""]));
    const servicePoint = { ...blank, visible: true, gecc: "none", lastEdited, processes: 9 };
    await call(page, "agencies.setServicePoint", { id, version, servicePoint });
  }

  await goTo(page, "desk/points");
  await expect(page.getByRole("heading", { name: "พบการดำเนินการ 3 รายการจากข้อมูลจุดบริการ" })).toBeVisible();
  await expectAccessible(page);
  for (const { name, ...size } of SIZES) {
    await page.setViewportSize(size);
    await expect(page.getByRole("button", { name: /^ยืนยัน \d+ รายการ$/ })).toBeInViewport({ ratio: 1 });
    await expectNotCut(page);
    await shot(page, `service-points-${name}`);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole("checkbox", { name: new RegExp(`เลือก อบต.${chosen[0]?.name}`) }).uncheck();
  await page.getByRole("button", { name: "ยืนยัน 2 รายการ" }).click();
  await expect(page.getByRole("heading", { name: "พบการดำเนินการ 1 รายการจากข้อมูลจุดบริการ" })).toBeVisible();
  const marked = await call<typeof grid>(page, "desk.grid", { roundId });
  const done = marked.rows.filter((row) => undone.has(row.agencyId) && row.done.includes(steps[1]?.id ?? ""));
  expect(done.map(({ agencyId }) => agencyId).toSorted()).toEqual(
    chosen
      .slice(1)
      .map(({ id }) => id)
      .toSorted(),
  );
  await page.getByRole("status").getByRole("button", { name: "เลิกทำ" }).click();
  await expect(page.getByRole("heading", { name: "พบการดำเนินการ 3 รายการจากข้อมูลจุดบริการ" })).toBeVisible();

  await goTo(page, "agencies?state=processesMissing");
  await expect(page.getByRole("grid").locator("tbody tr[data-row]")).toHaveCount(3);
  await goTo(page, `agencies/${chosen[1]?.id}?tab=point`);
  await expect(page.getByText("ยังขาด 3 กระบวนงาน")).toBeVisible();
  await goTo(page, `agencies/${chosen[1]?.id}?tab=history`);
  await expect(page.getByText("ทำเครื่องหมายจากหลักฐาน").first()).toBeVisible();
  await expect(page.getByText(/จากไฟล์ .+\.xlsx/).first()).toBeVisible();
  await expectAccessible(page);
  await shot(page, "agency-timeline");
  await goTo(page, "desk/verify");
  await expect(page.getByText("ภาพถ่ายและหลักฐาน")).toBeVisible();
  await expectAccessible(page);
  await shot(page, "verify-beside");
});
