import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Browser, _electron as electron, type Page } from "@playwright/test";
import { electronRuntime } from "../../../main/hosts/launch/electron-runtime";

const ROOT = join(import.meta.dirname, "../../..");

export type HostName = "web" | "electron";

/** Electron too where its runtime is on this machine; `npm test` never downloads it. */
export const hosts: readonly HostName[] = electronRuntime(ROOT) === null ? ["web"] : ["web", "electron"];

/** The app as a user has it before her: one page, over a data folder. */
export interface OpenedHost {
  readonly page: Page;
  /** Ends the program as closing its window does; resolves when it is gone. A second call does nothing. */
  close(): Promise<void>;
}

/** Absolute paths of the data folder and of what the program takes for the user's own folder. */
export interface Folders {
  readonly dataDir: string;
  readonly home: string;
}

function environment({ dataDir, home }: Folders): Record<string, string> {
  const own = { PAKMUD_DATA: dataDir, HOME: home, USERPROFILE: home };
  return { ...process.env, ...own } as Record<string, string>;
}

/**
 * Dialogs come at their full size: on a busy machine a click else lands where a button of a dialog was when it began to
 * grow. The app follows this wish of a user in base.css.
 */
const STILL = { reducedMotion: "reduce" } as const;

/** Starts the built web host and opens its one-time address. */
async function openWeb(folders: Folders, browser: Browser, watch: (page: Page) => void): Promise<OpenedHost> {
  const script = join(ROOT, "out/main/web.js");
  const child = spawn(process.execPath, [script, "--no-window"], {
    env: environment(folders),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on("line", (line) => {
      if (line.startsWith("http://127.0.0.1:")) resolve(line.trim());
    });
    void exited.then(() => reject(new Error("the web host ended before it gave its address")));
  });
  const context = await browser.newContext({ acceptDownloads: true, ...STILL });
  const page = await context.newPage();
  watch(page);
  await page.goto(address);
  return {
    page,
    async close() {
      await context.close();
      child.kill("SIGTERM");
      await exited;
    },
  };
}

/** Starts the built Electron app, as `npm start` does. */
async function openElectron(folders: Folders, watch: (page: Page) => void): Promise<OpenedHost> {
  const executablePath = electronRuntime(ROOT);
  if (executablePath === null) throw new Error("Electron's runtime is not on this machine");
  const app = await electron.launch({ executablePath, args: [ROOT], cwd: ROOT, env: environment(folders) });
  const page = await app.firstWindow();
  watch(page);
  await page.emulateMedia(STILL);
  let closing: Promise<void> | null = null;
  return {
    page,
    close() {
      closing ??= app.close();
      return closing;
    },
  };
}

/** @param watch gets the page as early as the host allows: on the web before its first request */
export function openHost(
  name: HostName,
  folders: Folders,
  browser: Browser,
  watch: (page: Page) => void,
): Promise<OpenedHost> {
  return name === "web" ? openWeb(folders, browser, watch) : openElectron(folders, watch);
}
