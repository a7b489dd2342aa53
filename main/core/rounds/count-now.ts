import { Overview } from "../../../shared/contract/overview";
import { holidayTest } from "../../../shared/domain/holidays";
import type { Context } from "../context";
import { enteredHolidays } from "../holidays/entered";
import type { Reader } from "../ports/store";
import { todayOf } from "../today";
import { attentionOf } from "./attention";
import { buildOverview } from "./build-overview";
import { type LoadedRound, termsOf } from "./load-round";
import { roundAgencies } from "./round-facts";

/** The numbers of a round, without the round itself. */
export type Numbers = Omit<Overview, "round">;

const Frozen = Overview.omit({ round: true });

/** Counts a round as it stands at this moment. */
export async function countNow(context: Context, reader: Reader, loaded: LoadedRound): Promise<Numbers> {
  const agencies = await roundAgencies(reader, context.resources, loaded.row.id);
  const isHoliday = holidayTest(await enteredHolidays(reader));
  return {
    ...buildOverview(loaded, agencies, termsOf(loaded, todayOf(context)), isHoliday),
    attention: await attentionOf(reader, agencies),
  };
}

/** The numbers a closed round was frozen with; null for an open one. */
export function frozenNumbers(loaded: LoadedRound): Numbers | null {
  const { snapshot } = loaded.row;
  return snapshot === null ? null : Frozen.parse(JSON.parse(snapshot));
}
