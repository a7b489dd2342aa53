import { AppError } from "../../shared/contract";
import type { Recovery } from "./local-state";
import type { HeldLock, Holder } from "./lock-file";

/** What the store may do just now. One object, shared by the store's parts. */
export interface Condition {
  /** Ours, or null: then this opener only reads. */
  lock: HeldLock | null;
  /** Who holds the lock instead. */
  holder: Holder | null;
  /** The store file could not be used and the user has not settled it yet. */
  recovery: Recovery | null;
  closed: boolean;
}

/** @throws AppError STORE_READ_ONLY, STORE_DAMAGED, STORE_NEWER_VERSION where writing is refused */
export function assertWritable(condition: Condition): void {
  assertHeld(condition);
  if (condition.recovery) throw new AppError(condition.recovery.code);
}

/** What also settling a damaged store needs. @throws AppError STORE_READ_ONLY */
export function assertHeld(condition: Condition): void {
  if (condition.closed) throw new Error("the store is closed");
  if (condition.lock) return;
  throw new AppError("STORE_READ_ONLY", { host: condition.holder?.host ?? null, pid: condition.holder?.pid ?? null });
}
