import type { Reader, Writer } from "../ports/store";

/** Key of the setting that marks a store as the bundled made-up province; its value says whose the passphrase is. */
const SAMPLE = "sample";
const OWN = "own-passphrase";
const RANDOM = "random-passphrase";

/** What the sample found when it was opened; null when the store holds no sample. */
export async function sampleState(reader: Reader): Promise<{ readonly ownPassphrase: boolean } | null> {
  const setting = await reader.table("setting").get(SAMPLE);
  return setting ? { ownPassphrase: setting.value === OWN } : null;
}

export async function isSample(reader: Reader): Promise<boolean> {
  return (await sampleState(reader)) !== null;
}

export async function markSample(writer: Writer, ownPassphrase: boolean): Promise<void> {
  const value = ownPassphrase ? OWN : RANDOM;
  const table = writer.table("setting");
  if (await table.get(SAMPLE)) await table.update(SAMPLE, { value });
  else await table.insert({ id: SAMPLE, value });
}
