import { mkdir, open, readdir, readFile, rename, stat, unlink } from "node:fs/promises";

export interface OpenFile {
  write(bytes: Uint8Array): Promise<void>;
  /** fsync */
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface FileFacts {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
}

/** A save puts a new file in place, so one of these differs. */
export function sameFile(a: FileFacts, b: FileFacts): boolean {
  return a.size === b.size && a.mtimeMs === b.mtimeMs && a.ino === b.ino;
}

/** The file operations the store stands on, so that tests can refuse them one by one. */
export interface StoreFs {
  /** @param flags `w` replaces, `wx` fails with EEXIST */
  open(path: string, flags: "w" | "wx"): Promise<OpenFile>;
  read(path: string): Promise<Uint8Array>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  list(folder: string): Promise<string[]>;
  makeFolder(folder: string): Promise<void>;
  stat(path: string): Promise<FileFacts>;
  /** Makes a rename in the folder durable. Does nothing where the platform cannot (Windows). */
  syncFolder(folder: string): Promise<void>;
}

/** What platforms answer that cannot fsync a folder. */
const CANNOT_SYNC_FOLDERS = new Set(["EPERM", "EACCES", "EISDIR", "EINVAL", "ENOTSUP", "ENOSYS", "EBADF"]);

export const nodeFs: StoreFs = {
  async open(path, flags) {
    const handle = await open(path, flags, 0o600);
    return {
      async write(bytes) {
        let offset = 0;
        while (offset < bytes.byteLength) {
          const { bytesWritten } = await handle.write(bytes, offset, bytes.byteLength - offset);
          offset += bytesWritten;
        }
      },
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  },
  read: (path) => readFile(path),
  rename,
  remove: unlink,
  list: (folder) => readdir(folder),
  async makeFolder(folder) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  },
  stat,
  async syncFolder(folder) {
    try {
      const handle = await open(folder, "r");
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    } catch (error) {
      if (!CANNOT_SYNC_FOLDERS.has(errnoOf(error))) throw error;
    }
  },
};

/** The system's error code (EPERM, ENOSPC …), or UNKNOWN. */
export function errnoOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return typeof code === "string" ? code : "UNKNOWN";
}

/** The bytes of a file, or null where there is none. */
export async function readIfThere(fs: StoreFs, path: string): Promise<Uint8Array | null> {
  try {
    return await fs.read(path);
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return null;
    throw error;
  }
}

export async function removeIfThere(fs: StoreFs, path: string): Promise<void> {
  try {
    await fs.remove(path);
  } catch (error) {
    if (errnoOf(error) !== "ENOENT") throw error;
  }
}
