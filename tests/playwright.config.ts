import { resolve } from "node:path";
import { defineConfig } from "@playwright/test";
import { findBrowser } from "../main/hosts/web/find-browser";
import { quietSwitches } from "../main/hosts/web/quiet-switches";
import { type HostName, hosts } from "./e2e/support/open-host";

const browser = findBrowser();
/** One project for each host; with `PAKMUD_E2E=electron` or `web` only that one. */
const wanted = hosts.filter((host) => (process.env.PAKMUD_E2E ?? host) === host);

/** The walk through the app in a real browser, against the web host. `npm test` finds or installs the browser first. */
export default defineConfig<{ host: HostName }>({
  testDir: resolve(import.meta.dirname, "e2e"),
  outputDir: resolve(import.meta.dirname, "../test-output/e2e"),
  // Two cores are shared with the host and its own printing browser.
  workers: 1,
  // Guards against what hangs, as in vitest: a busy machine must not fail a walk.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  // A machine that hands out its cores unevenly must not fail a submission; what needed a second try is listed as flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: [["list"]],
  projects: wanted.map((host) => ({ name: host, use: { host } })),
  use: {
    locale: "th-TH",
    timezoneId: "Asia/Bangkok",
    viewport: { width: 1366, height: 768 },
    trace: "retain-on-failure",
    launchOptions: { args: quietSwitches(), ...(browser === null ? {} : { executablePath: browser }) },
  },
});
