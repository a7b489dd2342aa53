import type { Reason, Repair } from "../../../../shared/contract/import-rows";
import type { ParsedAgencyName } from "../../../../shared/domain/agency-name";
import { misreadingSimilarity } from "../../../../shared/domain/confusions";
import type { AgencyKind } from "../../../../shared/domain/kinds";
import { foldThai } from "../../../../shared/domain/thai-text";
import type { Username } from "../../../../shared/domain/username";
import type { RawRow } from "../layout/read-rows";
import { type Draft, type Identity, reason } from "./reading";
import type { Reference } from "./reference-index";
import { type Placed, resolveDistrict } from "./resolve-district";
import { resolveProvince } from "./resolve-province";

/** What the registry and the rest of the sheet say of places. */
export interface PlaceHints {
  readonly reference: Reference;
  /** Freely typed answers, which nothing is written from. */
  readonly typed: boolean;
  /** The province of the sheet's other rows, else the office's own. */
  readonly usualProvince: string | null;
  /** Districts where the registry has an agency of this kind and name. */
  registeredDistricts(kind: AgencyKind, name: string, provinceCode: string): readonly string[];
  /** The registry's agencies of a kind in a province. */
  peers(kind: AgencyKind, provinceCode: string): readonly Placed[];
}

export interface Place {
  readonly identity: Identity;
  readonly repairs: Repair[];
  readonly questions: Reason[];
  readonly drafts: Draft[];
}

/** The last of a name's words may be its district without อำเภอ: "อบต.ศรีชมภู โซ่พิสัย". */
function splitWords(parsed: ParsedAgencyName, provinceCode: string, reference: Reference): ParsedAgencyName {
  const [first = "", ...rest] = parsed.words;
  const [district] = rest;
  if (parsed.district !== null || district === undefined || !reference.districtByName(provinceCode, district))
    return parsed;
  return { ...parsed, name: first, district };
}

/** A provincial organization bears its province's name. */
function ownProvince(kind: AgencyKind, name: string, reference: Reference): string | null {
  return kind === "PAO" ? (reference.provinceByName(name)?.nameTh ?? null) : null;
}

function placeTexts(texts: readonly (string | null)[]): string[] {
  const said: string[] = [];
  for (const text of texts) {
    const bare = text?.trim() ?? "";
    if (bare !== "") said.push(bare);
  }
  return said;
}

/** "สำนักงานเขตพระนคร" is the office of that district, named beside it or not. */
function districtOfOffice({ name, provinceCode }: Omit<Identity, "districtCode">, reference: Reference): string | null {
  const own = /^สำนักงานเขต(\S+)$/.exec(name)?.[1];
  return own === undefined ? null : (reference.districtByName(provinceCode, own)?.code ?? null);
}

const LIKELY = 3;

/** Without a district, a misread name may be any of the province's: the most alike first. */
function misreadElsewhere(base: Omit<Identity, "districtCode">, hints: PlaceHints): Draft[] {
  const { reference } = hints;
  if (reference.districtsWithTambon(base.provinceCode, base.name).length > 0) return [];
  const tambons = reference
    .districtsOf(base.provinceCode)
    .flatMap(({ code }) => reference.namesOf(base.kind, code).map((name) => ({ name, districtCode: code })));
  return [...hints.peers(base.kind, base.provinceCode), ...tambons]
    .map(({ name, districtCode }) => ({
      identity: { ...base, name, districtCode },
      score: misreadingSimilarity(base.name, name),
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, LIKELY * 2)
    .map((draft) => ({ ...draft, agencyId: null, reason: reason("similar-name"), without: [] }));
}

/** Where the district may be in several provinces, each of them is offered. */
function withoutProvince(base: Omit<Identity, "districtCode">, district: string, reference: Reference): Draft[] {
  return reference.districtsByName(district).map(({ code, provinceCode }) => ({
    identity: { ...base, provinceCode, districtCode: code },
    agencyId: null,
    score: reference.isKnownName(base.kind, code, base.name) ? 0.8 : 0.4,
    reason: reason("in-district"),
    without: [],
  }));
}

/** Finds a row's province and district from everything that speaks of them. @param username none where it contradicts */
export function findPlace(
  raw: RawRow,
  kind: AgencyKind,
  first: ParsedAgencyName,
  username: Username | null,
  hints: PlaceHints,
): Place {
  const { reference } = hints;
  const repairs: Repair[] = [];
  const questions: Reason[] = [];
  const drafts: Draft[] = [];
  // A district column may hold both: "อำเภอโซ่พิสัย จังหวัดบึงกาฬ".
  const both = raw.district.includes("จ") ? /^(.*?)\s*((?:จังหวัด|จ\.)\s*\S+)$/.exec(foldThai(raw.district)) : null;
  const districtText = both ? (both[1] ?? "") : raw.district;
  const title = raw.titleProvince === null ? undefined : reference.provinceByName(raw.titleProvince);
  const province = resolveProvince(
    {
      texts: placeTexts([raw.province, first.province, both?.[2] ?? null, ownProvince(kind, first.name, reference)]),
      digits: username?.districtCode ? username.provinceCode : null,
      usual: title?.code ?? hints.usualProvince,
      district: first.district ?? (districtText || null),
      name: first.name,
    },
    reference,
  );
  if (province.repair) repairs.push(province.repair);
  if (province.question) questions.push(province.question);
  const parsed = splitWords(first, province.code, reference);
  const name = kind === "PAO" && parsed.name === "" ? (reference.province(province.code)?.nameTh ?? "") : parsed.name;
  const base = { kind, name, provinceCode: province.code };
  const needsDistrict = kind !== "PAO" && (kind !== "OTHER" || parsed.district !== null || districtText !== "");
  if (province.code === "") drafts.push(...withoutProvince(base, parsed.district ?? districtText, reference));
  const office = kind === "OTHER" ? districtOfOffice(base, reference) : null;
  if (office !== null && !needsDistrict)
    return { identity: { ...base, districtCode: office }, repairs, questions, drafts };
  if (!needsDistrict || province.code === "")
    return { identity: { ...base, districtCode: null }, repairs, questions, drafts };
  const digits = username?.districtCode ?? null;
  const inProvince = digits !== null && reference.district(digits)?.provinceCode === province.code;
  if (digits !== null && !inProvince && reference.district(digits)) {
    questions.push(reason("province-against-username"));
    drafts.push(...withoutProvince(base, reference.district(digits)?.nameTh ?? "", reference));
  }
  const district = resolveDistrict(
    {
      ...base,
      texts: placeTexts([parsed.district, districtText]),
      digits: inProvince ? digits : null,
      registered: hints.registeredDistricts,
      typed: hints.typed,
      peers: hints.peers,
    },
    reference,
  );
  if (district.repair) repairs.push(district.repair);
  if (district.question) {
    questions.push(district.question);
    district.suggested.forEach((code, index) => {
      const identity = { ...base, districtCode: code };
      drafts.push({ identity, agencyId: null, score: 0.8 - index * 0.1, reason: reason("in-district"), without: [] });
    });
    drafts.push(...misreadElsewhere(base, hints));
  }
  return { identity: { ...base, districtCode: district.code }, repairs, questions, drafts };
}
