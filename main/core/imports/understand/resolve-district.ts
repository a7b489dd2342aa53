import type { Reason, Repair } from "../../../../shared/contract/import-rows";
import { confusionBetween, misreadingSimilarity } from "../../../../shared/domain/confusions";
import type { AgencyKind } from "../../../../shared/domain/kinds";
import { foldThai, nameKey } from "../../../../shared/domain/thai-text";
import type { DistrictRefRow } from "../../ports/resources";
import { reason } from "./reading";
import { bareDistrict, type Reference } from "./reference-index";

export interface DistrictReading {
  readonly code: string | null;
  readonly repair: Repair | null;
  readonly question: Reason | null;
  /** District codes to offer, best first. */
  readonly suggested: readonly string[];
}

export interface DistrictEvidence {
  readonly kind: AgencyKind;
  readonly name: string;
  readonly provinceCode: string;
  /** From the name's อำเภอ and the district column; blank ones left out. */
  readonly texts: readonly string[];
  /** Digits 9-12 of an SAO's user name, where they are a district of the province (domain §3). */
  readonly digits: string | null;
  /** Districts where the registry has an agency of this kind and name. */
  registered(kind: AgencyKind, name: string, provinceCode: string): readonly string[];
  readonly typed: boolean;
  /** The registry's agencies of a kind in a province. */
  peers(kind: AgencyKind, provinceCode: string): readonly Placed[];
}

/** An agency's name and district. */
export interface Placed {
  readonly name: string;
  readonly districtCode: string | null;
}

const SUGGESTIONS = 3;
/** How alike a misread district must be to the nearest of the province, and how much less to the next. */
const NEAREST = 0.55;
const LEAD = 0.25;

function settled(district: DistrictRefRow, read: string | null, why: string | null): DistrictReading {
  const repair: Repair | null =
    why === null
      ? null
      : { field: "district", read: foldThai(read ?? ""), became: district.nameTh, reason: reason(why) };
  return { code: district.code, repair, question: null, suggested: [] };
}

function asked(question: Reason, suggested: readonly (string | undefined)[]): DistrictReading {
  const codes = [...new Set(suggested.filter((code) => code !== undefined))];
  return { code: null, repair: null, question, suggested: codes.slice(0, SUGGESTIONS) };
}

function ranked(text: string, districts: readonly DistrictRefRow[]): readonly DistrictRefRow[] {
  const key = bareDistrict(text);
  const scores = new Map(districts.map((row) => [row.code, misreadingSimilarity(key, row.nameTh)]));
  return [...districts].sort((a, b) => (scores.get(b.code) ?? 0) - (scores.get(a.code) ?? 0));
}

/** A district cut short ("เมืองบึงก"), misread by one confusion, or nearest and the only one with this tambon. */
function nearDistrict(text: string, evidence: DistrictEvidence, reference: Reference): [DistrictRefRow, string] | null {
  const key = bareDistrict(text);
  const all = reference.districtsOf(evidence.provinceCode);
  const cut = all.filter((row) => key.length >= 3 && nameKey(row.nameTh).startsWith(key));
  const near = all.filter((row) => confusionBetween(key, row.nameTh) !== null);
  const either = new Set([...cut, ...near]);
  const [only] = either;
  if (either.size === 1 && only) return [only, near.includes(only) ? "one-confusion" : "cut-short"];
  if (either.size > 1) return null;
  const [best, next] = ranked(text, all);
  if (!best) return null;
  const score = misreadingSimilarity(key, best.nameTh);
  const lead = score - (next ? misreadingSimilarity(key, next.nameTh) : 0);
  const homes = reference.districtsWithTambon(evidence.provinceCode, evidence.name);
  if (homes.length === 1 && homes[0] === best.code && score >= 0.4 && lead > 0) return [best, "district-of-tambon"];
  return score >= NEAREST && lead >= LEAD ? [best, "nearest-district"] : null;
}

/** "เมือง" alone is the capital's district, unless it may be the rest of another เมือง… that has this tambon. */
function isDoubtfulCapital(
  text: string,
  capital: DistrictRefRow,
  { provinceCode, name }: DistrictEvidence,
  reference: Reference,
): boolean {
  if (bareDistrict(text) !== "เมือง") return false;
  const homes = reference.districtsWithTambon(provinceCode, name);
  if (homes.includes(capital.code)) return false;
  return homes.some((code) => nameKey(reference.district(code)?.nameTh ?? "").startsWith("เมือง"));
}

