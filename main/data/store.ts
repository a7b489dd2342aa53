import { AppError } from "../../shared/contract";
import type { Store, StoreFiles } from "../core/ports/store";
import type { Backups } from "./backups";
import { assertWritable, type Condition } from "./condition";
import type { SavedStateBoard } from "./saved-state";
import { readerOn, workToRollBack, workUnderActivity, workUnderNoActivity } from "./unit-of-work";
import type { WriterQueue } from "./writer-queue";

export interface StoreParts {
  readonly files: StoreFiles;
  readonly queue: WriterQueue;
  readonly board: SavedStateBoard;
  readonly backups: Backups;
  readonly condition: Condition;
  /** Brings a reader up to what the holder of the lock has saved, or makes it the holder when there is none any more. */
  follow(): Promise<void>;
  facts(): { readonly now: string; readonly who: string };
  reset(options?: { readonly forgetKey: boolean }): Promise<void>;
  close(): Promise<void>;
}

/** The port `Store` over the parts of `main/data`. */
export function createStore(parts: StoreParts): Store {
  const { queue, board, backups, condition } = parts;

  const followed = async (): Promise<void> => {
    if (!condition.lock && !queue.inside()) await parts.follow();
  };
  return {
    async read(work) {
      await followed();
      return queue.read((session) => work(readerOn(session)));
    },
    async write(what, work) {
      await followed();
      return queue.write(async (session) => {
        assertWritable(condition);
        return workUnderActivity(session, parts.facts(), what, work);
      });
    },
    async note(work) {
      await followed();
      return queue.write(async (session) => {
        assertWritable(condition);
        return workUnderNoActivity(session, parts.facts(), work);
      });
    },
    async rehearse(work) {
      await followed();
      return queue.rehearse((session) => workToRollBack(session, parts.facts(), work));
    },
    async erase(table, rowId, columns) {
      await followed();
      await queue.write(async (session) => {
        assertWritable(condition);
        const blanks = (columns ?? []).map((column) => `$.${column}`);
        const blanked = (state: string): string =>
          columns ? `json_set("${state}"${blanks.map(() => ", ?, ''").join("")})` : "NULL";
        session.connection.run(
          `UPDATE change SET "before" = ${blanked("before")}, "after" = ${blanked("after")} WHERE table_name = ? AND row_id = ?`,
          [...blanks, ...blanks, table, rowId],
        );
      }, true);
    },
    saved: board.get,
    onSaved: board.on,
    recovery: () => condition.recovery,
    files: parts.files,
    backups: {
      ...backups,
      async create(reason) {
        assertWritable(condition);
        return backups.create(reason);
      },
      async exportBytes() {
        if (condition.recovery) throw new AppError(condition.recovery.code);
        return backups.exportBytes();
      },
    },
    reset: parts.reset,
    close: parts.close,
  };
}
