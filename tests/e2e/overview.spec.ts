import type { Locator } from "@playwright/test";
import type { Overview } from "../../shared/contract/overview";
import { call, expectAccessible, expectNotCut, goTo, openSample, SIZES, shot } from "./support/app";
import { expect, test } from "./support/test";

interface Row {
  readonly kind: string;
  readonly district: { readonly name: string } | null;
  readonly obligation: { readonly state: string } | null;
}

test("the headline, the sentence and the table say the same as counting the agencies by hand", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  const { currentRoundId } = await call<{ currentRoundId: string }>(page, "app.status");
  const { rows } = await call<{ rows: Row[] }>(page, "agencies.list", { roundId: currentRoundId });
  const inRound = rows.filter(({ obligation }) => obligation !== null);
  const reported = inRound.filter(({ obligation }) => ["reported", "verified"].includes(obligation?.state ?? ""));
  const share = (count: number) =>
    (Math.floor((count * 20000 + inRound.length) / (2 * inRound.length)) / 100).toFixed(2);
  const percent = share(reported.length);
  await expect(page.getByRole("img", { name: `รายงานแล้วร้อยละ ${percent}` })).toBeVisible();
  const thai = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
  await expect(page.locator(".ov-quote")).toContainText(`รายงานแล้ว ${thai(String(reported.length))} แห่ง`);
  await expect(page.locator(".ov-quote")).toContainText(`คิดเป็นร้อยละ ${thai(percent)}`);
  const sum = page.getByRole("row", { name: /^รวม/ });
  await expect(sum).toContainText(`${inRound.length}`);
  await expect(sum).toContainText(percent);
  const verified = reported.filter(({ obligation }) => obligation?.state === "verified").length;
  const outstanding = inRound.length - reported.length;
  await expect(sum.locator("td").nth(3)).toHaveText(`${verified} ${share(verified)}`);
  await expect(sum.locator("td").nth(4)).toHaveText(`${outstanding} ${share(outstanding)}`);
});

test("an outstanding number opens exactly those agencies", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  const link = page.getByRole("link", { name: /^ดู \d+ แห่งที่ยังไม่รายงานของ/ }).first();
  const count = Number(await link.textContent());
  await link.click();
  await expect(page).toHaveURL(/#\/agencies/);
  await expect(page.getByRole("grid").locator("tbody tr[data-row]")).toHaveCount(count);
});

test("every number of the headline, a line and a day opens exactly the agencies it counts", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  const listed = page.getByRole("grid").locator("tbody tr[data-row]");
  const opens = async (link: Locator, count: number) => {
    await link.click();
    await expect(listed).toHaveCount(count);
    await goTo(page, "overview");
  };
  const numberOf = async (link: Locator) => Number(/\d+/.exec((await link.textContent()) ?? "")?.[0]);
  const headline = page.locator(".ov-headline");
  for (const link of [headline.locator(".ov-big a"), headline.getByRole("link", { name: /^ครบทุกขั้นตอน/ })]) {
    await opens(link, await numberOf(link));
  }
  const left = page.getByRole("row", { name: /^รวม/ }).getByRole("link", { name: /ที่ยังไม่รายงานของ/ });
  await opens(headline.getByRole("link", { name: /เหลือเวลา 4 วัน/ }), await numberOf(left));
  for (const what of ["ที่รายงานแล้วของ", "ที่ตรวจสอบแล้วของ"]) {
    const link = page
      .locator(".ov-table tbody")
      .getByRole("link", { name: new RegExp(what) })
      .first();
    await opens(link, await numberOf(link));
  }
  await page.getByRole("button", { name: "ดูเป็นตาราง" }).click();
  const day = page.getByRole("link", { name: /ที่รายงานภายใน/ }).nth(2);
  await opens(day, await numberOf(day));
});

