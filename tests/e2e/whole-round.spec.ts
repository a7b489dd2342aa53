import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DeskAgency } from "../../shared/contract/desk";
import type { Overview } from "../../shared/contract/overview";
import type { Round } from "../../shared/contract/rounds";
import { call, goTo, openSample, pressThai, shot } from "./support/app";
import { closeToasts } from "./support/judge";
import { formCodeOf, inThaiKeys } from "./support/scanner";
import { typedDay } from "./support/steps";
import { expect, test } from "./support/test";

const LETTER = join(import.meta.dirname, "../fixtures/letters/07-two-deadlines.txt");

test("one circular from its text to the closed round: read, scanned in with the Thai layout on, checked, counted, closed", async ({
  desk,
}) => {
  const { page } = desk;
  await openSample(page);

  // The circular arrives as text; the clerk confirms what was read and gives the day that it leaves open.
  await goTo(page, "rounds");
  await page.getByRole("main").getByRole("button", { name: "เริ่มรอบงานใหม่" }).click();
  const dialog = page.getByRole("dialog", { name: "เริ่มรอบงานใหม่" });
  await dialog.getByRole("button", { name: "วางข้อความ" }).click();
  await dialog.getByLabel("ข้อความของหนังสือ").fill(readFileSync(LETTER, "utf8"));
  await dialog.getByRole("button", { name: "อ่านหนังสือ" }).click();
  const found = dialog.getByRole("region", { name: /^สิ่งที่อ่านได้/ });
  await found.getByRole("checkbox", { name: "เลือกทุกช่องที่ไม่มีข้อสงสัย" }).check();
  await found.getByRole("button", { name: /^ใช้ \d+ ช่องที่เลือก$/ }).click();
  const title = await dialog.getByLabel("ชื่อรอบงาน").inputValue();
  expect(title).not.toBe("");
  await dialog.getByLabel("กำหนดรายงาน").fill(typedDay(7));
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: /^เริ่มรอบงาน \(/ }).click();
  await expect(dialog).toBeHidden();

  const { rows: rounds } = await call<{ rows: Round[] }>(page, "rounds.list");
  const round = rounds.find((one) => one.title === title);
  if (!round) throw new Error("the round of the circular");
  const counted = async () => {
    const { reported, verified, outstanding } = (await call<Overview>(page, "overview.get", { roundId: round.id }))
      .total;
    return { reported: reported.count, verified: verified.count, outstanding: outstanding.count };
  };
  const { outstanding: total } = await counted();
  expect(await counted()).toEqual({ reported: 0, verified: 0, outstanding: total });

  // Two printed forms come back and go under the scanner; each is done with A and Enter.
  const { rows: agencies } = await call<{ rows: { id: string }[] }>(page, "agencies.list", { roundId: round.id });
  const two = agencies.slice(0, 2).map(({ id }) => id);
  const stateOf = async (agencyId: string) =>
    (await call<DeskAgency>(page, "desk.agency", { roundId: round.id, agencyId })).state;
  await goTo(page, "desk");
  const box = page.getByRole("combobox", { name: "ค้นหาหน่วยงานที่ส่งรายงาน" });
  for (const agencyId of two) {
    await expect(box).toBeFocused();
    await page.keyboard.insertText(inThaiKeys(await formCodeOf(page, agencyId, round.id)));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("checkbox").first()).toBeFocused();
    await pressThai(page, "KeyA", "ฟ");
    await page.keyboard.press("Enter");
    await expect.poll(() => stateOf(agencyId)).toBe("reported");
  }
  expect(await counted()).toEqual({ reported: 2, verified: 0, outstanding: total - 2 });

  // The province's own check: the first passes, also with the Thai layout on.
  await goTo(page, "desk/verify");
  await expect(page.getByRole("heading", { name: "รอตรวจสอบ 2 แห่ง" })).toBeVisible();
  await pressThai(page, "KeyP", "ย");
  await expect(page.getByRole("heading", { name: "รอตรวจสอบ 1 แห่ง" })).toBeVisible();

  await goTo(page, "overview");
  await expect(page.getByText(`2 จาก ${total} แห่ง รายงานแล้ว`)).toBeVisible();
  await closeToasts(page);
  await shot(page, "whole-round-overview");

  await page.getByRole("link", { name: "หน้าของรอบงานนี้" }).click();
  await page.getByRole("button", { name: "ปิดรอบงาน" }).click();
  const closing = page.getByRole("dialog", { name: /^ปิดรอบงาน/ });
  await expect(closing.getByText(`ยังมี ${total - 2} แห่งที่ยังไม่รายงาน`)).toBeVisible();
  await closing.getByRole("button", { name: "ปิดรอบงาน", exact: true }).click();
  await expect(page.getByText(/รอบนี้ปิดเมื่อ/)).toBeVisible();
  expect(await counted()).toEqual({ reported: 2, verified: 1, outstanding: total - 2 });
  await closeToasts(page);
  await shot(page, "whole-round-closed");
});
