import { confusionBetween } from "../../../../shared/domain/confusions";
import { usernameKey } from "../../../../shared/domain/username";
import { type Identity, identityKey, type Reading, reason } from "../understand/reading";
import { type Found, isKnown, type Matching, offer } from "./matching";
import { identityOf, type RegisteredAgency } from "./registry-index";

interface Bearer {
  readonly agency: RegisteredAgency;
  readonly by: "username" | "code";
}

/** Agencies of the registry that bear the row's user name or code; one that stands on two rows says nothing. */
export function bearersOf(reading: Reading, { registry, mac }: Matching): Bearer[] {
  const { username, code } = reading.values;
  const twice = (question: string): boolean => reading.questions.some((asked) => asked.code === question);
  const byName = username === undefined || twice("username-twice") ? [] : registry.byUsername(username);
  const byCode = code === undefined || !registry.hasSecrets || twice("code-twice") ? [] : registry.byCode(mac(code));
  return [
    ...byName.map((agency) => ({ agency, by: "username" as const })),
    ...byCode.map((agency) => ({ agency, by: "code" as const })),
  ];
}

/** The registry's agency has another user name or code already. */
export function contradicted(reading: Reading, agency: RegisteredAgency, { registry, mac }: Matching): boolean {
  const { username, code } = reading.values;
  if (username !== undefined && agency.username !== null && usernameKey(agency.username) !== usernameKey(username)) {
    return true;
  }
  const stored = registry.secret(agency.id, "code");
  return code !== undefined && stored !== undefined && stored.mac !== mac(code);
}

/** A user name or code that exactly one agency bears is evidence only while kind and district agree (domain §3). */
export function byEvidence(reading: Reading, identity: Identity, matching: Matching): Found | null {
  const found = bearersOf(reading, matching);
  const [first] = found;
  if (!first) return null;
  const { taken, named } = matching;
  const { agency, by } = first;
  const isOne = new Set(found.map((bearer) => bearer.agency.id)).size === 1;
  const samePlace = agency.kind === identity.kind && agency.districtCode === identity.districtCode;
  const alike = confusionBetween(identity.name, agency.name) !== null;
  // Two names that are both right are two agencies, whatever the user name says.
  const mayBe = alike || !isKnown(matching, identity, identity.name) || !isKnown(matching, identity, agency.name);
  const free = !taken.has(agency.id) && !named.has(identityKey(agency));
  const why = reason(`by-${by}`, { name: agency.name });
  if (isOne && samePlace && mayBe && free && agency.ended === null) {
    taken.set(agency.id, reading.raw.row);
    return { agency, match: why, change: null };
  }
  reading.questions.push(reason(`${by}-elsewhere`, { name: agency.name }));
  offer(reading, agency, 0.7, why);
  const rose = samePlaceAndName(identity, agency) && agency.kind !== identity.kind;
  if (rose) {
    const change = { event: "upgraded" as const, from: identityOf(agency), to: identity };
    reading.drafts.unshift({ identity, agencyId: agency.id, score: 0.75, reason: why, without: [], change });
  }
  return null;
}

function samePlaceAndName(identity: Identity, agency: RegisteredAgency): boolean {
  return identityKey({ ...identity, kind: agency.kind }) === identityKey(agency);
}
