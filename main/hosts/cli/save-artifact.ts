import { mkdir, writeFile } from "node:fs/promises";
import { extname, join, resolve } from "node:path";

/** Numbered names tried before giving up. */
const TRIES = 1000;

/** Writes a file without ever replacing one: `posters.pdf`, else `posters-2.pdf` … @returns its absolute path */
export async function saveNew(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  await mkdir(folder, { recursive: true });
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  for (let copy = 1; copy <= TRIES; copy += 1) {
    const path = resolve(join(folder, copy === 1 ? name : `${stem}-${copy}${extension}`));
    try {
      await writeFile(path, bytes, { flag: "wx" });
      return path;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
  }
  throw new Error(`too many files of that name`);
}
