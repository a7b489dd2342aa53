import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { type HostName, type OpenedHost, openHost } from "./open-host";
import { collectTroubles } from "./troubles";

export interface Desk {
  /** The app's page, 1366 × 768, over an empty data folder with a Thai name. */
  readonly page: Page;
  readonly dataDir: string;
  /** The user's own folder as the program sees it; empty. */
  readonly home: string;
  /** Closes the program and starts it again over the same data. @param meanwhile runs while it is closed @returns the new page */
  restart(meanwhile?: () => void): Promise<Page>;
  /** Starts the program once more, beside this one: over the same data, or as another PC over its own. */
  beside(dataDir: string): Promise<OpenedHost>;
  /** What went wrong in the page so far; must be empty at the end. A test that provokes something takes it out. */
  readonly troubles: string[];
}

/**
 * Every spec runs on every host there is (see `hosts`). An error on the page or in its console, anything the content
 * security policy stopped, or a request that leaves this computer fails the test at its end.
 */
export const test = base.extend<{ host: HostName; desk: Desk }>({
  host: ["web", { option: true }],
  async desk({ host, browser }, use) {
    const folder = mkdtempSync(join(tmpdir(), "pakmud-จังหวัด-"));
    const dataDir = join(folder, "data");
    const home = join(folder, "home");
    for (const path of [dataDir, home]) mkdirSync(path);
    const troubles: string[] = [];
    const running: OpenedHost[] = [];
    const open = async (data: string): Promise<OpenedHost> => {
      const opened = await openHost(host, { dataDir: data, home }, browser, (page) => collectTroubles(page, troubles));
      running.push(opened);
      await opened.page.setViewportSize({ width: 1366, height: 768 });
      return opened;
    };
    let opened = await open(dataDir);
    await use({
      get page() {
        return opened.page;
      },
      dataDir,
      home,
      troubles,
      async restart(meanwhile) {
        await opened.close();
        meanwhile?.();
        opened = await open(dataDir);
        return opened.page;
      },
      beside: open,
    });
    for (const each of running) await each.close();
    rmSync(folder, { recursive: true, force: true });
    expect(troubles).toEqual([]);
  },
});

export { expect };
