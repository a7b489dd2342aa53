import { type Measure, Overview } from "../../../shared/contract/overview";
import { holidayTest } from "../../../shared/domain/holidays";
import type { Context } from "../context";
import { enteredHolidays } from "../holidays/entered";
import type { Reader } from "../ports/store";
import { todayOf } from "../today";
import { isBehind, openQuestions } from "./behind";
import { buildOverview } from "./build-overview";
import type { RoundMembers } from "./frozen-members";
import { type LoadedRound, termsOf } from "./load-round";

/** The numbers of a round, without the round itself. */
export type Numbers = Omit<Overview, "round">;

const Frozen = Overview.omit({ round: true });

/** Counts a round by these agencies of it. */
export async function countNow(
  context: Context,
  reader: Reader,
  loaded: LoadedRound,
  { agencies, facts }: RoundMembers,
): Promise<Numbers> {
  const isHoliday = holidayTest(await enteredHolidays(reader));
  const terms = termsOf(loaded, todayOf(context));
  const count = (measure: Measure): number => agencies.filter(isBehind(measure, terms, facts)).length;
  const counts = buildOverview(loaded, agencies, terms, isHoliday);
  return {
    ...counts,
    changes: {
      reported: count("todayReported"),
      verified: count("todayVerified"),
      returned: count("todayReturned"),
      steps: count("todaySteps"),
      called: count("todayCalled"),
    },
    attention: {
      pins: count("pins"),
      noCode: count("noCode"),
      names: count("names"),
      questions: await openQuestions(reader),
      returned: counts.total.returned,
      overdue: counts.total.overdue,
      conflicting: count("conflicting"),
    },
  };
}

/** The numbers a closed round was frozen with; null for an open one, and for a snapshot that lacks newer numbers. */
export function frozenNumbers(loaded: LoadedRound): Numbers | null {
  const { snapshot } = loaded.row;
  return snapshot === null ? null : (Frozen.safeParse(JSON.parse(snapshot)).data ?? null);
}
