import { AppError } from "../../../shared/contract";
import type { Keeper } from "../../core/ports/secrets";
import type { SafeStoragePart } from "./parts";

/**
 * Keeps the data key with the operating system: DPAPI on Windows, bound to the Windows account. `basic_text`, the Linux
 * backend that only looks like one, is refused.
 */
export function createSafeStorageKeeper(safeStorage: SafeStoragePart, platform: NodeJS.Platform): Keeper {
  const requireKeeper = async (): Promise<void> => {
    if (!(await isTrustworthy(safeStorage, platform))) throw new AppError("KEEPER_UNAVAILABLE");
  };
  return {
    async wrap(key) {
      await requireKeeper();
      // safeStorage takes text; base64 keeps every byte.
      return new Uint8Array(await safeStorage.encryptStringAsync(Buffer.from(key).toString("base64")));
    },
    async unwrap(wrapped) {
      await requireKeeper();
      try {
        const { result } = await safeStorage.decryptStringAsync(Buffer.from(wrapped));
        return new Uint8Array(Buffer.from(result, "base64"));
      } catch {
        // Another account's or PC's key; the cause could quote what it tried to open.
        throw new AppError("KEEPER_UNAVAILABLE");
      }
    },
  };
}

/**
 * On Windows always the system's keeper. Elsewhere (development) a key file where the system keeps nothing.
 * @param keyFile the keeper of the hosts without Electron
 */
export async function chooseKeeper(
  safeStorage: SafeStoragePart,
  platform: NodeJS.Platform,
  keyFile: Keeper,
): Promise<Keeper> {
  if (platform !== "win32" && !(await isTrustworthy(safeStorage, platform))) return keyFile;
  return createSafeStorageKeeper(safeStorage, platform);
}

/** True when the operating system really keeps secrets. Ask after `ready`. */
async function isTrustworthy(safeStorage: SafeStoragePart, platform: NodeJS.Platform): Promise<boolean> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return false;
  return platform !== "linux" || !["basic_text", "unknown"].includes(safeStorage.getSelectedStorageBackend());
}
