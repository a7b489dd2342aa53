import type { AgencyKind } from "../../../../shared/domain/kinds";
import { nameKey } from "../../../../shared/domain/thai-text";
import { usernameKey } from "../../../../shared/domain/username";
import { eachPaced, mapPaced, type Pace } from "../../pace";
import type { AgencyTable } from "../../ports/rows";
import type { Reader } from "../../ports/store";
import { type Identity, identityKey } from "../understand/reading";
import { type DetailField, indexDetails } from "./agency-details";
import { type Crowd, crowdOf } from "./crowd";

/** What matching asks of an agency that is there; no more of it is read. */
const ASKED = [
  "id",
  "kind",
  "name",
  "provinceCode",
  "districtCode",
  "username",
  "ratingUrl",
  "nameCheck",
  "pinLat",
  "pinLon",
  "ended",
  "mergedInto",
] as const;
export type RegisteredAgency = Pick<AgencyTable, (typeof ASKED)[number]>;

export interface StoredSecret {
  readonly mac: string;
  readonly last3: string;
}

/** The registry under the keys that matching asks by. */
export interface Registry {
  byKey(key: string): RegisteredAgency | undefined;
  /** Who bore this identity before; nobody where two did, or where somebody bears it now. */
  formerly(key: string): RegisteredAgency | undefined;
  byId(id: string): RegisteredAgency | undefined;
  byUsername(username: string): readonly RegisteredAgency[];
  byCode(mac: string): readonly RegisteredAgency[];
  inDistrict(kind: AgencyKind, identity: Identity): readonly RegisteredAgency[];
  /** Those of that kind and district whose names are worth comparing with the identity's. */
  near(identity: Identity): readonly RegisteredAgency[];
  /** All of a kind in a province. */
  inProvince(kind: AgencyKind, provinceCode: string): readonly RegisteredAgency[];
  districtsOf(kind: AgencyKind, name: string, provinceCode: string): readonly string[];
  secret(agencyId: string, field: "code" | "password"): StoredSecret | undefined;
  /** What is kept beside the agency; "" where it is not. */
  detail(agencyId: string, field: DetailField): string;
  readonly hasSecrets: boolean;
  readonly size: number;
}

export function identityOf(agency: RegisteredAgency): Identity {
  return {
    kind: agency.kind,
    name: agency.name,
    provinceCode: agency.provinceCode,
    districtCode: agency.districtCode,
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Reads the registry once and indexes it, so that thousands of rows are looked up and not searched. */
export async function indexRegistry(reader: Reader, pace: Pace): Promise<Registry> {
  const agencies = await reader.table("agency").pick(ASKED);
  const credentials = await reader.table("credential").pick(["agencyId", "field", "mac", "last3"], { active: 1 });
  const formers = await reader
    .table("formerIdentity")
    .pick(["agencyId", "kind", "name", "provinceCode", "districtCode"]);
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const byKey = new Map(await mapPaced(agencies, pace, (agency) => [identityKey(agency), agency]));
  const byUsername = new Map<string, RegisteredAgency[]>();
  const places = new Map<string, RegisteredAgency[]>();
  const homes = new Map<string, string[]>();
  const provinces = new Map<string, RegisteredAgency[]>();
  const placeOf = (kind: AgencyKind, { provinceCode, districtCode }: Omit<Identity, "kind">): string =>
    `${kind}|${provinceCode}|${districtCode ?? ""}`;
  await eachPaced(agencies, pace, (agency) => {
    if (agency.username !== null) push(byUsername, usernameKey(agency.username), agency);
    push(places, placeOf(agency.kind, agency), agency);
    push(provinces, `${agency.kind}|${agency.provinceCode}`, agency);
    if (agency.districtCode !== null) {
      push(homes, `${agency.kind}|${nameKey(agency.name)}|${agency.provinceCode}`, agency.districtCode);
    }
  });
  const byFormer = new Map<string, Set<string>>();
  for (const former of formers) {
    const key = identityKey({ ...former });
    byFormer.set(key, (byFormer.get(key) ?? new Set()).add(former.agencyId));
  }
  const byCode = new Map<string, RegisteredAgency[]>();
  const secrets = { code: new Map<string, StoredSecret>(), password: new Map<string, StoredSecret>() };
  await eachPaced(credentials, pace, (credential) => {
    secrets[credential.field].set(credential.agencyId, credential);
    const agency = byId.get(credential.agencyId);
    if (agency && credential.field === "code") push(byCode, credential.mac, agency);
  });
  const crowds = new Map<string, Crowd<RegisteredAgency>>();
  const detail = await indexDetails(reader);
  return {
    byKey: (key) => byKey.get(key),
    formerly: (key) => {
      const [only, second] = byKey.has(key) ? [] : [...(byFormer.get(key) ?? [])];
      return only === undefined || second !== undefined ? undefined : byId.get(only);
    },
    byId: (id) => byId.get(id),
    byUsername: (username) => byUsername.get(usernameKey(username)) ?? [],
    byCode: (mac) => byCode.get(mac) ?? [],
    inDistrict: (kind, identity) => places.get(placeOf(kind, identity)) ?? [],
    near(identity) {
      const place = placeOf(identity.kind, identity);
      const crowd = crowds.get(place) ?? crowdOf(places.get(place) ?? []);
      crowds.set(place, crowd);
      return crowd.near(identity.name);
    },
    inProvince: (kind, provinceCode) => provinces.get(`${kind}|${provinceCode}`) ?? [],
    districtsOf: (kind, name, provinceCode) => homes.get(`${kind}|${nameKey(name)}|${provinceCode}`) ?? [],
    secret: (agencyId, field) => secrets[field].get(agencyId),
    detail,
    hasSecrets: credentials.length > 0,
    size: agencies.length,
  };
}
