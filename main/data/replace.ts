import type { SqlValue } from "sql.js";
import { assertHeld, type Condition } from "./condition";
import type { Connection } from "./connection";
import type { Examined } from "./examine";
import type { LocalStateFile } from "./local-state";
import { type Keys, readKeys } from "./secrets/key-wraps";
import type { StoreVault } from "./secrets/vault";
import { freshStore, type Opened, readyStore, type StoreFilePorts, setAside } from "./store-file";
import type { WriterQueue } from "./writer-queue";

export interface ReplacePorts extends StoreFilePorts {
  readonly condition: Condition;
  readonly local: LocalStateFile;
  readonly queue: WriterQueue;
  readonly vault: StoreVault;
  /** Keeps the present store as a backup. */
  backUp(image: Uint8Array): Promise<unknown>;
}

export interface Replace {
  withBackup(found: Extract<Examined, { state: "good" }>, bytes: Uint8Array): Promise<void>;
  /** @param forgetKey a passphrase that nobody knows is not carried over */
  withFresh(forgetKey: boolean): Promise<void>;
}

/** Puts another store in the present one's place, and with that settles a damaged or newer file. */
export function createReplace(ports: ReplacePorts): Replace {
  const { condition, local, queue, vault } = ports;

  const replaceWith = async (make: (present: Connection) => Promise<Opened>): Promise<void> => {
    let keys: Keys | null = null;
    await queue.swap(
      async (present) => {
        assertHeld(condition);
        if (!condition.recovery) await ports.backUp(queue.image());
        else if (condition.recovery.quarantined === null) {
          // Not ours to overwrite: a newer version's file, or one that could not be moved before.
          const quarantined = await setAside(ports, condition.recovery.code);
          condition.recovery = { ...condition.recovery, quarantined };
          await local.set({ recovery: condition.recovery });
        }
        const opened = await make(present);
        keys = opened.keys;
        return { connection: opened.connection, image: null };
      },
      () => {
        if (keys) vault.use(keys);
        condition.recovery = null;
      },
    );
    if (local.get().recovery) await local.set({ recovery: null });
  };

  return {
    withBackup: (found, bytes) => replaceWith(() => readyStore(ports, found, bytes)),
    withFresh: (forgetKey) =>
      replaceWith(async (present) => {
        const opened = await freshStore(ports);
        if (condition.recovery || forgetKey) return opened;
        // The passphrase someone wrote down stays theirs: a store emptied on purpose keeps its data key.
        copyWraps(present, opened.connection);
        return { ...opened, keys: await readKeys(opened.connection, ports.keeper, ports.log) };
      }),
  };
}

function copyWraps(from: Connection, to: Connection): void {
  const columns = ["id", "wrapped", "params"];
  for (const row of from.all("SELECT id, wrapped, params FROM key_wrap")) {
    const values = columns.map((column): SqlValue => row[column] ?? null);
    to.run("INSERT OR REPLACE INTO key_wrap (id, wrapped, params) VALUES (?, ?, ?)", values);
  }
}
