import { assign } from "../../../../shared/domain/assignment";
import { confusionBetween, isMisreadingOf, misreadingSimilarity } from "../../../../shared/domain/confusions";
import { nameKey } from "../../../../shared/domain/thai-text";
import { referenceNames } from "../understand/check-name";
import { type Identity, identityKey, type Reading, reason } from "../understand/reading";
import { contradicted } from "./by-evidence";
import { type Found, isKnown, type Matching, offer } from "./matching";
import type { RegisteredAgency } from "./registry-index";
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
  const others = [...group.agencies.map(({ name }) => name), ...referenceNames(identity, matching.reference)];
  const rivals = others.filter(
    (name) => nameKey(name) !== nameKey(agency.name) && nameKey(name) !== nameKey(identity.name),
  );
  if (rivals.some((name) => isMisreadingOf(identity.name, name))) return false;
  return !group.lone.some((other) => other !== lone && isMisreadingOf(other.identity.name, agency.name));
}

interface Group {
  readonly lone: readonly Lone[];
  /** The registry's agencies of that kind and district that no row names. */
  readonly agencies: readonly RegisteredAgency[];
}

/** What known confusions alone can have made of the agency's name, and nothing else could be meant by. */
function matched(lone: Lone, agency: RegisteredAgency, group: Group, matching: Matching): Found | null {
  const { reading, identity } = lone;
  if (agency.ended !== null || !isMisreadingOf(identity.name, agency.name)) return null;
  if (!isOnly(lone, agency, group, matching) || contradicted(reading, agency, matching)) return null;
  matching.taken.set(agency.id, reading.raw.row);
  return { agency, match: reason("similar-in-district", { read: identity.name, name: agency.name }), change: null };
}

/** Offers the agencies that a row would double, and asks. @param alike how alike each of the group's agencies is */
function askDoubles(lone: Lone, assigned: RegisteredAgency | undefined, group: Group, alike: readonly number[]): void {
  const near = group.agencies
    .map((agency, index) => ({ agency, alike: alike[index] ?? 0 }))
    .filter((other) => other.alike > 0 && doubles(lone, other.agency, other.alike))
    .sort((a, b) => a.alike - b.alike);
  for (const other of near) {
    offer(lone.reading, other.agency, Math.min(0.95, other.alike), reason("similar-in-registry"));
  }
  const best = near.find(({ agency }) => agency === assigned) ?? near.at(-1);
  if (best) ask(lone.reading, reason("would-double-agency", { name: best.agency.name }));
}

/**
 * Meets the rows of one kind and district that are left with the registry's agencies that are left, one-to-one with the
 * greatest likeness in all. What would double an agency without being matched to it is asked.
 */
function meetGroup(group: Group, matching: Matching): Map<Reading, Found> {
  const found = new Map<Reading, Found>();
  const scores = group.lone.map((row) => group.agencies.map((agency) => likeness(row, agency, matching)));
  const assigned = assign(scores);
  for (const [index, row] of group.lone.entries()) {
    const agency = group.agencies[assigned[index] ?? -1];
    const met = agency ? matched(row, agency, group, matching) : null;
    if (met) found.set(row.reading, met);
    else askDoubles(row, agency, group, scores[index] ?? []);
  }
  return found;
}

/** Fuzzily within the same district and kind (issue: Matching), for the rows that nothing exact or proven has met. */
export function byLikeness(rows: readonly Lone[], matching: Matching): ReadonlyMap<Reading, Found> {
  const { registry, named, taken } = matching;
  const groups = new Map<string, Lone[]>();
  for (const row of rows) {
    const { kind, provinceCode, districtCode } = row.identity;
    const key = `${kind}|${provinceCode}|${districtCode ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const found = new Map<Reading, Found>();
  for (const lone of groups.values()) {
    const [first] = lone;
    if (!first) continue;
    const agencies = registry
      .inDistrict(first.identity.kind, first.identity)
      .filter((agency) => !named.has(identityKey(agency)) && !taken.has(agency.id));
    if (agencies.length === 0) continue;
    for (const [reading, met] of meetGroup({ lone, agencies }, matching)) found.set(reading, met);
  }
  return found;
}
