import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { z } from "zod";
import type { Clock } from "../core/ports/host";
import { writeDurably } from "./durable-write";
import { errnoOf, readIfThere, removeIfThere, type StoreFs } from "./files";

/** How often the holder says that it lives, in milliseconds. */
export const HEARTBEAT_EVERY = 20_000;
/** A heartbeat older than this is nobody's: about six missed. */
export const STALE_AFTER = 120_000;
/** A take-over lasts milliseconds; one this old was cut off by a crash. */
const TAKEOVER_STALE_AFTER = 10_000;

const LockContent = z.object({
  token: z.string(),
  pid: z.number().int(),
  host: z.string(),
  since: z.string(),
  heartbeat: z.string(),
});
type LockContent = z.infer<typeof LockContent>;

export interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

export interface HeldLock {
  /** False when another opener took the lock over, because this one slept too long. */
  isOurs(): Promise<boolean>;
  beat(): Promise<void>;
  release(): Promise<void>;
}

export type LockResult =
  | { readonly lock: HeldLock; readonly holder: null }
  | { readonly lock: null; readonly holder: Holder };

/** Locks this process holds: a lock of our own pid that is not here was left by an earlier process of that number. */
const heldHere = new Set<string>();

/** Takes the lock, or says who holds it. A lock of a dead process, or one without a recent heartbeat, is taken over. */
export async function acquireLock(fs: StoreFs, path: string, clock: Clock): Promise<LockResult> {
  const now = clock.now().toISOString();
  const mine: LockContent = { token: randomUUID(), pid: process.pid, host: hostname(), since: now, heartbeat: now };
  const there = await readLock(fs, path);
  if (there === "none") {
    if (!(await createOnly(fs, path, mine))) return acquireLock(fs, path, clock);
  } else {
    if (there !== "unreadable" && !isStale(there, clock)) return { lock: null, holder: holderOf(there) };
    if (!(await takeOver(fs, path, mine, clock))) return acquireLock(fs, path, clock);
  }
  heldHere.add(mine.token);
  return { lock: heldLock(fs, path, mine, clock), holder: null };
}

function heldLock(fs: StoreFs, path: string, mine: LockContent, clock: Clock): HeldLock {
  const isOurs = async (): Promise<boolean> => {
    const there = await readLock(fs, path);
    // Someone tidied the lock away: whoever makes it first has it.
    if (there === "none") return createOnly(fs, path, mine);
    return there !== "unreadable" && there.token === mine.token;
  };
  return {
    isOurs,
    async beat() {
      if (!(await isOurs())) return;
      await writeDurably(fs, path, textOf({ ...mine, heartbeat: clock.now().toISOString() }));
    },
    async release() {
      heldHere.delete(mine.token);
      if (await isOurs()) await removeIfThere(fs, path);
    },
  };
}

/** Between two openers that both see a stale lock, the one that makes the guard file goes first. */
async function takeOver(fs: StoreFs, path: string, mine: LockContent, clock: Clock): Promise<boolean> {
  const guard = `${path}.takeover`;
  if (!(await createOnly(fs, guard, mine))) {
    const { mtimeMs } = await fs.stat(guard).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > TAKEOVER_STALE_AFTER) await removeIfThere(fs, guard);
    await new Promise((resolve) => setTimeout(resolve, 20));
    return false;
  }
  try {
    const there = await readLock(fs, path);
    if (typeof there === "object" && !isStale(there, clock)) return false;
    await writeDurably(fs, path, textOf(mine));
    return true;
  } finally {
    await removeIfThere(fs, guard);
  }
}

async function readLock(fs: StoreFs, path: string): Promise<LockContent | "none" | "unreadable"> {
  const bytes = await readIfThere(fs, path);
  if (!bytes) return "none";
  try {
    return LockContent.parse(JSON.parse(Buffer.from(bytes).toString("utf8")));
  } catch {
    // Cut off while it was being made: nobody can hold it for long, since beats replace it as a whole.
    const { mtimeMs } = await fs.stat(path).catch(() => ({ mtimeMs: 0 }));
    if (Date.now() - mtimeMs > 1000) return "unreadable";
    await new Promise((resolve) => setTimeout(resolve, 100));
    return readLock(fs, path);
  }
}

async function createOnly(fs: StoreFs, path: string, content: LockContent): Promise<boolean> {
  try {
    const file = await fs.open(path, "wx");
    try {
      await file.write(textOf(content));
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (errnoOf(error) === "EEXIST") return false;
    throw error;
  }
}

function isStale(lock: LockContent, clock: Clock): boolean {
  if (clock.now().getTime() - Date.parse(lock.heartbeat) > STALE_AFTER) return true;
  if (lock.host !== hostname()) return false;
  return lock.pid === process.pid ? !heldHere.has(lock.token) : !isAlive(lock.pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === "EPERM";
  }
}

function holderOf(lock: LockContent): Holder {
  return { pid: lock.pid, host: lock.host, since: lock.since };
}

function textOf(content: LockContent): Uint8Array {
  return Buffer.from(JSON.stringify(content), "utf8");
}
