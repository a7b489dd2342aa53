import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { expectAccessible, shot } from "./app";

const SAMPLES = join(import.meta.dirname, "../../fixtures/samples");

/** A file of the fixtures' samples, by name. */
export function sample(name: string): string {
  return join(SAMPLES, name);
}

/** Closes the toasts that have told what was done: they lie over what is to be judged, and half cover what can be hit. */
export async function closeToasts(page: Page): Promise<void> {
  const close = page.locator(".ant-notification-notice-close");
  while ((await close.count()) > 0) {
    await close
      .first()
      .click({ timeout: 2000 })
      .catch(() => undefined);
  }
  await expect(page.locator(".ant-notification-notice")).toHaveCount(0);
}

/** A picture and an accessibility check of the screen as it stands. */
export async function judgeScreen(page: Page, name: string): Promise<void> {
  await closeToasts(page);
  await shot(page, name);
  await expectAccessible(page);
}
