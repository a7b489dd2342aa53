import type { Condition } from "./condition";
import { type FileFacts, sameFile } from "./files";
import { acquireLock } from "./lock-file";
import { SCHEMA_VERSION } from "./migrations";
import type { SavedStateBoard } from "./saved-state";
import type { StoreVault } from "./secrets/vault";
import { loadStoreFile, readyStore, type StoreFilePorts } from "./store-file";
import type { WriterQueue } from "./writer-queue";

export interface FollowPorts extends StoreFilePorts {
  readonly condition: Condition;
  readonly board: SavedStateBoard;
  readonly queue: WriterQueue;
  readonly vault: StoreVault;
}

export interface Follow {
  /** For an opener that only reads: takes the lock if it is free by now, and reads the file again if it changed. */
  now(): Promise<void>;
  /** Another opener took our lock over while we slept. */
  lost(): Promise<void>;
}

export function createFollow(ports: FollowPorts): Follow {
  const { fs, places, clock, log, condition, board, queue, vault } = ports;
  let seen: FileFacts | null = null;
  let running: Promise<void> | null = null;

  const reload = async (): Promise<boolean> => {
    const loaded = await loadStoreFile(ports);
    if (loaded.found !== "good") return false;
    if (loaded.examined.version < SCHEMA_VERSION && condition.lock) {
      loaded.examined.connection.close();
      return false;
    }
    const opened = await readyStore(ports, loaded.examined, loaded.bytes);
    await queue.swap(
      async () => ({ connection: opened.connection, image: loaded.bytes }),
      () => {
        vault.use(opened.keys);
        condition.recovery = null;
      },
    );
    return true;
  };
  const step = async (): Promise<void> => {
    if (condition.lock || condition.closed) return;
    const taken = await acquireLock(fs, places.lock, clock);
    if (taken.lock) {
      // Ours only with what the last holder saved in hand.
      condition.lock = taken.lock;
      if (await reload()) {
        condition.holder = null;
        board.set({ state: "saved", holder: null, at: clock.now().toISOString(), error: null });
        return;
      }
      condition.lock = null;
      await taken.lock.release();
    } else if (taken.holder.since !== condition.holder?.since) {
      condition.holder = taken.holder;
      board.set({ state: "read-only", holder: taken.holder });
    }
    const facts = await fs.stat(places.store).catch(() => null);
    if (!facts || (seen && sameFile(seen, facts))) return;
    if (await reload()) seen = facts;
  };

  return {
    async now() {
      running ??= step()
        .catch((error) => log.error("store.follow", error))
        .finally(() => {
          running = null;
        });
      await running;
    },
    async lost() {
      const lock = condition.lock;
      condition.lock = null;
      await lock?.release();
      board.set({ state: "read-only" });
    },
  };
}
