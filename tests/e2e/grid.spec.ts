import type { Page } from "@playwright/test";
import type { DeskRow } from "../../shared/contract/desk";
import type { Round } from "../../shared/contract/rounds";
import { call, expectAccessible, expectNotCut, goTo, openSample, pressThai, SIZES, shot } from "./support/app";
import { closeToasts } from "./support/judge";
import { expect, test } from "./support/test";

interface Grid {
  readonly steps: readonly { stepId: string; title: string; isReport: boolean }[];
  readonly rows: readonly (DeskRow & { done: readonly string[]; applies: readonly string[] })[];
}

const currentRound = async (page: Page): Promise<string> =>
  (await call<{ currentRoundId: string }>(page, "app.status")).currentRoundId;

const gridOf = async (page: Page, districtCode: string): Promise<Grid> =>
  call<Grid>(page, "desk.grid", { roundId: await currentRound(page), districtCode });

/** The first district of the round's list, by its code and what it is called. */
async function firstDistrict(page: Page): Promise<{ code: string; name: string }> {
  const { rows } = await call<{ rows: { recipient: { type: string; code: string; name: string } }[] }>(
    page,
    "desk.recipients",
    { roundId: await currentRound(page) },
  );
  const first = rows.find(({ recipient }) => recipient.type === "district");
  if (!first) throw new Error("the sample has districts");
  return first.recipient;
}

/** Which cells are marked, agency by agency, as the page shows them. */
const shown = (page: Page): Promise<boolean[][]> =>
  page
    .getByRole("grid")
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll("[role=checkbox]")].map((cell) => cell.getAttribute("aria-checked") === "true"),
      ),
    );

const stored = (grid: Grid): boolean[][] =>
  grid.rows.map(({ done }) => grid.steps.map(({ stepId }) => done.includes(stepId)));

test.beforeEach(async ({ desk }) => {
  await openSample(desk.page);
});

test("a district's agencies × steps are marked by keyboard: a cell, a column and a row, each taken back", async ({
  desk,
}) => {
  const { page } = desk;
  const { code, name } = await firstDistrict(page);
  const before = await gridOf(page, code);
  await goTo(page, "desk/grid");
  const grid = page.getByRole("grid", { name: `ขั้นตอนของหน่วยงานในอำเภอ${name}` });
  await expect(grid).toBeVisible();
  await expect(grid.getByRole("checkbox").first()).toBeFocused();
  expect(await shown(page)).toEqual(stored(before));

  // A cell: down one, right one.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  const turned = stored(before).map((row, at) => row.map((done, step) => (at === 1 && step === 1 ? !done : done)));
  await expect.poll(async () => stored(await gridOf(page, code))).toEqual(turned);
  expect(await shown(page)).toEqual(turned);

  // The whole column with one key, with the Thai layout on.
  await pressThai(page, "KeyC", "แ");
  const column = turned.map((row) => row.map((done, step) => step === 1 || done));
  await expect.poll(async () => stored(await gridOf(page, code))).toEqual(column);
  await pressThai(page, "KeyZ", "ผ", { ctrl: true });
  await expect.poll(async () => stored(await gridOf(page, code))).toEqual(turned);
  await expect.poll(() => shown(page)).toEqual(turned);

  // The whole row with one key: the step that is the report records it today.
  await closeToasts(page);
  const now = await gridOf(page, code);
  const waiting = now.rows.findIndex(({ state }) => state === "pending");
  if (waiting < 0) throw new Error("the district has an agency that has not reported");
  await grid.locator(`[data-cell="${waiting} 0"]`).focus();
  await page.keyboard.press("KeyR");
  await expect(page.getByText(/^ทำเครื่องหมาย .* แล้ว \d+ ข้อ$/)).toBeVisible();
  const after = (await gridOf(page, code)).rows[waiting];
  expect(after?.done.toSorted()).toEqual(after?.applies.toSorted());
  expect(after?.state).toBe("reported");
  await closeToasts(page);
  await pressThai(page, "KeyZ", "ผ", { ctrl: true });
  await expect.poll(async () => (await gridOf(page, code)).rows[waiting]).toEqual(now.rows[waiting]);

  // The sheet of shortcuts names the keys.
  await page.keyboard.press("Shift+Slash");
  const sheet = page.getByRole("dialog");
  await expect(sheet).toContainText("ทำเครื่องหมายทั้งคอลัมน์");
  await expect(sheet).toContainText("ทำเครื่องหมายทั้งแถว");
  await page.keyboard.press("Escape");
});

test("recipients are chosen from the list or with a key, and the screen fits every window", async ({ desk }) => {
  const { page } = desk;
  await goTo(page, "desk/grid");
  const list = page.getByRole("navigation", { name: "ผู้รับหนังสือ" });
  const links = list.getByRole("link");
  await expect(page.getByRole("grid")).toBeVisible();
  await page.keyboard.press("PageDown");
  await expect(links.nth(1)).toHaveAttribute("aria-current", "page");
  await expect(page.getByRole("grid").getByRole("checkbox").first()).toBeFocused();
  await links.first().click();
  await expect(links.first()).toHaveAttribute("aria-current", "page");
  for (const { name, ...size } of SIZES) {
    await page.setViewportSize(size);
    await expectNotCut(page);
    await expect(page.getByRole("grid").getByRole("checkbox").first()).toBeInViewport({ ratio: 1 });
    await shot(page, `grid-${name}`);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  await expectAccessible(page);
});

test("the grid of a closed round can be read and not changed", async ({ desk }) => {
  const { page } = desk;
  const { code } = await firstDistrict(page);
  const { rows } = await call<{ rows: Round[] }>(page, "rounds.list");
  const round = rows.find(({ current }) => current);
  await call(page, "rounds.close", { id: round?.id, version: round?.version });
  const before = await gridOf(page, code);
  await goTo(page, `desk/grid/${code}`);
  const grid = page.getByRole("grid");
  await expect(grid).toHaveAttribute("aria-readonly", "true");
  await grid.getByRole("checkbox").first().focus();
  for (const key of ["Space", "KeyC", "KeyR", "Shift+KeyC"]) await page.keyboard.press(key);
  await grid.getByRole("checkbox").first().click({ force: true });
  await expect(grid.getByRole("button", { name: /ให้ครบทุกข้อ$/ }).first()).toBeDisabled();
  await shot(page, "grid-closed");
  await expectAccessible(page);
  expect(await gridOf(page, code)).toEqual(before);
});
