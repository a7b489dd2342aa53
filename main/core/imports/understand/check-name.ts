import { type Confusion, confusionBetween } from "../../../../shared/domain/confusions";
import { similarity } from "../../../../shared/domain/edit-distance";
import { nameKey } from "../../../../shared/domain/thai-text";
import type { Identity } from "./reading";
import type { Reference } from "./reference-index";

export type NameCheck =
  | { readonly result: "known" }
  /** Exactly one reference name is one known confusion away. */
  | { readonly result: "repairable"; readonly name: string; readonly confusion: Confusion }
  /** Two or more are: as good as each other. */
  | { readonly result: "ambiguous"; readonly names: readonly string[] }
  /** Nothing proves it wrong; the likely right ones, best first. */
  | { readonly result: "unknown"; readonly likely: readonly { readonly name: string; readonly score: number }[] };

const LIKELY = 0.3;

function likelyNames(name: string, names: readonly string[]): { name: string; score: number }[] {
  const key = nameKey(name);
  return names
    .map((candidate) => ({ name: candidate, score: similarity(key, nameKey(candidate)) }))
    .filter(({ score }) => score >= LIKELY)
    .sort((a, b) => b.score - a.score || a.name.localeCompare(b.name, "th"))
    .slice(0, 3);
}

/** Looks a local organization's name up among the names of its district (issue: reference check). */
export function checkName(identity: Identity, reference: Reference): NameCheck {
  const { kind, name, districtCode } = identity;
  if (kind === "PAO") return checkProvinceName(identity, reference);
  if (kind === "DISTRICT_OFFICE" || kind === "OTHER" || districtCode === null) return { result: "known" };
  if (reference.isKnownName(kind, districtCode, name)) return { result: "known" };
  const names = reference.namesOf(kind, districtCode);
  const near = names.flatMap((candidate) => {
    const confusion = confusionBetween(name, candidate);
    return confusion === null ? [] : [{ name: candidate, confusion }];
  });
  const [only] = near;
  if (near.length === 1 && only) return { result: "repairable", ...only };
  if (near.length > 1) return { result: "ambiguous", names: near.map((item) => item.name) };
  return { result: "unknown", likely: likelyNames(name, names) };
}

/** A provincial organization bears its province's name. */
function checkProvinceName({ name, provinceCode }: Identity, reference: Reference): NameCheck {
  const own = reference.province(provinceCode)?.nameTh;
  if (own === undefined || nameKey(own) === nameKey(name)) return { result: "known" };
  const confusion = confusionBetween(name, own);
  if (confusion !== null) return { result: "repairable", name: own, confusion };
  return { result: "unknown", likely: [{ name: own, score: similarity(nameKey(name), nameKey(own)) }] };
}
