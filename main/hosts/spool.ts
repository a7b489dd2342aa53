import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Spool } from "../core/artifacts";

const PREFIX = "pakmud-spool-";

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Removes what processes that are gone left behind. */
function clearAbandoned(parent: string): void {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(PREFIX))) {
    const pid = Number(name.slice(PREFIX.length).split("-")[0]);
    if (!Number.isInteger(pid) || isAlive(pid)) continue;
    try {
      rmSync(join(parent, name), { recursive: true, force: true });
    } catch {
      // Another account's folder, or a file still open on Windows: not ours to force.
    }
  }
}

/** Plain artifacts on disk, in a private folder of the system's temporary one; made at the first file, gone at close. */
export function createSpool(parent: string = tmpdir()): Spool {
  clearAbandoned(parent);
  let folder: string | null = null;
  const pathOf = (token: string): string => {
    folder ??= mkdtempSync(join(parent, `${PREFIX}${process.pid}-`));
    return join(folder, token);
  };
  return {
    write: (token, bytes) => writeFile(pathOf(token), bytes, { mode: 0o600 }),
    read: async (token) => new Uint8Array(await readFile(pathOf(token))),
    async clear() {
      if (folder !== null) await rm(folder, { recursive: true, force: true });
      folder = null;
    },
  };
}
