import { AppError } from "../../shared/contract";
import type { Clock, Log } from "../core/ports/host";
import { assertHeld, type Condition } from "./condition";
import { writeDurably } from "./durable-write";
import { errnoOf, type StoreFs } from "./files";
import type { Places } from "./places";
import type { SavedStateBoard } from "./saved-state";
import type { WriterQueuePorts } from "./writer-queue";

export interface SavePathPorts {
  readonly fs: StoreFs;
  readonly places: Places;
  readonly clock: Clock;
  readonly log: Log;
  readonly board: SavedStateBoard;
  readonly condition: Condition;
  /** Called when the lock turned out to be another's. */
  lostLock(): Promise<void>;
  /** Called after each image that reached the disk. */
  saved(): void;
}

/**
 * Puts an image on disk and keeps the saved state true. A failure leaves the previous image in place: also when the new
 * one was renamed into place but the folder could not be synced, the old one is put back, since its writes are refused.
 */
export function createSave(ports: SavePathPorts): WriterQueuePorts["save"] {
  const { fs, places, clock, log, board, condition } = ports;
  return async (image, previous, onHeld) => {
    board.set({ state: "saving" });
    let placed = false;
    try {
      assertHeld(condition);
      await writeDurably(fs, places.store, image, {
        onRetry: onHeld,
        onPlaced: () => {
          placed = true;
        },
        // A PC that slept past the stale time may have lost the store to another opener: then its work must not land.
        beforeRename: async () => {
          if (condition.lock && !(await condition.lock.isOurs())) await ports.lostLock();
          assertHeld(condition);
        },
      });
    } catch (error) {
      if (placed) {
        await writeDurably(fs, places.store, previous, { delays: [] }).catch((again) =>
          log.error("store.put-back", again),
        );
      }
      if (error instanceof AppError) throw error;
      log.error("store.save", error);
      board.set({ state: "failed", error: errnoOf(error) });
      throw new AppError("STORE_SAVE_FAILED", { error: errnoOf(error) }, { cause: error });
    }
    ports.saved();
    board.set({ state: "saved", at: clock.now().toISOString(), error: null });
  };
}
