/** The host's keeper of the data key: Electron safeStorage (DPAPI), elsewhere a key file with mode 0600. */
export interface Keeper {
  /** @throws AppError KEEPER_UNAVAILABLE */
  wrap(key: Uint8Array): Promise<Uint8Array>;
  /** @throws AppError KEEPER_UNAVAILABLE when the wrapped key is another account's or PC's */
  unwrap(wrapped: Uint8Array): Promise<Uint8Array>;
}

/**
 * Seals single values with AES-256-GCM under the store's data key, which is wrapped twice (keeper, passphrase).
 * Implemented in `main/data/secrets`; the wrapped keys travel inside the store file.
 */
export interface Vault {
  state(): "no-passphrase" | "ready" | "locked";
  /** `context` is authenticated, not stored: a sealed value moved to another row does not open. @throws SECRETS_LOCKED */
  seal(plain: string, context: string): string;
  open(sealed: string, context: string): string;
  /** Equality without opening. @throws SECRETS_LOCKED */
  mac(plain: string): string;
  /** @throws PASSPHRASE_REQUIRED unless a recovery passphrase is set; SECRETS_LOCKED when the key cannot be had */
  requireReady(): void;
  /** @throws PASSPHRASE_ALREADY_SET, PASSPHRASE_WRONG (wrong `current`) */
  setPassphrase(passphrase: string, current?: string): Promise<void>;
  /** Opens the key with the passphrase and wraps it for this keeper. @throws PASSPHRASE_WRONG */
  unlock(passphrase: string): Promise<void>;
}
