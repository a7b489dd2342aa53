import { mkdirSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const ROOT = join(import.meta.dirname, "../../..");
const SCREENS = join(ROOT, "test-output/screens");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** A file of the fixtures' samples, by name. */
export function sample(name: string): string {
  return join(ROOT, "tests/fixtures/samples", name);
}

/** Keeps a picture of the screen under `test-output/screens`. */
export async function keepScreen(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENS, { recursive: true });
  await page.screenshot({ path: join(SCREENS, `${name}.png`), animations: "disabled" });
}

/** WCAG 2.2 AA as far as axe can see. A print page in a frame is paper and is judged as paper. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).exclude("iframe").analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  expect(found).toEqual([]);
}

/** A picture and an accessibility check of the screen as it stands. */
export async function judgeScreen(page: Page, name: string): Promise<void> {
  await keepScreen(page, name);
  await expectAccessible(page);
}

/** Opens a route of the app, e.g. `/settings/backups`. */
export async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#${route}`);
}
