import type { Context } from "../../context";
import type { Pace } from "../../pace";
import type { Reader } from "../../ports/store";
import { indexRegistry, type Registry } from "./registry-index";

/** The newest change of anything that people edit. */
async function newestActivity(reader: Reader): Promise<string | null> {
  const [newest] = await reader.table("activity").find({}, { by: "id", descending: true, limit: 1 });
  return newest?.id ?? null;
}

/**
 * Looks through the registry while a file is still being read in its thread.
 * @returns gives the registry as it is when it is asked for: read anew where anything has changed since
 */
export function registryAhead({ store }: Pick<Context, "store">, pace: Pace): (reader: Reader) => Promise<Registry> {
  const early = store.read(async (reader) => ({
    newest: await newestActivity(reader),
    registry: await indexRegistry(reader, pace),
  }));
  // A file that cannot be read is told of first.
  early.catch(() => undefined);
  return async (reader) => {
    const { newest, registry } = await early;
    return newest === (await newestActivity(reader)) ? registry : indexRegistry(reader, pace);
  };
}
