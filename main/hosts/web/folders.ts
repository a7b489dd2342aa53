import { randomUUID } from "node:crypto";
import { access, constants, readdir } from "node:fs/promises";
import { homedir, userInfo } from "node:os";
import { basename, dirname, join } from "node:path";
import { AppError } from "../../../shared/contract/errors";
import { compareThai } from "../../../shared/domain/sorting";
import type { Folders } from "../../core/ports/host";

/** Where sticks and shares appear, besides the user's own folder: drives on Windows, mounts elsewhere. */
async function usualPlaces(platform: NodeJS.Platform): Promise<string[]> {
  if (platform === "win32") {
    const drives = Array.from({ length: 26 }, (_, index) => `${String.fromCharCode(65 + index)}:\\`);
    return (await Promise.all(drives.map(async (drive) => ((await isReachable(drive)) ? [drive] : [])))).flat();
  }
  const parents = [
    "/Volumes",
    "/mnt",
    "/media",
    join("/media", userInfo().username),
    join("/run/media", userInfo().username),
  ];
  return [...(await Promise.all(parents.map((parent) => inside(parent).catch(() => [])))).flat(), "/"];
}

function isReachable(path: string): Promise<boolean> {
  return access(path, constants.R_OK).then(
    () => true,
    () => false,
  );
}

/** Absolute paths of the folders in a folder, in Thai order; hidden ones are left out. */
async function inside(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => join(path, entry.name))
    .toSorted((a, b) => compareThai(basename(a), basename(b)));
}

/** The folder list of the web host. Tokens live as long as the process, and only for folders that were shown. */
export function createFolders(home: string = homedir(), platform: NodeJS.Platform = process.platform): Folders {
  const paths = new Map<string, string>();
  const tokens = new Map<string, string>();
  const tokenOf = (path: string): string => {
    const token = tokens.get(path) ?? randomUUID();
    tokens.set(path, token);
    paths.set(token, path);
    return token;
  };
  const pathOf = (token: string): string => {
    const path = paths.get(token);
    if (path === undefined) throw new AppError("FOLDER_UNREADABLE");
    return path;
  };
  return {
    pathOf,
    async list(token) {
      if (token === undefined) {
        const places = [home, ...(await usualPlaces(platform))];
        return { here: null, rows: [...new Set(places)].map((path) => ({ token: tokenOf(path), name: path })) };
      }
      const path = pathOf(token);
      const found = await inside(path).catch((cause: unknown) => {
        throw new AppError("FOLDER_UNREADABLE", {}, { cause });
      });
      const above = dirname(path);
      return {
        here: { token, path },
        // One step up from a place of the first list is that list, not a folder around it.
        ...(path === home || above === path ? {} : { parent: tokenOf(above) }),
        rows: found.map((folder) => ({ token: tokenOf(folder), name: basename(folder) })),
      };
    },
  };
}
