import type { Settings } from "../../../shared/contract/app";
import type { OfficeProfile } from "../../../shared/contract/office";
import type { ProgressRow } from "../../../shared/contract/overview";
import type { CalendarDay } from "../../../shared/domain/calendar-day";
import { countProgress, isReported, type RoundTerms } from "../../../shared/domain/progress";
import { type RecipientOf, recipientKey } from "../../../shared/domain/recipient";
import { sortedAgencies } from "../../../shared/domain/sorting";
import type { Context } from "../context";
import { readProfile } from "../office";
import type { Reader } from "../ports/store";
import { groupByRecipient, type LoadedRound, loadRound, type RoundAgency, roundAgencies, termsOf } from "../rounds";
import { frozenNumbers } from "../rounds/count-now";
import { readSettings } from "../settings";
import { todayOf } from "../today";
import { readRoutes } from "./routes";

/** A recipient with its agencies of the round, in the order of official tables, and their numbers. */
export interface RecipientGroup {
  readonly key: string;
  readonly recipient: RecipientOf;
  readonly members: readonly RoundAgency[];
  readonly outstanding: readonly RoundAgency[];
  readonly progress: ProgressRow;
}

/** Everything the letters of a round can tell, counted at one moment; of a closed round as it was then. */
export interface LetterFacts {
  readonly loaded: LoadedRound;
  readonly terms: RoundTerms;
  readonly agencies: readonly RoundAgency[];
  /** The same numbers as the overview's. */
  readonly total: ProgressRow;
  readonly groups: readonly RecipientGroup[];
  /** Districts of the province, to know when they are all meant. */
  readonly districtsInProvince: number;
  readonly profile: OfficeProfile;
  readonly settings: Settings;
  readonly today: CalendarDay;
}

/** @throws AppError ROUND_NOT_FOUND */
export async function letterFacts(context: Context, reader: Reader, roundId: string): Promise<LetterFacts> {
  const loaded = await loadRound(reader, roundId);
  const today = todayOf(context);
  const terms = termsOf(loaded, today);
  const agencies = await roundAgencies(reader, context.resources, roundId);
  const settings = await readSettings(reader, context);
  const groups = groupByRecipient(agencies, await readRoutes(reader, roundId)).map(({ recipient, members }) => ({
    key: recipientKey(recipient),
    recipient,
    members: sortedAgencies(members),
    outstanding: sortedAgencies(members.filter(({ state }) => !isReported(state))),
    progress: countProgress(members, terms),
  }));
  const districts = context.resources.districts();
  return {
    loaded,
    terms,
    agencies: sortedAgencies(agencies),
    total: frozenNumbers(loaded)?.total ?? countProgress(agencies, terms),
    groups,
    districtsInProvince: districts.filter(({ code }) => code.startsWith(settings.provinceCode ?? "?")).length,
    profile: await readProfile(context, reader),
    settings,
    today,
  };
}
