import { randomBytes } from "node:crypto";
import { AppError } from "../../../shared/contract";
import type { Log } from "../../core/ports/host";
import type { Keeper, Vault } from "../../core/ports/secrets";
import { type Keys, type Wraps, wrapWithKeeper } from "./key-wraps";
import { unwrapWithPassphrase, wrapWithPassphrase } from "./passphrase";
import { macOf, openBytes, sealBytes } from "./sealing";

export interface VaultPorts {
  readonly keeper: Keeper;
  readonly log: Log;
  /** scrypt's N for new passphrases. */
  readonly passphraseCost: number;
  /** Puts wrapped keys into the store, durably. @throws AppError STORE_READ_ONLY, STORE_SAVE_FAILED */
  persist(wraps: Wraps): Promise<void>;
}

export interface StoreVault extends Vault {
  /** The store now is another one (opened, restored, started afresh). */
  use(keys: Keys): void;
}

/**
 * Secrets under one random data key. The key is on disk, wrapped, before or together with anything sealed under it: a
 * new store is born with it, and every later wrap is saved before it counts.
 */
export function createVault(first: Keys, ports: VaultPorts): StoreVault {
  let keys = first;

  const state = (): ReturnType<Vault["state"]> => {
    if (keys.dataKey) return keys.passphrase ? "ready" : "no-passphrase";
    // A key lost before any secret was committed is no loss: setting a passphrase makes a new one.
    return keys.passphrase || keys.holdsSecrets ? "locked" : "no-passphrase";
  };
  const dataKey = (): Uint8Array => {
    if (keys.dataKey) return keys.dataKey;
    throw new AppError(state() === "locked" ? "SECRETS_LOCKED" : "PASSPHRASE_REQUIRED");
  };
  const wrapped = async (key: Uint8Array, wraps: Wraps): Promise<void> => {
    const keeper = await wrapWithKeeper(ports.keeper, key, ports.log);
    await ports.persist(keeper === undefined ? wraps : { ...wraps, keeper });
  };

  return {
    use(next) {
      keys = next;
    },
    state,
    seal: (plain, context) => sealBytes(dataKey(), Buffer.from(plain, "utf8"), context),
    open(sealed, context) {
      const key = dataKey();
      try {
        return Buffer.from(openBytes(key, sealed, context)).toString("utf8");
      } catch (error) {
        throw new AppError("SECRETS_LOCKED", { reason: "does-not-open" }, { cause: error });
      }
    },
    mac: (plain) => macOf(dataKey(), plain),
    requireReady() {
      const now = state();
      if (now === "locked") throw new AppError("SECRETS_LOCKED");
      if (now !== "ready") throw new AppError("PASSPHRASE_REQUIRED");
    },
    async setPassphrase(passphrase, current) {
      if (keys.passphrase) {
        if (current === undefined) throw new AppError("PASSPHRASE_ALREADY_SET");
        await unwrapWithPassphrase(keys.passphrase, current);
      }
      if (state() === "locked") throw new AppError("SECRETS_LOCKED");
      const key = keys.dataKey ?? randomBytes(32);
      const wrap = await wrapWithPassphrase(key, passphrase, ports.passphraseCost);
      await wrapped(key, { passphrase: wrap });
      keys = { ...keys, dataKey: key, passphrase: wrap };
    },
    async unlock(passphrase) {
      if (!keys.passphrase) throw new AppError("PASSPHRASE_WRONG");
      const key = await unwrapWithPassphrase(keys.passphrase, passphrase);
      try {
        await wrapped(key, {});
      } catch (error) {
        // Who may only read may still look; the next opener that may write is asked again.
        if (!(error instanceof AppError) || error.code !== "STORE_READ_ONLY") throw error;
      }
      keys = { ...keys, dataKey: key };
    },
  };
}
