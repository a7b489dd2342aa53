import type { Reason } from "../../../../shared/contract/imports";
import { confusionBetween } from "../../../../shared/domain/confusions";
import { similarity } from "../../../../shared/domain/edit-distance";
import type { AgencyKind } from "../../../../shared/domain/kinds";
import { nameKey } from "../../../../shared/domain/thai-text";
import { usernameKey } from "../../../../shared/domain/username";
import { type Identity, identityKey, type Reading, reason } from "../understand/reading";
import type { Reference } from "../understand/reference-index";
import { identityOf, type RegisteredAgency, type Registry } from "./registry-index";
import { cancelRepair } from "./settle-sheet";

export interface Found {
  readonly agency: RegisteredAgency | null;
  readonly match: Reason | null;
}

export interface Matching {
  readonly registry: Registry;
  readonly reference: Reference;
  /** Keys of all agencies that the sheet names: what is named exactly is nobody else's. */
  readonly named: ReadonlySet<string>;
  /** Registry agencies already given to a row by evidence, with that row: one-to-one over the sheet. */
  readonly taken: Map<string, number>;
  mac(value: string): string;
}

const LADDER: readonly AgencyKind[] = ["SUBDISTRICT_MUNICIPALITY", "TOWN", "CITY"];
const SIMILAR = 0.6;
const SIMILAR_DOUBTFUL = 0.5;
const SIMILAR_DOUBTFUL_SAO = 0.3;

function offer(reading: Reading, agency: RegisteredAgency, score: number, why: Reason): void {
  reading.drafts.unshift({ identity: identityOf(agency), agencyId: agency.id, score, reason: why, without: [] });
}

/** Agencies of the registry that bear the row's user name or code. */
function bearers(
  reading: Reading,
  { registry, mac }: Matching,
): { agency: RegisteredAgency; by: "username" | "code" }[] {
  const { username, code } = reading.values;
  const twice = (question: string): boolean => reading.questions.some((asked) => asked.code === question);
  const byName = username === undefined || twice("username-twice") ? [] : registry.byUsername(username);
  const byCode = code === undefined || !registry.hasSecrets || twice("code-twice") ? [] : registry.byCode(mac(code));
  return [
    ...byName.map((agency) => ({ agency, by: "username" as const })),
    ...byCode.map((agency) => ({ agency, by: "code" as const })),
  ];
}

/** A user name or code that exactly one agency bears is evidence only while kind and district agree (domain §3). */
function byEvidence(reading: Reading, identity: Identity, matching: Matching): Found | null {
  const found = bearers(reading, matching);
  const [first] = found;
  if (!first) return null;
  const ids = new Set(found.map(({ agency }) => agency.id));
  const { agency, by } = first;
  const samePlace = agency.kind === identity.kind && agency.districtCode === identity.districtCode;
  const { reference, taken, named } = matching;
  const isOwn = (name: string): boolean =>
    identity.districtCode !== null && reference.isKnownName(identity.kind, identity.districtCode, name);
  const alike = confusionBetween(identity.name, agency.name) !== null;
  // Two names that are both right are two agencies, whatever the user name says.
  const mayBe = alike || !isOwn(identity.name) || !isOwn(agency.name);
  const free = !taken.has(agency.id) && !named.has(identityKey(agency));
  if (ids.size === 1 && samePlace && mayBe && free) {
    taken.set(agency.id, reading.raw.row);
    return { agency, match: reason(`by-${by}`, { name: agency.name }) };
  }
  reading.questions.push(reason(`${by}-elsewhere`, { name: agency.name }));
  offer(reading, agency, 0.7, reason(`by-${by}`, { name: agency.name }));
  return null;
}

/**
 * How alike a row and a registry agency of the same kind and district must be for the one to double the other. A name
 * that is marked as doubtful, on either side, doubles sooner; an SAO's soonest, since it bears its tambon's name.
 */
function doubling(reading: Reading, identity: Identity, agency: RegisteredAgency): number {
  const doubtful = agency.nameCheck !== null || reading.nameCheck !== null;
  if (!doubtful) return SIMILAR;
  return identity.kind === "SAO" ? SIMILAR_DOUBTFUL_SAO : SIMILAR_DOUBTFUL;
}

/** An agency of the registry that this row would double if it were kept as a new one. */
function askDoubles(reading: Reading, identity: Identity, { registry, reference, named }: Matching): void {
  const known = (name: string): boolean =>
    identity.districtCode !== null && reference.isKnownName(identity.kind, identity.districtCode, name);
  const mine = known(identity.name);
  const free = (agency: RegisteredAgency): boolean => !named.has(identityKey(agency));
  const isMarkedAsMine = (agency: RegisteredAgency): boolean =>
    agency.nameCheck !== null && nameKey(agency.nameCheck) === nameKey(identity.name);
  const alike = registry
    .inDistrict(identity.kind, identity)
    .filter((agency) => free(agency) && !(mine && known(agency.name)))
    .map((agency) => ({ agency, score: similarity(nameKey(identity.name), nameKey(agency.name)) }))
    .filter(
      ({ agency, score }) =>
        score >= doubling(reading, identity, agency) ||
        isMarkedAsMine(agency) ||
        confusionBetween(identity.name, agency.name) !== null,
    )
    .sort((a, b) => a.score - b.score);
  for (const { agency, score } of alike) offer(reading, agency, score, reason("similar-in-registry"));
  const best = alike.at(-1);
  if (best) reading.questions.push(reason("would-double-agency", { name: best.agency.name }));
  if (!LADDER.includes(identity.kind)) return;
  for (const kind of LADDER) {
    if (kind === identity.kind) continue;
    const other = registry.byKey(identityKey({ ...identity, kind }));
    if (!other || !free(other)) continue;
    reading.questions.push(reason("kind-changed", { name: other.name, kind: other.kind }));
    offer(reading, other, 0.8, reason("kind-changed"));
  }
}

/** A repair that the registry contradicts: that agency has another user name or code already. */
function contradicted(reading: Reading, agency: RegisteredAgency, { registry, mac }: Matching): boolean {
  const { username, code } = reading.values;
  if (username !== undefined && agency.username !== null && usernameKey(agency.username) !== usernameKey(username)) {
    return true;
  }
  const stored = registry.secret(agency.id, "code");
  return code !== undefined && stored !== undefined && stored.mac !== mac(code);
}

/** Meets one row with the registry: exactly, else by evidence; what would double an agency becomes a question. */
export function findAgency(reading: Reading, matching: Matching): Found {
  const { identity } = reading;
  if (!identity) return { agency: null, match: null };
  const exact = matching.registry.byKey(identityKey(identity));
  if (exact && reading.repaired && contradicted(reading, exact, matching)) {
    cancelRepair(reading, reason("would-double-agency", { name: exact.name }), exact.id);
    return { agency: null, match: null };
  }
  if (exact) {
    const other = bearers(reading, matching).find(({ agency }) => agency.id !== exact.id);
    if (other) reading.questions.push(reason(`${other.by}-elsewhere`, { name: other.agency.name }));
    return { agency: exact, match: reason(reading.repaired ? "exact-after-repair" : "exact") };
  }
  if (matching.registry.size === 0 || reading.questions.some(({ code }) => code === "would-double-row")) {
    return { agency: null, match: null };
  }
  const found = byEvidence(reading, identity, matching);
  if (found) return found;
  askDoubles(reading, identity, matching);
  return { agency: null, match: null };
}
