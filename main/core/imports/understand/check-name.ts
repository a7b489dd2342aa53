import { confusionBetween } from "../../../../shared/domain/confusions";
import { nameKey } from "../../../../shared/domain/thai-text";
import type { Identity, NearName } from "./reading";
import type { Reference } from "./reference-index";

export interface NameCheck {
  /** Whether the reference list has the name, or has nothing to say of such an agency. */
  readonly known: boolean;
  /** Where it has not: its names that are one known confusion away. */
  readonly near: readonly NearName[];
}

const KNOWN: NameCheck = { known: true, near: [] };

function nearOf(name: string, names: readonly string[]): NearName[] {
  return names.flatMap((candidate) => {
    const confusion = confusionBetween(name, candidate);
    return confusion === null ? [] : [{ name: candidate, confusion }];
  });
}

/** Looks a local organization's name up among the names of its district (issue: reference check). */
export function checkName(identity: Identity, reference: Reference): NameCheck {
  const { kind, name, districtCode, provinceCode } = identity;
  if (kind === "PAO") {
    // A provincial organization bears its province's name.
    const own = reference.province(provinceCode)?.nameTh;
    return own === undefined || nameKey(own) === nameKey(name) ? KNOWN : { known: false, near: nearOf(name, [own]) };
  }
  if (kind === "DISTRICT_OFFICE" || kind === "OTHER" || districtCode === null) return KNOWN;
  if (reference.isKnownName(kind, districtCode, name)) return KNOWN;
  return { known: false, near: nearOf(name, reference.namesOf(kind, districtCode)) };
}

/** Names that an agency of this kind and place may bear by the reference list. */
export function referenceNames(
  { kind, provinceCode, districtCode }: Identity,
  reference: Reference,
): readonly string[] {
  if (kind === "PAO") return [reference.province(provinceCode)?.nameTh ?? ""];
  return districtCode === null ? [] : reference.namesOf(kind, districtCode);
}
