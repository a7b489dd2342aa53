import { AppError } from "../../../shared/contract";
import { type AgencyKind, KIND_WORDS, shortName } from "../../../shared/domain/kinds";
import { foldThai, nameKey } from "../../../shared/domain/thai-text";
import type { Resources } from "../ports/resources";
import type { AgencyTable } from "../ports/rows";
import type { Reader } from "../ports/store";
import { districtNames } from "./districts";

/** What makes an agency itself: kind + name + district (domain §3), within a province. */
export type Identity = Pick<AgencyTable, "kind" | "name" | "provinceCode" | "districtCode">;

/** The bare name as it is kept: one spelling, without the kind that people type before it. */
export function bareName(kind: AgencyKind, typed: string): string {
  const { full, abbreviation } = KIND_WORDS[kind];
  const name = foldThai(typed);
  const prefix = [full, abbreviation].find((words) => words !== "" && name.startsWith(words));
  const bare = prefix === undefined ? name : name.slice(prefix.length).trim();
  return bare === "" ? name : bare;
}

/** @throws AppError AGENCY_EXISTS (details: agency, district) when another agency bears this identity, however spelt */
export async function requireUnique(
  reader: Reader,
  resources: Resources,
  identity: Identity,
  ownId: string | null,
): Promise<void> {
  const { kind, name, provinceCode, districtCode } = identity;
  const neighbours = await reader.table("agency").find({ kind, provinceCode, districtCode });
  const other = neighbours.find((agency) => agency.id !== ownId && nameKey(agency.name) === nameKey(name));
  if (!other) return;
  const district = districtNames(resources)(other.districtCode);
  throw new AppError("AGENCY_EXISTS", { agency: shortName(other), district: district?.name ?? null });
}
