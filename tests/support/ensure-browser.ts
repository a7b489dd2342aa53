import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { findBrowser } from "../../main/hosts/web/find-browser";
import { run, runTool } from "./run";

const ADVICE = [
  "No browser was found and none could be installed. The tests need one of the Chromium family. Do one of these:",
  "  - install Chromium, Google Chrome or Microsoft Edge",
  "  - npx playwright-core install --with-deps chromium",
  "  - set PAKMUD_BROWSER to the path of one",
].join("\n");

/** True on Debian itself: Ubuntu's package of this name is a snap, which containers cannot run. */
function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}

async function installFromDebian(): Promise<void> {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  console.log("No browser found: installing Chromium from Debian …");
  if ((await run("apt-get", ["-qq", "update"], env)) !== 0) return;
  await run("apt-get", ["-qq", "install", "-y", "--no-install-recommends", "chromium"], env);
}

async function installWithPlaywright(): Promise<void> {
  console.log("No browser found: installing Playwright's Chromium …");
  await runTool("playwright-core/cli.js", ["install", "chromium"]);
}

/**
 * Finds a browser for the tests, or installs one: from Debian as root, else with Playwright's installer.
 * @returns its path. @throws Error saying what to do
 */
export async function ensureBrowser(): Promise<string> {
  const there = findBrowser();
  if (there !== null) return there;
  if (process.env.PAKMUD_BROWSER) throw new Error(`PAKMUD_BROWSER names no file: ${process.env.PAKMUD_BROWSER}`);
  if (process.getuid?.() === 0 && isDebian()) await installFromDebian();
  if (findBrowser() === null) await installWithPlaywright();
  const installed = findBrowser();
  if (installed === null) throw new Error(ADVICE);
  return installed;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(await ensureBrowser());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
