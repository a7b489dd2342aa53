import { dirname } from "node:path";
import { errnoOf, type StoreFs } from "./files";

/** What virus scanners, indexers and sync clients answer while they hold a file: worth waiting for. */
const HELD = new Set(["EPERM", "EBUSY", "EACCES"]);

/** Milliseconds between tries; together about five seconds. */
export const RETRY_DELAYS: readonly number[] = [10, 20, 40, 80, 160, 320, 640, 1280, 2560];

export interface DurableWriteOptions {
  readonly delays?: readonly number[];
  /** Called before each wait. */
  readonly onRetry?: (error: unknown) => void;
  /** Asked right before the rename; a throw leaves the old file in place. */
  readonly beforeRename?: () => Promise<void>;
  /** Called right after the rename: from here on a failure leaves the new file in place. */
  readonly onPlaced?: () => void;
}

/** Name of the file that is written before it takes the place of `path`. */
export function tempOf(path: string): string {
  return `${path}.tmp`;
}

/**
 * Replaces a file so that after a crash there is the old one or the new one, whole: temp file in the same folder → fsync
 * → rename → fsync of the folder. Where it fails, the temp file stays and the system's error is thrown.
 */
export async function writeDurably(
  fs: StoreFs,
  path: string,
  bytes: Uint8Array,
  options: DurableWriteOptions = {},
): Promise<void> {
  const temp = tempOf(path);
  const patiently = <T>(work: () => Promise<T>): Promise<T> =>
    retryWhileHeld(work, options.delays ?? RETRY_DELAYS, options.onRetry);
  await patiently(async () => {
    const file = await fs.open(temp, "w");
    try {
      await file.write(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  });
  await options.beforeRename?.();
  await patiently(() => fs.rename(temp, path));
  options.onPlaced?.();
  await patiently(() => fs.syncFolder(dirname(path)));
}

/** Tries again while another program holds the file. */
export async function retryWhileHeld<T>(
  work: () => Promise<T>,
  delays: readonly number[],
  onRetry?: (error: unknown) => void,
): Promise<T> {
  for (const delay of delays) {
    try {
      return await work();
    } catch (error) {
      if (!HELD.has(errnoOf(error))) throw error;
      onRetry?.(error);
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
  return work();
}
