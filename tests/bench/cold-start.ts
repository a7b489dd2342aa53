import { setTimeout as rest } from "node:timers/promises";
import { chromium, type Page } from "playwright-core";
import { buildIfStale } from "../../main/hosts/launch/build-if-stale";
import { quietSwitches } from "../../main/hosts/web/quiet-switches";
import { type BenchPart, sideBySide } from "./measure";
import { type RunningHost, requireBrowser, startHost, withDataFolder } from "./web-host";

const SIZE = 350;
const RUNS = 5;
/** Milliseconds in which a browser that was closed has gone. */
const REST = 1_000;
const EMPTY = "data:text/html,<!doctype html><title>empty</title>";

const SHOWN = "the overview is on the screen";

/** Runs in the page from its beginning: says on the console that a frame with the screen's heading was shown. */
const TELL = `new MutationObserver((_, watch) => {
  if (!document.querySelector("main h1")) return;
  watch.disconnect();
  requestAnimationFrame(() => setTimeout(() => console.debug(${JSON.stringify(SHOWN)})));
}).observe(document, { subtree: true, childList: true })`;

/** Not by a locator: what the measuring program puts into the page to find and measure a heading costs as much as a screen. */
async function untilShown(page: Page, address: string): Promise<void> {
  await page.addInitScript(TELL);
  const shown = page.waitForEvent("console", (line) => line.text() === SHOWN);
  await page.goto(address, { waitUntil: "commit" });
  await shown;
}

/**
 * Budget (design §10): from nothing to the overview of a province on the screen, at most 2 × the same browser from
 * nothing to an empty page, plus 500 ms. The web host and its browser start one after the other, as `npm start` does it.
 */
export const coldStartPart: BenchPart = {
  id: "cold-start",
  async run(say) {
    say("a cold start with 350 agencies of one province");
    await buildIfStale((line) => say(line));
    const executablePath = requireBrowser();
    const launch = () => chromium.launch({ executablePath, args: quietSwitches() });
    const closing: (() => Promise<void>)[] = [];
    const measured = await withDataFolder(SIZE, (dataDir) =>
      sideBySide(
        RUNS,
        async () => {
          const host: RunningHost = await startHost(dataDir);
          const browser = await launch();
          closing.push(() => browser.close(), host.stop);
          const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
          await untilShown(page, host.address);
        },
        async () => {
          const browser = await launch();
          closing.push(() => browser.close());
          const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
          await page.goto(EMPTY);
        },
        async () => {
          // A window left open, even an empty one, slows the next start by a second.
          for (const close of closing.splice(0)) await close();
          await rest(REST);
        },
      ),
    );
    return [
      {
        work: "cold start to the overview, 350 agencies in the 32 districts of a province",
        ours: measured.ours,
        bare: { what: "the same browser opens an empty page", ms: measured.bare },
        budget: "≤ 2 × + 500 ms",
        within: measured.ours <= 2 * measured.bare + 500,
      },
    ];
  },
};
