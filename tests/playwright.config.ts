import { resolve } from "node:path";
import { defineConfig } from "@playwright/test";
import { findBrowser, quietSwitches } from "../main/hosts/web/find-browser";

const browser = findBrowser();

/** The walk through the app in a real browser, against the web host. `npm test` finds or installs the browser first. */
export default defineConfig({
  testDir: resolve(import.meta.dirname, "e2e"),
  outputDir: resolve(import.meta.dirname, "../test-output/e2e"),
  // Two cores are shared with the host and its own printing browser.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  use: {
    locale: "th-TH",
    timezoneId: "Asia/Bangkok",
    viewport: { width: 1366, height: 768 },
    trace: "retain-on-failure",
    launchOptions: { args: quietSwitches(), ...(browser === null ? {} : { executablePath: browser }) },
  },
});
