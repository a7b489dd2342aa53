import { randomBytes } from "node:crypto";
import type { Log } from "../../core/ports/host";
import type { Keeper } from "../../core/ports/secrets";
import type { Connection } from "../connection";
import type { PassphraseWrap } from "./passphrase";

/** What is known of a store's data key. */
export interface Keys {
  /** Null when this keeper cannot open it. */
  readonly dataKey: Uint8Array | null;
  readonly passphrase: PassphraseWrap | null;
  /** Secrets are stored: without the data key they need the passphrase. */
  readonly holdsSecrets: boolean;
}

export interface Wraps {
  readonly keeper?: string;
  readonly passphrase?: PassphraseWrap;
}

/** Writes wrapped keys into the store's own table, so that they travel with the file. */
export function putWraps(connection: Connection, wraps: Wraps): void {
  const put = (id: string, wrapped: string, params: string): void => {
    connection.run("INSERT OR REPLACE INTO key_wrap (id, wrapped, params) VALUES (?, ?, ?)", [id, wrapped, params]);
  };
  if (wraps.keeper !== undefined) put("keeper", wraps.keeper, "{}");
  if (wraps.passphrase) put("passphrase", wraps.passphrase.wrapped, wraps.passphrase.params);
}

/** @returns base64, or undefined where the keeper refuses: then the passphrase alone keeps the key */
export async function wrapWithKeeper(keeper: Keeper, dataKey: Uint8Array, log: Log): Promise<string | undefined> {
  try {
    return Buffer.from(await keeper.wrap(dataKey)).toString("base64");
  } catch (error) {
    log.error("secrets.keeper", error);
    return undefined;
  }
}

/** Opens the data key of a store with this keeper. */
export async function readKeys(connection: Connection, keeper: Keeper, log: Log): Promise<Keys> {
  const rows = connection.all("SELECT id, wrapped, params FROM key_wrap");
  const row = (id: string) => rows.find((candidate) => candidate.id === id);
  const byKeeper = row("keeper");
  const byPassphrase = row("passphrase");
  let dataKey: Uint8Array | null = null;
  if (byKeeper) {
    try {
      dataKey = await keeper.unwrap(Buffer.from(String(byKeeper.wrapped), "base64"));
    } catch (error) {
      // Another account's or PC's store: the passphrase opens it.
      log.error("secrets.keeper", error);
    }
  }
  return {
    dataKey,
    passphrase: byPassphrase ? { wrapped: String(byPassphrase.wrapped), params: String(byPassphrase.params) } : null,
    holdsSecrets: connection.all("SELECT 1 FROM credential LIMIT 1").length > 0,
  };
}

/** Gives a new store its data key, in the very image in which the first sealed values will stand. */
export async function createKeys(connection: Connection, keeper: Keeper, log: Log): Promise<Keys> {
  const dataKey = randomBytes(32);
  const wrapped = await wrapWithKeeper(keeper, dataKey, log);
  if (wrapped === undefined) return { dataKey: null, passphrase: null, holdsSecrets: false };
  putWraps(connection, { keeper: wrapped });
  return { dataKey, passphrase: null, holdsSecrets: false };
}
