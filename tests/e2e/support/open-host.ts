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
  /** Ends the program as closing its window does; resolves when it is gone. */
  close(): Promise<void>;
}

/** Starts the built web host and opens its one-time address. */
async function openWeb(dataDir: string, browser: Browser): Promise<OpenedHost> {
  const script = join(ROOT, "out/main/web.js");
  const child = spawn(process.execPath, [script, "--data", dataDir, "--no-window"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on("line", (line) => {
      if (line.startsWith("http://127.0.0.1:")) resolve(line.trim());
    });
    void exited.then(() => reject(new Error("the web host ended before it gave its address")));
  });
  const context = await browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
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
async function openElectron(dataDir: string): Promise<OpenedHost> {
  const executablePath = electronRuntime(ROOT);
  if (executablePath === null) throw new Error("Electron's runtime is not on this machine");
  const app = await electron.launch({
    executablePath,
    args: [ROOT],
    cwd: ROOT,
    env: { ...process.env, PAKMUD_DATA: dataDir } as Record<string, string>,
  });
  const page = await app.firstWindow();
  return { page, close: () => app.close() };
}

export function openHost(name: HostName, dataDir: string, browser: Browser): Promise<OpenedHost> {
  return name === "web" ? openWeb(dataDir, browser) : openElectron(dataDir);
}
