import { AppError } from "../../shared/contract";
import type { Clock, Log } from "../core/ports/host";
import type { Backups } from "./backups";
import type { Condition } from "./condition";
import { HEARTBEAT_EVERY } from "./lock-file";
import type { SavedStateBoard } from "./saved-state";
import type { WriterQueue } from "./writer-queue";

const ROUND_EVERY = 60_000;
/** Idle: no save for this long, in milliseconds. */
const IDLE_AFTER = 30_000;

export interface HousekeepingPorts {
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
  /** @throws AppError STORE_DAMAGED when the database in use fails SQLite's check: it then refuses writes */
  check(): Promise<void>;
  stop(): Promise<void>;
}

/** What goes on beside the work: heartbeat, hourly backups, and the check when idle. */
export function createHousekeeping(ports: HousekeepingPorts): Housekeeping {
  const { clock, log, condition, board, queue } = ports;
  let checked: Uint8Array | null = null;
  const pending = new Set<Promise<void>>();
  const stops: (() => void)[] = [];

  const check = async (): Promise<void> => {
    if (checked === queue.image()) return;
    const image = queue.image();
    const complaint = await queue.read(async ({ connection }) => connection.quickCheck());
    if (complaint === null) {
      checked = image;
      return;
    }
    log.error("store.check", new Error(complaint));
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
    if (state === "saved" && at !== null && clock.now().getTime() - Date.parse(at) > IDLE_AFTER) await check();
  };

  return {
    check,
    start(imageOnDisk) {
      stops.push(ports.every(HEARTBEAT_EVERY, () => beside("store.heartbeat", beat)));
      stops.push(ports.every(ROUND_EVERY, () => beside("store.housekeeping", round)));
      if (!condition.lock || condition.recovery || !imageOnDisk) return;
      checked = imageOnDisk;
      beside("store.backup-at-start", () => ports.backups().keepIfChanged(imageOnDisk));
    },
    async stop() {
      for (const stop of stops) stop();
      await Promise.all(pending);
    },
  };
}
