import { assign } from "../../../../shared/domain/assignment";
import {
  confusionBetween,
  isMisreadingOf,
  misreadingSimilarity,
  skeletonOf,
} from "../../../../shared/domain/confusions";
import { nameKey } from "../../../../shared/domain/thai-text";
import { eachPaced, mapPaced, type Pace } from "../../pace";
import { groupedPaced } from "../grouped";
import { referenceNames } from "../understand/check-name";
import { type Identity, identityKey, type Reading, reason } from "../understand/reading";
import { contradicted } from "./by-evidence";
import { type Crowd, crowdOf } from "./crowd";
import { type Found, isKnown, type Matching, offer } from "./matching";
import { identityOf, type RegisteredAgency } from "./registry-index";
import { ask } from "./settle-names";

/** A row that has no agency yet. */
export interface Lone {
  readonly reading: Reading;
  readonly identity: Identity;
}

/** How alike a row and an agency must be for the one to double the other; a doubtful name doubles sooner. */
const SIMILAR = 0.6;
const SIMILAR_DOUBTFUL = 0.5;
/** An SAO bears its tambon's name, so one that does not is soonest another's misreading. */
const SIMILAR_DOUBTFUL_SAO = 0.3;

function likeness({ identity, reading }: Lone, agency: RegisteredAgency, matching: Matching): number {
  const { name } = identity;
  // Two names that are both right are two agencies.
  if (isKnown(matching, identity, name) && isKnown(matching, identity, agency.name)) return 0;
  const marked = agency.nameCheck !== null && nameKey(agency.nameCheck) === nameKey(name);
  const alike = misreadingSimilarity(name, agency.name);
  const likely = reading.nameCheck !== null && nameKey(reading.nameCheck) === nameKey(agency.name);
  return marked ? Math.max(alike, 0.95) : likely ? Math.max(alike, 0.31) : alike;
}

function doubles({ reading, identity }: Lone, agency: RegisteredAgency, alike: number): boolean {
  if (confusionBetween(identity.name, agency.name) !== null) return true;
  const doubtful = agency.nameCheck !== null || reading.nameCheck !== null;
  if (!doubtful) return alike >= SIMILAR;
  return alike >= (identity.kind === "SAO" ? SIMILAR_DOUBTFUL_SAO : SIMILAR_DOUBTFUL);
}

/** Whether nothing else in the district could be meant: no other agency, no reference name, no other row. */
function isOnly(lone: Lone, agency: RegisteredAgency, group: Group, matching: Matching): boolean {
  const { identity } = lone;
  const peers = group.agencies.misreadings(identity.name).map(({ name }) => name);
  const others = [...peers, ...referenceNames(identity, matching.reference)];
  const rivals = others.filter(
    (name) => nameKey(name) !== nameKey(agency.name) && nameKey(name) !== nameKey(identity.name),
  );
  if (rivals.some((name) => isMisreadingOf(identity.name, name))) return false;
  const rows = group.lone.misreadings(agency.name);
  return !rows.some((other) => other.lone !== lone && isMisreadingOf(other.name, agency.name));
}

/** The rows of one kind and district that are left. */
interface Group {
  readonly lone: Crowd<{ readonly name: string; readonly lone: Lone }>;
  /** The registry's agencies of that kind and district that no row names. */
  readonly agencies: Crowd<RegisteredAgency>;
}

/** What known confusions alone can have made of the agency's name, and nothing else could be meant by. */
function matched(lone: Lone, agency: RegisteredAgency, group: Group, matching: Matching): Found | null {
  const { reading, identity } = lone;
  if (agency.ended !== null || !isMisreadingOf(identity.name, agency.name)) return null;
  if (!isOnly(lone, agency, group, matching) || contradicted(reading, agency, matching)) return null;
  matching.taken.set(agency.id, reading.raw.row);
  return { agency, match: reason("similar-in-district", { read: identity.name, name: agency.name }), change: null };
}

