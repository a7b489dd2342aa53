import type { Context } from "../context";
import type { Reader } from "../ports/store";
import { type WatchedFacts, watchedFacts } from "./behind";
import type { LoadedRound } from "./load-round";
import { type RoundAgency, roundAgencies } from "./round-facts";

/** The agencies behind a round's numbers, and what is known of them besides. */
export interface RoundMembers {
  readonly agencies: readonly RoundAgency[];
  readonly facts: WatchedFacts;
}

/** The same as JSON, in the snapshot of a closed round beside its numbers. */
interface FrozenMembers {
  readonly agencies: readonly RoundAgency[];
  readonly withCode: readonly string[];
  readonly conflicting: readonly string[];
  readonly calledOn: readonly (readonly [string, string])[];
}

/** What a snapshot keeps so that lists and exports of a closed round stand still with its numbers. */
export function freezeMembers({ agencies, facts }: RoundMembers): { readonly members: FrozenMembers } {
  const { withCode, conflicting, calledOn } = facts;
  return {
    members: {
      agencies,
      withCode: agencies.flatMap(({ id }) => (withCode.has(id) ? [id] : [])),
      conflicting: [...conflicting],
      calledOn: [...calledOn],
    },
  };
}

/** As they stand at this moment. */
export async function membersNow(context: Context, reader: Reader, roundId: string): Promise<RoundMembers> {
  const agencies = await roundAgencies(reader, context.resources, roundId);
  return { agencies, facts: await watchedFacts(reader, agencies) };
}

/** As they stand, or as they were when the round was closed; a snapshot of before they were kept has them as they stand. */
export async function roundMembers(context: Context, reader: Reader, loaded: LoadedRound): Promise<RoundMembers> {
  const frozen = frozenMembers(loaded);
  if (!frozen) return membersNow(context, reader, loaded.row.id);
  return {
    agencies: frozen.agencies,
    facts: {
      withCode: new Set(frozen.withCode),
      conflicting: new Set(frozen.conflicting),
      calledOn: new Map(frozen.calledOn),
    },
  };
}

/** The agencies alone, for what asks for no more. */
export async function agenciesOfRound(
  context: Context,
  reader: Reader,
  loaded: LoadedRound,
): Promise<readonly RoundAgency[]> {
  return frozenMembers(loaded)?.agencies ?? roundAgencies(reader, context.resources, loaded.row.id);
}

function frozenMembers({ row: { snapshot } }: LoadedRound): FrozenMembers | null {
  if (snapshot === null) return null;
  return (JSON.parse(snapshot) as { readonly members?: FrozenMembers }).members ?? null;
}