test("what changed today and what is left of a step open exactly the agencies counted", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  const { currentRoundId } = await call<{ currentRoundId: string }>(page, "app.status");
  const { rows } = await call<{ rows: { agencyId: string; state: string }[] }>(page, "calls.list", {
    roundId: currentRoundId,
  });
  const called = rows.slice(0, 2).map(({ agencyId }) => agencyId);
  await call(page, "calls.log", { roundId: currentRoundId, agencyIds: called, outcome: "no-answer" });
  await page.getByRole("link", { name: "โทรตาม 2" }).click();
  const listed = page.getByRole("grid").locator("tbody tr[data-row]");
  await expect(listed).toHaveCount(2);
  const shown = await listed.evaluateAll((found) => found.map((row) => row.getAttribute("data-row") ?? ""));
  expect(shown.toSorted()).toEqual(called.toSorted());
  await shot(page, "agencies-behind-today");
  await goTo(page, "overview");
  const link = page.getByRole("link", { name: /แห่งที่ยังไม่ทำ/ }).first();
  const count = Number(await link.textContent());
  expect(count).toBeGreaterThan(0);
  await link.click();
  await expect(listed).toHaveCount(count);
  await expectAccessible(page);
});

test("the chart has a table twin, and the page passes in every window size", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  await expect(page.locator(".ov-chart-line svg")).toBeVisible();
  await expectAccessible(page);
  for (const { name, ...size } of SIZES) {
    await page.setViewportSize(size);
    await expect(page.getByRole("button", { name: /ดูที่ยังไม่รายงาน/ })).toBeInViewport({ ratio: 1 });
    await expectNotCut(page);
    await shot(page, `overview-${name}`);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole("button", { name: "ดูเป็นตาราง" }).click();
  const twin = page.getByRole("table").filter({ hasText: "รายงานสะสม" });
  const { currentRoundId } = await call<{ currentRoundId: string }>(page, "app.status");
  const { reportsByDay } = await call<Overview>(page, "overview.get", { roundId: currentRoundId });
  await expect(twin.locator("tbody tr")).toHaveCount(reportsByDay.length);
  await page.getByText("ประเภท", { exact: true }).click();
  await expect(page.getByRole("heading", { name: "รายประเภท" })).toBeVisible();
  await expectAccessible(page);
  await shot(page, "overview-tables");
});

test("the progress workbook is made and saved under a name that says what it is", async ({ desk, host }) => {
  test.skip(host === "electron", "the desktop app asks with a dialog of the system");
  const { page } = desk;
  await openSample(page);
  const saved = async (button: RegExp) => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: button }).click();
    return (await download).suggestedFilename();
  };
  expect(await saved(/ส่งออก Excel/)).toMatch(/^progress-.+\.xlsx$/);
  await goTo(page, "overview/share");
  expect(await saved(/ตารางสรุปผลของกรม/)).toMatch(/^summary-.+\.xlsx$/);
  expect(await saved(/ความคืบหน้า \(\.csv\)/)).toMatch(/^progress-recipients-.+\.csv$/);
});

test("without a round the overview offers the first one", async ({ desk }) => {
  const { page } = desk;
  await call(page, "settings.update", { provinceCode: "38" });
  await call(page, "agencies.create", { kind: "SAO", name: "ทดลองหนึ่ง", districtCode: "3801" });
  await goTo(page, "overview");
  await expect(page.getByRole("button", { name: "เริ่มรอบงาน", exact: true }).last()).toBeVisible();
  await expectAccessible(page);
  await shot(page, "overview-no-round");
});

test("printed, the overview is its numbers alone, every recipient among them, on A4", async ({ desk, host }) => {
  test.skip(host === "electron", "a window of the desktop app prints through the system");
  const { page } = desk;
  await openSample(page);
  const { currentRoundId } = await call<{ currentRoundId: string }>(page, "app.status");
  const { byRecipient } = await call<Overview>(page, "overview.get", { roundId: currentRoundId });
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("link", { name: "หน่วยงาน", exact: true })).toBeHidden();
  await expect(page.getByRole("button", { name: /ส่งออก Excel/ })).toBeHidden();
  await expect(page.locator(".ov-table tbody tr")).toHaveCount(byRecipient.length);
  await expect(page.locator(".ov-chart-line svg")).toBeVisible();
  const cut = await page.locator(".ov-scroll").evaluate((area) => area.scrollHeight - area.clientHeight);
  expect(cut).toBeLessThanOrEqual(0);
  await page.pdf({ path: "test-output/screens/overview.pdf", preferCSSPageSize: true, printBackground: true });
});
