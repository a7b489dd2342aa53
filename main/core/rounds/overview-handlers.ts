import type { Overview } from "../../../shared/contract/rounds";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import { todayOf } from "../today";
import { attentionOf } from "./attention";
import { buildOverview } from "./build-overview";
import { currentRoundId } from "./current-round";
import { loadRound, stepFacts, toRound } from "./load-round";
import { roundAgencies } from "./round-facts";

/** Everything the first screen shows, counted at one moment. */
export function overviewHandlers(context: Context): Handlers["overview"] {
  const { store, resources } = context;
  return {
    async get({ roundId }): Promise<Overview> {
      return store.read(async (reader) => {
        const loaded = await loadRound(reader, roundId);
        const agencies = await roundAgencies(reader, resources, roundId);
        const terms = { steps: stepFacts(loaded), deadline: loaded.row.deadline, today: todayOf(context) };
        return {
          round: toRound(loaded, agencies.length, (await currentRoundId(reader)) === roundId),
          ...buildOverview(loaded, agencies, terms),
          attention: await attentionOf(reader, agencies),
        };
      });
    },
  };
}
