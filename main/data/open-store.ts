import type { Clock, Log } from "../core/ports/host";
import type { Keeper, Vault } from "../core/ports/secrets";
import type { Store } from "../core/ports/store";
import { writeBackupFile } from "./backup-files";
import { createBackups } from "./backups";
import { assertHeld, assertWritable, type Condition } from "./condition";
import { connect } from "./connection";
import { createStoreFiles } from "./evidence-files";
import { nodeFs, type StoreFs } from "./files";
import { createFollow } from "./follow";
import { createHousekeeping } from "./housekeeping";
import { openLocalState } from "./local-state";
import { acquireLock } from "./lock-file";
import { placesIn } from "./places";
import { createReplace } from "./replace";
import { createSave } from "./save-path";
import { savedStateBoard } from "./saved-state";
import { putWraps } from "./secrets/key-wraps";
import { PASSPHRASE_COST } from "./secrets/passphrase";
import { createVault } from "./secrets/vault";
import { loadSqlite } from "./sqlite";
import { startUp } from "./startup";
import { createStore } from "./store";
import { createWriterQueue } from "./writer-queue";

export interface OpenStoreOptions {
  /** The data folder; made when it is not there. Keep it off synced folders: only backups belong there. */
  readonly dir: string;
  readonly keeper: Keeper;
  readonly clock: Clock;
  readonly log: Log;
  /** The officer at the keyboard, asked at each write. */
  readonly who: () => string;
  /** File operations; tests bring ones that refuse. */
  readonly fs?: StoreFs;
  /** scrypt's N for passphrases set from now on; tests take a small one. */
  readonly passphraseCost?: number;
  /** Repeats `work` without keeping the process alive; @returns how to stop. Tests bring one that they drive. */
  readonly every?: (ms: number, work: () => void) => () => void;
}

/**
 * Opens the store in a data folder, with its vault. Always opens: a second opener reads only (`saved().state`), a file
 * that cannot be used shows in `recovery()`.
 * @throws the system's error where the folder itself cannot be made or written
 */
export async function openStore(options: OpenStoreOptions): Promise<{ store: Store; vault: Vault }> {
  const { keeper, clock, log, fs = nodeFs } = options;
  const places = placesIn(options.dir);
  const sqlite = await loadSqlite();
  await fs.makeFolder(places.folder);
  const condition: Condition = { ...(await acquireLock(fs, places.lock, clock)), recovery: null, closed: false };
  const local = await openLocalState(fs, places.local, clock.now().toISOString());
  const board = savedStateBoard({
    state: condition.lock ? "saved" : "read-only",
    at: null,
    holder: condition.holder,
    error: null,
  });
  const ports = { sqlite, fs, places, clock, log, keeper, local, condition, board };

  const opened = await startUp({
    ...ports,
    async backUpBeforeMigration(bytes) {
      await writeBackupFile(fs, places.backups, "local", { at: clock.now(), reason: "migration", bytes });
    },
  });
  if (opened.image) board.set({ at: new Date((await fs.stat(places.store)).mtimeMs).toISOString() });
  const image = opened.image ?? opened.connection.export();
  const save = createSave({ ...ports, lostLock: () => follow.lost(), saved: () => backups.changed() });
  const queue = createWriterQueue(opened.connection, image, { reopen: (bytes) => connect(sqlite, bytes), save });
  const vault = createVault(opened.keys, {
    keeper,
    log,
    passphraseCost: options.passphraseCost ?? PASSPHRASE_COST,
    persist: (wraps) =>
      queue.write(async ({ connection }) => {
        assertWritable(condition);
        putWraps(connection, wraps);
      }),
  });
  const replace = createReplace({
    ...ports,
    queue,
    vault,
    backUp: (bytes) => backups.keepHere(bytes, "before-restore"),
  });
  const housekeeping = createHousekeeping({
    ...ports,
    queue,
    backups: () => backups,
    every: options.every ?? everyUnref,
    follow: () => follow.now(),
  });
  const backups = createBackups({
    ...ports,
    checkedImage: () => housekeeping.check(),
    replace: replace.withBackup,
  });
  const follow = createFollow({ ...ports, queue, vault });

  // Where it cannot be saved yet the board says so; every later save brings it along.
  if (opened.unsaved && condition.lock) await queue.resave().catch(() => undefined);
  housekeeping.start(opened.image);
  return {
    vault,
    store: createStore({
      files: createStoreFiles({ fs, folder: places.files, log, condition }),
      queue,
      board,
      backups,
      condition,
      follow: follow.now,
      facts: () => ({ now: clock.now().toISOString(), who: options.who() }),
      async reset(options) {
        assertHeld(condition);
        await replace.withFresh(options?.forgetKey ?? false);
      },
      async close() {
        if (condition.closed) return;
        await housekeeping.stop();
        await queue.close();
        condition.closed = true;
        await condition.lock?.release();
      },
    }),
  };
}

function everyUnref(ms: number, work: () => void): () => void {
  const timer = setInterval(work, ms);
  timer.unref();
  return () => clearInterval(timer);
}
