import { mkdirSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./test";

const SCREENS = join(import.meta.dirname, "../../../test-output/screens");

/** The window sizes that must work: 1366 × 768 at 100, 150 and 175 % (domain §7). */
export const SIZES = [
  { name: "1366", width: 1366, height: 768 },
  { name: "911", width: 911, height: 480 },
  { name: "781", width: 781, height: 400 },
] as const;

/** Fills the empty app with the made-up province, by hand as a user does, and waits for its overview. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole("button", { name: /เปิดข้อมูลตัวอย่าง/ }).click();
  await expect(page.getByRole("heading", { name: "ภาพรวม", level: 1 })).toBeVisible({ timeout: 120_000 });
}

/** Opens a place by its address within the app. */
export async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/${route}`);
}

/** Calls an operation as the page does, behind its screens: to look at the store, or to be somebody else. */
export async function call<T = unknown>(page: Page, name: string, input: unknown = {}): Promise<T> {
  const result = await page.evaluate(
    async ([operation, body]) => {
      const bridge = (window as { pakmud?: { call(name: string, input: unknown): Promise<unknown> } }).pakmud;
      if (bridge) return bridge.call(operation as string, body);
      const response = await fetch("/call", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ name: operation, input: body }),
      });
      return response.json();
    },
    [name, input] as const,
  );
  const answer = result as { ok: boolean; value: T; error?: { code: string } };
  if (!answer.ok) throw new Error(`${name}: ${answer.error?.code ?? "?"}`);
  return answer.value;
}

/** No violation of WCAG 2.2 A and AA that axe can see on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const found = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const told = found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.html.slice(0, 160)} (${node.failureSummary ?? ""})`).join(" | ")}`,
  );
  expect(told).toEqual([]);
}

/** A picture for the note on the issue; `test-output/screens/<name>.png`. */
export async function shot(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENS, { recursive: true });
  // Let what fades in or loads lazily arrive: a picture shows the screen at rest.
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(SCREENS, `${name}.png`) });
}

/** The page is no wider than its window: nothing is cut at the right. */
export async function expectNotCut(page: Page): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
}

/** Presses a physical key as it arrives while the Thai layout is on. */
export async function pressThai(page: Page, code: string, key: string, keys: { ctrl?: boolean } = {}): Promise<void> {
  await page.evaluate(
    ([physical, character, ctrl]) => {
      const target = document.activeElement ?? document.body;
      const init = {
        code: physical as string,
        key: character as string,
        ctrlKey: ctrl === true,
        bubbles: true,
        cancelable: true,
      };
      target.dispatchEvent(new KeyboardEvent("keydown", init));
      target.dispatchEvent(new KeyboardEvent("keyup", init));
    },
    [code, key, keys.ctrl ?? false] as const,
  );
}
