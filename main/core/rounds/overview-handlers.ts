import type { Overview } from "../../../shared/contract/overview";
import { sortedAgencies } from "../../../shared/domain/sorting";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import { todayOf } from "../today";
import { isBehind, isWithin } from "./behind";
import { countNow, frozenNumbers } from "./count-now";
import { currentRoundId } from "./current-round";
import { membersNow, roundMembers } from "./frozen-members";
import { loadRound, termsOf } from "./load-round";
import { readRound } from "./read-round";
import { shareTexts } from "./share";

/** Everything the first screen shows, counted at one moment; of a closed round as it was then. */
export function overviewHandlers(context: Context): Handlers["overview"] {
  const { store } = context;
  return {
    async get({ roundId }): Promise<Overview> {
      return store.read(async (reader) => {
        const loaded = await loadRound(reader, roundId);
        const numbers =
          frozenNumbers(loaded) ??
          (await countNow(context, reader, loaded, await membersNow(context, reader, roundId)));
        return {
          round: await readRound(reader, loaded, await currentRoundId(reader), numbers.total.total),
          ...numbers,
        };
      });
    },
    behind: ({ roundId, ...asked }) =>
      store.read(async (reader) => {
        const loaded = await loadRound(reader, roundId);
        const terms = termsOf(loaded, todayOf(context));
        const { agencies, facts } = await roundMembers(context, reader, loaded);
        const counted = isBehind(asked.measure, terms, facts);
        const within = isWithin(asked, terms);
        const found = agencies.filter((agency) => counted(agency) && within(agency));
        return { agencyIds: sortedAgencies(found).map(({ id }) => id) };
      }),
    share: (asked) => store.read((reader) => shareTexts(context, reader, asked)),
  };
}
