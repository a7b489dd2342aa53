import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError } from "../../../shared/contract/errors";
import { findBrowser } from "./find-browser";
import { quietSwitches } from "./quiet-switches";

/** Whether a window could be shown here at all. */
export function hasDisplay(
  platform: NodeJS.Platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
): boolean {
  if (platform === "win32" || platform === "darwin") return true;
  return Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY);
}

export interface AppWindow {
  /** Resolves when the user closed the window. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

function start(executable: string, switches: readonly string[]): ChildProcess {
  return spawn(executable, switches, { stdio: "ignore", windowsHide: false });
}

/**
 * Opens an address as a window of its own in an installed browser, with a profile of its own that is thrown away: no
 * extension sees the app, and the browser's process ends with the window. @throws AppError BROWSER_NOT_FOUND
 */
export async function openAppWindow(address: string): Promise<AppWindow> {
  const executable = findBrowser();
  if (executable === null) throw new AppError("BROWSER_NOT_FOUND");
  const profile = await mkdtemp(join(tmpdir(), "pakmud-window-"));
  const gpu = quietSwitches().filter((option) => option !== "--disable-gpu");
  const child = start(executable, [`--app=${address}`, `--user-data-dir=${profile}`, "--window-size=1366,768", ...gpu]);
  const closed = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  return {
    closed,
    async close() {
      child.kill();
      await closed;
      // The browser's helpers may hold files for a moment after it ended.
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Opens a link in the user's browser; core has checked it against its list. @throws AppError NOT_AVAILABLE_HERE */
export async function openLinkOutside(url: string): Promise<void> {
  const executable = hasDisplay() ? findBrowser() : null;
  if (executable === null) throw new AppError("NOT_AVAILABLE_HERE");
  start(executable, [url]).once("error", () => undefined);
}
