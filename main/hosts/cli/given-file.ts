import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { AppError } from "../../../shared/contract";

export interface GivenFile {
  /** The bare name. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Why a file cannot be read; Excel on Windows holds what it has open. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "missing",
  ENOTDIR: "missing",
  EISDIR: "directory",
  EACCES: "locked",
  EPERM: "locked",
  EBUSY: "locked",
};

/** A file named on the command line. @throws AppError FILE_NOT_READABLE naming it, without its folder, and why */
export async function givenFile(
  path: string,
  read: (path: string) => Promise<Uint8Array> = readFile,
): Promise<GivenFile> {
  const name = basename(resolve(path)) || path;
  try {
    return { name, bytes: new Uint8Array(await read(path)) };
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    throw new AppError("FILE_NOT_READABLE", { file: name, reason: REASONS[code] ?? "unreadable" }, { cause });
  }
}
