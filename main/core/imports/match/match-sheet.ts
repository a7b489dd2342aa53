import { misreadingSimilarity } from "../../../../shared/domain/confusions";
import { eachPaced, type Pace } from "../../pace";
import { type Identity, identityKey, type Reading, reason } from "../understand/reading";
import { bearersOf, byEvidence, contradicted } from "./by-evidence";
import { byLikeness, type Lone } from "./by-likeness";
import { changeByNote, changeOfRank, offerRise } from "./find-change";
import { type Found, type Matching, NOTHING_FOUND } from "./matching";
import type { RegisteredAgency } from "./registry-index";
import { ask, cancelRepair, offerLikely } from "./settle-names";

/** A row that names exactly what the registry has. */
function exactly(reading: Reading, agency: RegisteredAgency, matching: Matching): Found {
  const { registry } = matching;
  const other = bearersOf(reading, matching).find((bearer) => bearer.agency.id !== agency.id);
  if (other) {
    reading.questions.push(reason(`${other.by}-elsewhere`, { name: other.agency.name }));
    reading.drafts.push(
      {
        identity: { ...agency },
        agencyId: agency.id,
        score: 0.9,
        reason: reason("without-field"),
        without: other.by === "username" ? ["username", "password"] : ["code"],
      },
      {
        identity: { ...other.agency },
        agencyId: other.agency.id,
        score: 0.6,
        reason: reason(`by-${other.by}`, { name: other.agency.name }),
        without: [],
      },
    );
  }
  if (agency.ended !== null) {
    const into = agency.mergedInto === null ? undefined : registry.byId(agency.mergedInto);
    reading.notes.push(
      reason(into ? "agency-merged" : "agency-ended", into ? { name: into.name, kind: into.kind } : {}),
    );
  }
  return { agency, match: reason(reading.repaired ? "exact-after-repair" : "exact"), change: null };
}

/** Whom a row meets by its identity, its words or its evidence; null where it is left over. */
function meet(reading: Reading, identity: Identity, matching: Matching): Found | null {
  const { registry } = matching;
  const noted = matching.typed ? null : changeByNote(reading, matching);
  if (noted) return noted;
  const key = identityKey(identity);
  const exact = registry.byKey(key);
  if (exact && reading.repaired && contradicted(reading, exact, matching)) {
    cancelRepair(reading, reason("would-double-agency", { name: exact.name }), exact.id);
    return NOTHING_FOUND;
  }
  if (exact) return exactly(reading, exact, matching);
  const today = registry.formerly(key);
  if (today) {
    return { agency: today, match: reason("former-name", { name: today.name, kind: today.kind }), change: null };
  }
  if (registry.size === 0 || reading.questions.some(({ code }) => code === "would-double-row")) return NOTHING_FOUND;
  return changeOfRank(reading, identity, matching) ?? byEvidence(reading, identity, matching);
}

/**
 * Meets the rows of a sheet with the registry: exactly, by a former name, by a user name or code, as a change of rank,
 * else by likeness, one-to-one. What would double an agency becomes a question; what nobody knows is marked with its
 * likely names.
 */
export async function matchSheet(
  readings: readonly Reading[],
  matching: Matching,
  pace: Pace,
): Promise<ReadonlyMap<Reading, Found>> {
  const { registry, reference, named } = matching;
  const met = new Map<Reading, Found>();
  const left: Lone[] = [];
  await eachPaced(readings, pace, (reading) => {
    const { identity } = reading;
    if (!identity) return;
    const found = meet(reading, identity, matching);
    if (found) met.set(reading, found);
    if (found?.agency || found?.change) return;
    if (reading.unknownName) offerLikely(reading, named, reference, registry);
    const isAsked = reading.questions.some(({ code }) => code === "would-double-row" || code.endsWith("-elsewhere"));
    if (registry.size === 0 || found || isAsked) return;
    left.push({ reading, identity });
  });
  for (const [reading, found] of await byLikeness(left, matching, pace)) met.set(reading, found);
  await eachPaced(left, pace, ({ reading, identity }) => {
    if (met.has(reading)) return;
    offerRise(reading, identity, matching);
    if (matching.typed) askUnknown(reading, identity, matching);
  });
  if (matching.typed && registry.size === 0) {
    await eachPaced(readings, pace, (reading) => {
      if (reading.identity) askUnknown(reading, reading.identity, matching);
    });
  }
  return met;
}

/** How alike a typed name must be to the likeliest to be taken for a misspelling of it, where no registry tells. */
const NEAR = 0.6;

/** Answers speak of agencies that are there: one that nobody knows is asked. */
function askUnknown(reading: Reading, identity: Identity, { registry }: Matching): void {
  const knowsPeers = registry.inProvince(identity.kind, identity.provinceCode).length > 0;
  const { nameCheck } = reading;
  const isNear = nameCheck !== null && misreadingSimilarity(identity.name, nameCheck) >= NEAR;
  const isNobody = reading.unknownName && !reading.repaired && !isNear && identity.kind === "SAO";
  if (knowsPeers || isNobody) ask(reading, reason("agency-unknown"));
}
