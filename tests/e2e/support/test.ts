import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { type HostName, type OpenedHost, openHost } from "./open-host";

export interface Desk {
  /** The app's page, 1366 × 768, over an empty data folder with a Thai name. */
  readonly page: Page;
  readonly dataDir: string;
  /** Closes the program and starts it again over the same data. @returns the new page */
  restart(): Promise<Page>;
  /** What went wrong in the page so far; must be empty at the end. A test that provokes something takes it out. */
  readonly troubles: string[];
}

/**
 * Every spec runs on every host there is (see `hosts`). A page error, or anything the content security policy stopped,
 * fails the test at its end.
 */
export const test = base.extend<{ host: HostName; desk: Desk }>({
  host: ["web", { option: true }],
  async desk({ host, browser }, use) {
    const dataDir = mkdtempSync(join(tmpdir(), "pakmud-จังหวัด-"));
    const troubles: string[] = [];
    const open = async (): Promise<OpenedHost> => {
      const opened = await openHost(host, dataDir, browser);
      await opened.page.setViewportSize({ width: 1366, height: 768 });
      opened.page.on("pageerror", (error) => troubles.push(error.message));
      opened.page.on("console", (message) => {
        if (/content security policy/i.test(message.text())) troubles.push(message.text());
      });
      return opened;
    };
    let opened = await open();
    await use({
      get page() {
        return opened.page;
      },
      dataDir,
      troubles,
      async restart() {
        await opened.close();
        opened = await open();
        return opened.page;
      },
    });
    await opened.close();
    rmSync(dataDir, { recursive: true, force: true });
    expect(troubles).toEqual([]);
  },
});

export { expect };
