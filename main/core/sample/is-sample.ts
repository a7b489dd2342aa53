import type { Reader } from "../ports/store";

/** Key of the setting that marks a store as the bundled made-up province. */
export const SAMPLE = "sample";

export async function isSample(reader: Reader): Promise<boolean> {
  return (await reader.table("setting").get(SAMPLE))?.value === "true";
}
