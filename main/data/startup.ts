import type { Condition } from "./condition";
import type { LocalStateFile } from "./local-state";
import { SCHEMA_VERSION } from "./migrations";
import { freshStore, loadStoreFile, type Opened, readyStore, type StoreFilePorts, setAside } from "./store-file";

export interface StartupPorts extends StoreFilePorts {
  readonly local: LocalStateFile;
  readonly condition: Condition;
  /** Copies the file before it is migrated. */
  backUpBeforeMigration(bytes: Uint8Array): Promise<void>;
}

/**
 * Opens what lies in the data folder. What cannot be used is set aside (damaged) or left untouched (newer version); the
 * app then runs on an empty database in memory that refuses every write until the user has settled it.
 * @returns the database, and whether it is a store that is to be saved at once (new or migrated)
 */
export async function startUp(ports: StartupPorts): Promise<Opened & { readonly unsaved: boolean }> {
  const { condition, local, log } = ports;
  const loaded = await loadStoreFile(ports);
  const mayWrite = condition.lock !== null;

  if (loaded.found === "good") {
    // A good file was put back by hand: that settles what was open.
    if (mayWrite && local.get().recovery) await local.set({ recovery: null });
    try {
      if (mayWrite && loaded.examined.version < SCHEMA_VERSION) await ports.backUpBeforeMigration(loaded.bytes);
      const opened = await readyStore(ports, loaded.examined, loaded.bytes);
      return { ...opened, unsaved: opened.image === null };
    } catch (error) {
      // The file is as it was: it is offered for repair by restoring, and stays where it is.
      log.error("store.migrate", error);
      loaded.examined.connection.close();
      condition.recovery = { code: "STORE_DAMAGED", quarantined: null };
    }
  } else if (loaded.found === "unusable") {
    condition.recovery = { code: loaded.code, quarantined: null };
    if (loaded.code === "STORE_DAMAGED" && loaded.readable && mayWrite) await quarantine(ports);
  } else {
    condition.recovery = local.get().recovery;
  }
  const fresh = await freshStore(ports);
  return { ...fresh, unsaved: condition.recovery === null };
}

/** Moves an unusable store file aside and writes that down, so that a restart does not take the folder for a new one. */
async function quarantine(ports: StartupPorts): Promise<void> {
  const { condition, local, log } = ports;
  if (!condition.recovery) return;
  try {
    const quarantined = await setAside(ports, condition.recovery.code);
    condition.recovery = { ...condition.recovery, quarantined };
    await local.set({ recovery: condition.recovery });
  } catch (error) {
    log.error("store.set-aside", error);
  }
}