/** The one place of a province whose name, in the registry or among the tambons, is one known confusion away. */
function nearPlace({ kind, name, provinceCode, peers }: DistrictEvidence, reference: Reference): string | null {
  const tambons =
    kind === "SAO"
      ? reference
          .districtsOf(provinceCode)
          .flatMap(({ code }) =>
            reference.namesOf(kind, code).map((own): Placed => ({ name: own, districtCode: code })),
          )
      : [];
  const near = [...peers(kind, provinceCode), ...tambons].filter(
    (placed) => confusionBetween(name, placed.name) !== null,
  );
  const places = new Set(near.map((placed) => `${placed.districtCode}|${nameKey(placed.name)}`));
  return places.size === 1 ? (near[0]?.districtCode ?? null) : null;
}

function withoutText(evidence: DistrictEvidence, reference: Reference): DistrictReading {
  const byDigits = evidence.digits === null ? undefined : reference.district(evidence.digits);
  if (byDigits) return settled(byDigits, "", "district-from-username");
  const { kind, name, provinceCode } = evidence;
  const bearing = evidence.registered(kind, name, provinceCode);
  const registered = reference.district(bearing[0] ?? "");
  if (bearing.length === 1 && registered) return settled(registered, "", "district-from-registry");
  const homes = reference.districtsWithTambon(provinceCode, name);
  const home = reference.district(homes[0] ?? "");
  if (bearing.length === 0 && homes.length === 1 && home) {
    // An SAO bears its tambon's name. A municipality elsewhere may bear it too, so that one is asked, unless it is only
    // spoken of and the registry knows no other.
    const isSpokenOf = evidence.typed && evidence.peers(kind, provinceCode).length === 0;
    if (kind === "SAO" || isSpokenOf) return settled(home, "", "district-of-tambon");
  }
  if (bearing.length === 0 && homes.length === 0) {
    const near = reference.district(nearPlace(evidence, reference) ?? "");
    if (near) return settled(near, "", "district-of-near-name");
  }
  return asked(reason("district-missing"), [...bearing, ...homes]);
}

/**
 * A province in the district's cell says nothing of the district. Where a district bears its province's name, the tambon
 * and the user name tell which of the two is meant.
 */
function saysProvince(text: string, { provinceCode, digits, name }: DistrictEvidence, reference: Reference): boolean {
  if (/^(?:จังหวัด|จ\.)/.test(foldThai(text))) return true;
  if (!reference.isProvinceName(text)) return false;
  const namesake = reference.districtByName(provinceCode, text);
  if (!namesake) return true;
  return digits !== null && digits !== namesake.code && !reference.hasTambon(namesake.code, name);
}

/**
 * Finds a row's district from its words, the digits of its user name, the tambon of its name and the registry.
 * Only what two of them prove is repaired; what contradicts is a question.
 */
export function resolveDistrict(evidence: DistrictEvidence, reference: Reference): DistrictReading {
  const texts = evidence.texts.filter((text) => !saysProvince(text, evidence, reference));
  const digits = evidence.digits === null ? undefined : reference.district(evidence.digits);
  const exact = new Map<string, DistrictRefRow>();
  for (const text of texts) {
    const found = reference.districtByName(evidence.provinceCode, text);
    if (found && !isDoubtfulCapital(text, found, evidence, reference)) exact.set(found.code, found);
  }
  const [one, two] = [...exact.values()];
  if (one && two)
    return asked(reason("district-differs", { a: one.nameTh, b: two.nameTh }), [digits?.code, one.code, two.code]);
  if (one) {
    if (!digits || digits.code === one.code) return settled(one, null, null);
    const question = reason("district-against-username", { read: one.nameTh, username: digits.nameTh });
    return asked(question, [one.code, digits.code]);
  }
  const [text] = texts;
  if (text === undefined) return withoutText(evidence, reference);
  const unknown = (read: string): DistrictReading => {
    const homes = reference.districtsWithTambon(evidence.provinceCode, evidence.name);
    const best = ranked(read, reference.districtsOf(evidence.provinceCode)).map(({ code }) => code);
    return asked(reason("district-unknown", { read: foldThai(read) }), [digits?.code, ...homes, ...best]);
  };
  const near = nearDistrict(text, evidence, reference);
  // The name of a district of another province is no misreading of one here, unless the user name says so too.
  if (reference.isDistrictName(text) && (!near || near[0].code !== digits?.code)) return unknown(text);
  if (near && digits && near[0].code !== digits.code) {
    const question = reason("district-against-username", { read: foldThai(text), username: digits.nameTh });
    return asked(question, [digits.code, near[0].code]);
  }
  if (near) return settled(near[0], text, digits ? "district-from-username" : near[1]);
  if (digits) return settled(digits, text, "district-from-username");
  return unknown(text);
}
