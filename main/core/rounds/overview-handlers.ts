import type { Overview } from "../../../shared/contract/overview";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import { countNow, frozenNumbers } from "./count-now";
import { currentRoundId } from "./current-round";
import { loadRound } from "./load-round";
import { readRound } from "./read-round";

/** Everything the first screen shows, counted at one moment; of a closed round as it was then. */
export function overviewHandlers(context: Context): Handlers["overview"] {
  const { store } = context;
  return {
    async get({ roundId }): Promise<Overview> {
      return store.read(async (reader) => {
        const loaded = await loadRound(reader, roundId);
        const numbers = frozenNumbers(loaded) ?? (await countNow(context, reader, loaded));
        return {
          round: await readRound(reader, loaded, await currentRoundId(reader), numbers.total.total),
          ...numbers,
        };
      });
    },
  };
}