/** Offers the agencies that a row would double, and asks. */
function askDoubles(lone: Lone, assigned: RegisteredAgency | undefined, group: Group, matching: Matching): void {
  const near = group.agencies
    .near(lone.identity.name)
    .map((agency) => ({ agency, alike: likeness(lone, agency, matching) }))
    .filter((other) => other.alike > 0 && doubles(lone, other.agency, other.alike))
    .sort((a, b) => a.alike - b.alike);
  const { reading, identity } = lone;
  for (const { agency, alike } of near) {
    const [score, why] = [Math.min(0.95, alike), reason("similar-in-registry")];
    offer(reading, agency, score, why);
    // Where the row's name is the known one, the registry's is the misread one: the agency is called by the row's.
    if (agency.ended !== null || !isKnown(matching, identity, identity.name)) continue;
    const change = { event: "renamed" as const, from: identityOf(agency), to: identity };
    reading.drafts.unshift({ identity, agencyId: agency.id, score: score + 0.01, reason: why, without: [], change });
  }
  const best = near.find(({ agency }) => agency === assigned) ?? near.at(-1);
  if (best) ask(lone.reading, reason("would-double-agency", { name: best.agency.name }));
}

/** Rows and agencies that are compared all with all: more of one kind no district has. */
const PAIRS = 40_000;

/**
 * Which agency each row is given, one-to-one with the greatest likeness in all. Where there are thousands of both, only
 * those that known confusions may have made of one another are weighed up; what is left is asked, never matched.
 */
async function assignGroup(
  lone: readonly Lone[],
  agencies: readonly RegisteredAgency[],
  matching: Matching,
  pace: Pace,
): Promise<ReadonlyMap<Lone, RegisteredAgency>> {
  const assigned = new Map<Lone, RegisteredAgency>();
  const weigh = async (rows: readonly Lone[], free: readonly RegisteredAgency[]): Promise<void> => {
    if (rows.length * free.length > PAIRS) return;
    const scores = await mapPaced(rows, pace, (row) => free.map((agency) => likeness(row, agency, matching)));
    for (const [index, column] of assign(scores).entries()) {
      const [row, agency] = [rows[index], free[column ?? -1]];
      if (row && agency) assigned.set(row, agency);
    }
  };
  if (lone.length * agencies.length <= PAIRS) await weigh(lone, agencies);
  else {
    const crowd = crowdOf(agencies);
    const alike = await groupedPaced(lone, pace, ({ identity }) => skeletonOf(identity.name));
    for (const rows of alike.values()) {
      await pace();
      await weigh(rows, crowd.misreadings(rows[0]?.identity.name ?? ""));
    }
  }
  return assigned;
}

/** Meets the rows of one kind and district. What would double an agency without being matched to it is asked. */
async function meetGroup(
  lone: readonly Lone[],
  agencies: readonly RegisteredAgency[],
  matching: Matching,
  pace: Pace,
): Promise<ReadonlyMap<Reading, Found>> {
  const found = new Map<Reading, Found>();
  const assigned = await assignGroup(lone, agencies, matching, pace);
  const group: Group = {
    lone: crowdOf(lone.map((row) => ({ name: row.identity.name, lone: row }))),
    agencies: crowdOf(agencies),
  };
  await eachPaced(lone, pace, (row) => {
    const agency = assigned.get(row);
    const met = agency ? matched(row, agency, group, matching) : null;
    if (met) found.set(row.reading, met);
    else askDoubles(row, agency, group, matching);
  });
  return found;
}

/** Fuzzily within the same district and kind (issue: Matching), for the rows that nothing exact or proven has met. */
export async function byLikeness(
  rows: readonly Lone[],
  matching: Matching,
  pace: Pace,
): Promise<ReadonlyMap<Reading, Found>> {
  const { registry, named, taken } = matching;
  const groups = await groupedPaced(rows, pace, ({ identity: { kind, provinceCode, districtCode } }) => {
    return `${kind}|${provinceCode}|${districtCode ?? ""}`;
  });
  const found = new Map<Reading, Found>();
  for (const lone of groups.values()) {
    await pace();
    const [first] = lone;
    if (!first) continue;
    const agencies = registry
      .inDistrict(first.identity.kind, first.identity)
      .filter((agency) => !named.has(identityKey(agency)) && !taken.has(agency.id));
    if (agencies.length === 0) continue;
    for (const [reading, met] of await meetGroup(lone, agencies, matching, pace)) found.set(reading, met);
  }
  return found;
}
