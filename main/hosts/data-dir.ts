import { homedir } from "node:os";
import { join, resolve } from "node:path";

/**
 * Where the store lives when nobody says otherwise: local app data, never a synced or roaming folder (a database in
 * OneDrive gets damaged). `--data` wins, then PAKMUD_DATA. @returns an absolute path
 */
export function dataDirectory(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  const set = asked ?? env.PAKMUD_DATA;
  if (set !== undefined && set !== "") return resolve(set);
  if (platform === "win32") return join(env.LOCALAPPDATA ?? join(home, "AppData", "Local"), "PakMud");
  if (platform === "darwin") return join(home, "Library", "Application Support", "PakMud");
  return join(env.XDG_DATA_HOME ?? join(home, ".local", "share"), "pakmud");
}

/** Where hosts without a keeper of the system keep their key: beside the store, never inside a backup. */
export function keyFileOf(dataDir: string): string {
  return join(dataDir, "keeper.key");
}
