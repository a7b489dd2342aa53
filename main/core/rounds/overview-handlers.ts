import type { Overview } from "../../../shared/contract/overview";
import { holidayTest } from "../../../shared/domain/holidays";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import { todayOf } from "../today";
import { attentionOf } from "./attention";
import { buildOverview } from "./build-overview";
import { currentRoundId } from "./current-round";
import { enteredHolidays } from "./holidays";
import { loadRound, termsOf } from "./load-round";
import { readRound } from "./read-round";
import { roundAgencies } from "./round-facts";

/** Everything the first screen shows, counted at one moment. */
export function overviewHandlers(context: Context): Handlers["overview"] {
  const { store, resources } = context;
  return {
    async get({ roundId }): Promise<Overview> {
      return store.read(async (reader) => {
        const loaded = await loadRound(reader, roundId);
        const agencies = await roundAgencies(reader, resources, roundId);
        const terms = termsOf(loaded, todayOf(context));
        const isHoliday = holidayTest(await enteredHolidays(reader));
        return {
          round: await readRound(reader, loaded, await currentRoundId(reader), agencies.length),
          ...buildOverview(loaded, agencies, terms, isHoliday),
          attention: await attentionOf(reader, agencies),
        };
      });
    },
  };
}
