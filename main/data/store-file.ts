import { join } from "node:path";
import type { SqlJsStatic } from "sql.js";
import type { Clock, Log } from "../core/ports/host";
import type { Keeper } from "../core/ports/secrets";
import { type Connection, connect } from "./connection";
import { RETRY_DELAYS, retryWhileHeld } from "./durable-write";
import { unpackEvidence } from "./evidence-pack";
import { type Examined, examine } from "./examine";
import { errnoOf, readIfThere, type StoreFs } from "./files";
import type { Recovery } from "./local-state";
import { migrate, SCHEMA_VERSION } from "./migrations";
import { type Places, stampOf } from "./places";
import { createKeys, type Keys, readKeys } from "./secrets/key-wraps";

export interface StoreFilePorts {
  readonly sqlite: SqlJsStatic;
  readonly fs: StoreFs;
  readonly places: Places;
  readonly clock: Clock;
  readonly log: Log;
  readonly keeper: Keeper;
}

/** A database ready to work on. */
export interface Opened {
  readonly connection: Connection;
  readonly keys: Keys;
  /** The bytes on disk; null when what is in memory is not on disk yet. */
  readonly image: Uint8Array | null;
}

/** A new, empty store with a data key of its own, in memory. */
export async function freshStore(ports: StoreFilePorts): Promise<Opened> {
  const connection = connect(ports.sqlite, null);
  migrate(connection);
  return { connection, keys: await createKeys(connection, ports.keeper, ports.log), image: null };
}

/** Brings an examined store to the newest version, takes packed files out of it and opens its key. */
export async function readyStore(
  ports: StoreFilePorts,
  found: Extract<Examined, { state: "good" }>,
  bytes: Uint8Array,
): Promise<Opened> {
  const migrated = found.version < SCHEMA_VERSION;
  if (migrated) migrate(found.connection);
  const unpacked = await unpackEvidence(ports.fs, ports.places.files, found.connection);
  const keys = await readKeys(found.connection, ports.keeper, ports.log);
  return { connection: found.connection, keys, image: migrated || unpacked ? null : bytes };
}

export type Loaded =
  | { readonly found: "none" }
  | { readonly found: "good"; readonly bytes: Uint8Array; readonly examined: Extract<Examined, { state: "good" }> }
  | { readonly found: "unusable"; readonly code: Recovery["code"]; readonly readable: boolean };

/** Reads and examines the store file. Changes nothing. */
export async function loadStoreFile(ports: StoreFilePorts): Promise<Loaded> {
  let bytes: Uint8Array | null;
  try {
    bytes = await retryWhileHeld(() => readIfThere(ports.fs, ports.places.store), RETRY_DELAYS.slice(0, 7));
  } catch (error) {
    // Not to be read is not the same as damaged: it stays where it is.
    ports.log.error("store.read", error);
    return { found: "unusable", code: "STORE_DAMAGED", readable: false };
  }
  if (!bytes) return { found: "none" };
  const examined = examine(ports.sqlite, bytes);
  if (examined.state === "good") return { found: "good", bytes, examined };
  const code = examined.state === "newer" ? "STORE_NEWER_VERSION" : "STORE_DAMAGED";
  return { found: "unusable", code, readable: true };
}

/**
 * Sets the store file aside under a name that tells what and when; nothing is ever deleted.
 * @returns its new bare name, or null where there is no file
 * @throws the system's error where it cannot be moved: then nothing may be saved over it
 */
export async function setAside(ports: StoreFilePorts, code: Recovery["code"]): Promise<string | null> {
  const kind = code === "STORE_DAMAGED" ? "damaged" : "newer";
  const name = `pakmud-${kind}-${stampOf(ports.clock.now())}.sqlite`;
  try {
    await retryWhileHeld(() => ports.fs.rename(ports.places.store, join(ports.places.folder, name)), RETRY_DELAYS);
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return null;
    throw error;
  }
  await ports.fs.syncFolder(ports.places.folder);
  return name;
}
