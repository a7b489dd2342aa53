import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../../shared/contract/errors";
import type { HostPorts } from "../core/ports/host";

/** Numbered names tried before giving up. */
const TRIES = 1000;

/** Windows refuses these characters in names, and dots or blanks at the end. */
export function fileName(name: string): string {
  return name.replace(/[<>:"/\\|?*\p{Cc}]/gu, "_").replace(/[. ]+$/, "") || "PakMud";
}

/** EBUSY, EACCES, ENOSPC …: what to do differs, so the wording gets it. */
export function systemCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "UNKNOWN";
}

/** `name`, else `name-2` …: what is there already stays as it is. @returns its absolute path */
async function newFolder(parent: string, name: string): Promise<string> {
  for (let copy = 1; copy <= TRIES; copy += 1) {
    const path = join(parent, copy === 1 ? name : `${name}-${copy}`);
    try {
      await mkdir(path);
      return path;
    } catch (error) {
      if (systemCode(error) !== "EEXIST") throw error;
    }
  }
  throw new Error("too many folders of that name");
}

/** Writes files into a new folder, one after the other: a province's packets are never all in memory. */
export const saveFolder: HostPorts["saveFolder"] = async (parent, name, files) => {
  let folder: string | null = null;
  try {
    folder = await newFolder(parent, fileName(name));
    for (const file of files) await writeFile(join(folder, fileName(file.name)), await file.read(), { flag: "wx" });
  } catch (error) {
    // Half of the packets would look like all of them.
    if (folder !== null) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    throw new AppError("FILE_NOT_SAVED", { reason: systemCode(error) }, { cause: error });
  }
};
