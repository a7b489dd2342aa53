import { AppError } from "../../../shared/contract";
import type { Context } from "../context";
import { isSample } from "../sample/sample-state";

/**
 * The sample's secrets lie under a passphrase that nobody knows, and leaving it empties the store: an office's own rows
 * must not get in among the made-up ones.
 * @throws AppError SAMPLE_OPEN
 */
export async function refuseOnSample({ store }: Context): Promise<void> {
  if (await store.read(isSample)) throw new AppError("SAMPLE_OPEN");
}
