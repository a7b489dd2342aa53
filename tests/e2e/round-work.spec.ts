import { call, expectAccessible, expectNotCut, goTo, openSample, SIZES, shot } from "./support/app";
import { closeToasts } from "./support/judge";
import { expect, test } from "./support/test";

interface Facts {
  readonly steps: readonly { readonly id: string; readonly title: string; readonly isReport: boolean }[];
  readonly agencyCount: number;
}

test("the steps of a running round are named, moved, added and taken out; what that hides is told", async ({
  desk,
}) => {
  const { page } = desk;
  await openSample(page);
  const { currentRoundId: id } = await call<{ currentRoundId: string }>(page, "app.status");
  const before = await call<Facts>(page, "rounds.get", { id });
  await goTo(page, `rounds/${id}/steps`);
  const first = page.getByLabel("ขั้นตอนที่ 1", { exact: true });
  await expect(first).toHaveValue(before.steps[0]?.title ?? "");
  await first.fill("ลงชื่อเข้าใช้ระบบ");
  await page.getByRole("button", { name: "เลื่อนขั้นตอนที่ 1 ลง" }).click();
  await page.getByRole("button", { name: "ลบขั้นตอนที่ 3" }).click();
  const { rows } = await call<{ rows: { obligation: { stepsDone: string[] } | null }[] }>(page, "agencies.list", {
    roundId: id,
  });
  const gone = before.steps[2];
  const marked = rows.filter(({ obligation }) => obligation?.stepsDone.includes(gone?.id ?? "")).length;
  expect(marked).toBeGreaterThan(0);
  await expect(page.getByText(`“${gone?.title}” มี ${marked} แห่งทำแล้ว`)).toBeVisible();
  await page.getByRole("button", { name: "เพิ่มขั้นตอน" }).click();
  const last = before.steps.length;
  await page.getByLabel(`ขั้นตอนที่ ${last}`, { exact: true }).fill("ส่งภาพถ่ายโปสเตอร์");
  await page.getByLabel(`หลักฐานของขั้นตอนที่ ${last}`).click();
  await page.getByTitle("ต้องแนบไฟล์").last().click();
  await shot(page, "round-steps");
  await expectAccessible(page);
  await page.getByRole("button", { name: "บันทึกขั้นตอน" }).click();
  await expect(page.getByText("บันทึกขั้นตอนแล้ว")).toBeVisible();
  const after = await call<Facts>(page, "rounds.get", { id });
  const titles = before.steps.map(({ title }) => title);
  expect(after.steps.map(({ title }) => title)).toEqual([
    titles[1],
    "ลงชื่อเข้าใช้ระบบ",
    ...titles.slice(3),
    "ส่งภาพถ่ายโปสเตอร์",
  ]);
  expect(after.steps.at(-1)).toMatchObject({ evidence: "file", isReport: false });
  await closeToasts(page);
  for (const { name, ...size } of SIZES) {
    await page.setViewportSize(size);
    await expectNotCut(page);
    await shot(page, `round-steps-${name}`);
  }
});

test("an agency leaves with its reason and comes back as it was", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  const { currentRoundId: id } = await call<{ currentRoundId: string }>(page, "app.status");
  const before = await call<Facts>(page, "rounds.get", { id });
  await goTo(page, `rounds/${id}/agencies`);
  const members = page.getByRole("region", { name: "หน่วยงาน", exact: true });
  const box = members.getByRole("checkbox", { name: /^เลือก / }).first();
  const name = ((await box.getAttribute("aria-label")) ?? "").replace("เลือก ", "");
  await box.click();
  await page.getByRole("button", { name: "นำออก 1 แห่ง" }).click();
  const dialog = page.getByRole("dialog", { name: "นำ 1 แห่งออกจากรอบงาน" });
  await dialog.getByRole("button", { name: "นำออก 1 แห่ง" }).click();
  await expect(dialog.getByText("ใส่เหตุผลที่นำออก")).toBeVisible();
  await dialog.getByLabel("เหตุผล").fill("รวมกับเทศบาลเมือง");
  await page.keyboard.press("Escape");
  await dialog.getByRole("button", { name: "นำออก 1 แห่ง" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("รวมกับเทศบาลเมือง")).toBeVisible();
  expect(await call(page, "rounds.get", { id })).toMatchObject({ agencyCount: before.agencyCount - 1 });
  await closeToasts(page);
  for (const { name: size, ...box } of SIZES) {
    await page.setViewportSize(box);
    await expectNotCut(page);
    await shot(page, `round-agencies-${size}`);
  }
  await expectAccessible(page);

  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole("button", { name: "เพิ่มหน่วยงาน" }).click();
  const adding = page.getByRole("dialog", { name: "เพิ่มหน่วยงานเข้ารอบงาน" });
  await expect(adding.getByText(name)).toBeVisible();
  await shot(page, "round-add-agencies");
  await adding.getByRole("button", { name: "ยกเลิก" }).click();
  await page.getByRole("button", { name: `นำ ${name} กลับเข้ารอบ` }).click();
  await expect(page.getByText("รวมกับเทศบาลเมือง")).toHaveCount(0);
  expect(await call(page, "rounds.get", { id })).toMatchObject({ agencyCount: before.agencyCount });
});
