import { existsSync, readdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/** What the search looks at; a parameter so that tests can set the machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  isFile(path: string): boolean;
  list(folder: string): readonly string[];
}

const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  isFile: (path) => existsSync(path) && statSync(path).isFile(),
  list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
};

const NAMES_IN_PATH = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

function onWindows({ env }: Machine): string[] {
  const roots = [env.LOCALAPPDATA, env.PROGRAMFILES, env["PROGRAMFILES(X86)"]].filter((root) => root !== undefined);
  const programs = [
    ["Google", "Chrome", "Application", "chrome.exe"],
    ["Microsoft", "Edge", "Application", "msedge.exe"],
    ["Chromium", "Application", "chrome.exe"],
  ];
  return programs.flatMap((parts) => roots.map((root) => join(root, ...parts)));
}

function onMac({ home }: Machine): string[] {
  const apps = [
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "Chromium.app/Contents/MacOS/Chromium",
  ];
  return apps.flatMap((app) => [join("/Applications", app), join(home, "Applications", app)]);
}

function inPath({ env }: Machine): string[] {
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return NAMES_IN_PATH.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The browsers that Playwright's installer put into its cache, newest first. */
function inPlaywrightCache(machine: Machine): string[] {
  const caches: Partial<Record<NodeJS.Platform, string>> = {
    win32: join(machine.env.LOCALAPPDATA ?? machine.home, "ms-playwright"),
    darwin: join(machine.home, "Library", "Caches", "ms-playwright"),
  };
  const set = machine.env.PLAYWRIGHT_BROWSERS_PATH;
  const cache = set ?? caches[machine.platform] ?? join(machine.home, ".cache", "ms-playwright");
  const inside = [
    ["chrome-linux64", "chrome"],
    ["chrome-linux", "chrome"],
    ["chrome-win64", "chrome.exe"],
    ["chrome-win", "chrome.exe"],
    ["chrome-mac-arm64", "Google Chrome for Testing.app", "Contents", "MacOS", "Google Chrome for Testing"],
    ["chrome-mac-x64", "Google Chrome for Testing.app", "Contents", "MacOS", "Google Chrome for Testing"],
    ["chrome-mac", "Chromium.app", "Contents", "MacOS", "Chromium"],
  ];
  const revision = (name: string): number => Number(name.split("-")[1]);
  const installed = machine.list(cache).filter((name) => /^chromium-\d+$/.test(name));
  return installed
    .toSorted((left, right) => revision(right) - revision(left))
    .flatMap((name) => inside.map((parts) => join(cache, name, ...parts)));
}

/**
 * A browser of the Chromium family on this machine: PAKMUD_BROWSER if set, else an installed Chrome, Edge or Chromium,
 * else Playwright's own. @returns its absolute path, or null
 */
export function findBrowser(machine: Machine = thisMachine): string | null {
  const wanted = machine.env.PAKMUD_BROWSER;
  if (wanted !== undefined && wanted !== "") return machine.isFile(wanted) ? wanted : null;
  const usual = machine.platform === "win32" ? onWindows(machine) : machine.platform === "darwin" ? onMac(machine) : [];
  const candidates = [...usual, ...inPath(machine), ...inPlaywrightCache(machine)];
  return candidates.find((path) => machine.isFile(path)) ?? null;
}
