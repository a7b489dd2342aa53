import { join } from "node:path";
import type { Backup } from "../../shared/contract/app";
import { writeDurably } from "./durable-write";
import { errnoOf, type StoreFs } from "./files";
import { instantOf, stampOf } from "./places";

export type Place = Backup["place"];
export type Reason = Backup["reason"];

const NAME = /^pakmud-(\d{4}-\d\d-\d\dT\d{9}Z)-(start|hourly|migration|manual|before-restore)(?:-\d+)?\.pakmud$/;

/** When and why a backup of this name was made; null for other files, which are never touched. */
export function readName(name: string): { at: string; reason: Reason } | null {
  const parts = NAME.exec(name);
  const at = parts?.[1] ? instantOf(parts[1]) : null;
  return at && parts?.[2] ? { at, reason: parts[2] as Reason } : null;
}

/** The backups in one folder, newest first. A folder that is not there (an unplugged stick) holds none. */
export async function listFolder(fs: StoreFs, folder: string, place: Place): Promise<Backup[]> {
  let names: string[];
  try {
    names = await fs.list(folder);
  } catch {
    return [];
  }
  const found = await Promise.all(
    names.map(async (name): Promise<Backup | null> => {
      const known = readName(name);
      if (!known) return null;
      try {
        const { size } = await fs.stat(join(folder, name));
        return { id: `${place}:${name}`, place, size, ...known };
      } catch (error) {
        if (errnoOf(error) === "ENOENT") return null;
        throw error;
      }
    }),
  );
  return found.filter((backup) => backup !== null).sort(newestFirst);
}

export function newestFirst(a: Backup, b: Backup): number {
  return a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1;
}

/** Writes a backup under a name that no other bears. */
export async function writeBackupFile(
  fs: StoreFs,
  folder: string,
  place: Place,
  made: { readonly at: Date; readonly reason: Reason; readonly bytes: Uint8Array },
): Promise<Backup> {
  await fs.makeFolder(folder);
  const taken = new Set(await fs.list(folder));
  const stem = `pakmud-${stampOf(made.at)}-${made.reason}`;
  let name = `${stem}.pakmud`;
  for (let n = 2; taken.has(name); n += 1) name = `${stem}-${n}.pakmud`;
  await writeDurably(fs, join(folder, name), made.bytes);
  return { id: `${place}:${name}`, at: made.at.toISOString(), place, size: made.bytes.byteLength, reason: made.reason };
}
