import type { SqlJsStatic } from "sql.js";
import { AppError } from "../../shared/contract";
import type { Clock, Log } from "../core/ports/host";
import type { Backups } from "./backups";
import type { Condition } from "./condition";
import { examine } from "./examine";
import { HEARTBEAT_EVERY } from "./lock-file";
import type { SavedStateBoard } from "./saved-state";
import type { WriterQueue } from "./writer-queue";

const ROUND_EVERY = 60_000;
/** Idle: no save for this long, in milliseconds. */
const IDLE_AFTER = 30_000;
const STOP_WAIT_MS = 5_000;

export interface HousekeepingPorts {
  readonly sqlite: SqlJsStatic;
  readonly clock: Clock;
  readonly log: Log;
  readonly condition: Condition;
  readonly board: SavedStateBoard;
  readonly queue: WriterQueue;
  backups(): Backups;
  every(ms: number, work: () => void): () => void;
  follow(): Promise<void>;
}

export interface Housekeeping {
  /** @param imageOnDisk the store as it was found, null for a new one: backed up when it changed since the last time */
  start(imageOnDisk: Uint8Array | null): void;
  /** @returns the image on disk. @throws AppError STORE_DAMAGED when it fails SQLite's check: the store refuses writes then */
  check(): Promise<Uint8Array>;
  stop(): Promise<void>;
}

/** What goes on beside the work: heartbeat, hourly backups, and the check when idle. */
export function createHousekeeping(ports: HousekeepingPorts): Housekeeping {
  const { clock, log, condition, board, queue } = ports;
  let checked = -1;
  const pending = new Set<Promise<void>>();
  const stops: (() => void)[] = [];

  const check = async (): Promise<Uint8Array> => {
    const image = queue.image();
    const revision = queue.revision();
    if (checked === revision) return image;
    // The image is what stands on disk: checked as such, not as the connection sees it.
    const found = examine(ports.sqlite, image);
    if (found.state === "good") {
      found.connection.close();
      checked = revision;
      return image;
    }
    log.error("store.check", new Error(found.state));
    condition.recovery = { code: "STORE_DAMAGED", quarantined: null };
    board.set({ state: "failed", error: "STORE_DAMAGED" });
    throw new AppError("STORE_DAMAGED");
  };
  const beside = (event: string, work: () => Promise<void>): void => {
    const run = work()
      .catch((error) => log.error(event, error))
      .finally(() => pending.delete(run));
    pending.add(run);
  };
  const beat = async (): Promise<void> => {
    if (condition.lock) await condition.lock.beat();
    else await ports.follow();
  };
  const round = async (): Promise<void> => {
    if (!condition.lock || condition.recovery) return;
    await ports.backups().tick();
    const { state, at } = board.get();
    if (
      state === "saved" &&
      at !== null &&
      clock.now().getTime() - Date.parse(at) > IDLE_AFTER &&
      checked !== queue.revision()
    ) {
      await check();
    }
  };

  return {
    check,
    start(imageOnDisk) {
      stops.push(ports.every(HEARTBEAT_EVERY, () => beside("store.heartbeat", beat)));
      stops.push(ports.every(ROUND_EVERY, () => beside("store.housekeeping", round)));
      if (!condition.lock || condition.recovery || !imageOnDisk) return;
      checked = queue.revision();
      beside("store.backup-at-start", () => ports.backups().keepIfChanged(imageOnDisk));
    },
    async stop() {
      for (const stop of stops) stop();
      // A backup cut off is a temp file; a dead share must not keep the app from closing.
      await Promise.race([Promise.all(pending), new Promise((resolve) => setTimeout(resolve, STOP_WAIT_MS).unref())]);
    },
  };
}
