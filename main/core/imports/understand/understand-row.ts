import type { Reason, Repair } from "../../../../shared/contract/imports";
import { parseKindWord } from "../../../../shared/domain/agency-kind-words";
import type { ParsedAgencyName } from "../../../../shared/domain/agency-name";
import { confusionBetween } from "../../../../shared/domain/confusions";
import { similarity } from "../../../../shared/domain/edit-distance";
import type { AgencyKind } from "../../../../shared/domain/kinds";
import { foldThai, nameKey } from "../../../../shared/domain/thai-text";
import { usernameFitsKind } from "../../../../shared/domain/username";
import type { Names } from "../layout/content";
import type { RawRow } from "../layout/read-rows";
import { checkName } from "./check-name";
import { readValues } from "./read-values";
import { type Draft, type FieldName, type Identity, identityKey, type Reading, reason } from "./reading";
import type { Reference } from "./reference-index";
import { resolveDistrict } from "./resolve-district";
import { resolveProvince } from "./resolve-province";

export interface Surroundings {
  readonly reference: Reference;
  readonly names: Names;
  /** The province of the sheet's other rows, else the office's own. */
  readonly usualProvince: string | null;
  /** Whether the registry has this very agency. */
  isRegistered(key: string): boolean;
  /** Districts where the registry has an agency of this kind and name. */
  registeredDistricts(kind: AgencyKind, name: string, provinceCode: string): readonly string[];
}

/** The last of a name's words may be its district without อำเภอ: "อบต.ศรีชมภู โซ่พิสัย". */
function splitWords(parsed: ParsedAgencyName, provinceCode: string, reference: Reference): ParsedAgencyName {
  const [first = "", ...rest] = parsed.words;
  const [district] = rest;
  if (parsed.district !== null || district === undefined || !reference.districtByName(provinceCode, district))
    return parsed;
  return { ...parsed, name: first, district };
}

function unreadable(raw: RawRow, why: Reason): Reading {
  const { username, values, pin, notes } = readValues(raw);
  return {
    raw,
    identity: null,
    asRead: null,
    username,
    values,
    pin,
    repairs: [],
    questions: [],
    notes: [why, ...notes],
    drafts: [],
    nameCheck: null,
    repaired: false,
  };
}

function placeTexts(texts: readonly (string | null)[]): string[] {
  return texts.flatMap((text) => (text === null || text.trim() === "" ? [] : [text.trim()]));
}

/** Reads one row: which agency it names and what it says of it, repaired where that is proven. */
export function understandRow(raw: RawRow, around: Surroundings): Reading {
  const { reference } = around;
  const kindSaid = raw.kind === "" ? null : parseKindWord(raw.kind);
  const first = raw.agency === "" ? null : around.names(raw.agency);
  if (!first) return unreadable(raw, reason("agency-missing"));
  const kind = first.kind ?? kindSaid;
  if (kind === null) return unreadable(raw, reason("kind-missing", { read: foldThai(raw.agency) }));
  const { username, values, pin, questions: bad, notes, restoredUsername } = readValues(raw);
  const repairs: Repair[] = [];
  const questions: Reason[] = bad.map((item) => item.reason);
  if (restoredUsername) repairs.push({ field: "username", ...restoredUsername, reason: reason("zero-restored") });
  if (kindSaid !== null && first.kind !== null && kindSaid !== first.kind) {
    questions.push(reason("kind-differs", { a: kindSaid, b: first.kind }));
  }
  const fits = username === null || usernameFitsKind(username, kind);
  if (!fits) questions.push(reason("kind-against-username"));
  const evidence = fits ? username : null;

  // A district column may hold both: "อำเภอโซ่พิสัย จังหวัดบึงกาฬ".
  const place = /^(.*?)\s*((?:จังหวัด|จ\.)\s*\S+)$/.exec(foldThai(raw.district));
  const districtText = place ? (place[1] ?? "") : raw.district;
  const title = raw.titleProvince === null ? undefined : reference.provinceByName(raw.titleProvince);
  const province = resolveProvince(
    {
      texts: placeTexts([raw.province, first.province, place?.[2] ?? null]),
      digits: evidence?.districtCode ? evidence.provinceCode : null,
      usual: title?.code ?? around.usualProvince,
      district: first.district ?? (districtText || null),
    },
    reference,
  );
  if (province.repair) repairs.push(province.repair);
  if (province.question) questions.push(province.question);
  const parsed = splitWords(first, province.code, reference);
  const name = kind === "PAO" && parsed.name === "" ? (reference.province(province.code)?.nameTh ?? "") : parsed.name;
  let districtCode: string | null = null;
  const drafts: Draft[] = [];
  const needsDistrict = kind !== "PAO" && (kind !== "OTHER" || parsed.district !== null || districtText !== "");
  if (needsDistrict && province.code !== "") {
    const digits = evidence?.districtCode ?? null;
    const inProvince = digits !== null && reference.district(digits)?.provinceCode === province.code;
    if (digits !== null && !inProvince && reference.district(digits))
      questions.push(reason("province-against-username"));
    const district = resolveDistrict(
      {
        kind,
        name,
        provinceCode: province.code,
        texts: placeTexts([parsed.district, districtText]),
        digits: inProvince ? digits : null,
        registered: around.registeredDistricts(kind, name, province.code),
      },
      reference,
    );
    districtCode = district.code;
    if (district.repair) repairs.push(district.repair);
    if (district.question) {
      questions.push(district.question);
      const base = { kind, name, provinceCode: province.code };
      district.suggested.forEach((code, index) => {
        const identity = { ...base, districtCode: code };
        drafts.push({ identity, agencyId: null, score: 0.8 - index * 0.1, reason: reason("in-district"), without: [] });
      });
      drafts.push(...misreadElsewhere(base, reference));
    }
  }
  const asRead: Identity = { kind, name, provinceCode: province.code, districtCode };
  const reading: Reading = {
    raw,
    identity: asRead,
    asRead,
    username,
    values,
    pin,
    repairs,
    questions,
    notes,
    drafts,
    nameCheck: null,
    repaired: false,
  };
  judgeName(reading, asRead, around);
  offerWithout(
    reading,
    asRead,
    bad.map((item) => item.field),
  );
  return reading;
}

/** Without a district, a misread name may be any of the province one confusion away, else one of the most alike. */
function misreadElsewhere(base: Omit<Identity, "districtCode">, reference: Reference): Draft[] {
  if (reference.districtsWithTambon(base.provinceCode, base.name).length > 0) return [];
  const all = reference
    .districtsOf(base.provinceCode)
    .flatMap(({ code }) => reference.namesOf(base.kind, code).map((name) => ({ ...base, name, districtCode: code })));
  const near = all.filter(({ name }) => confusionBetween(base.name, name) !== null);
  if (near.length > 0) {
    return near.map((identity) => ({
      identity,
      agencyId: null,
      score: 0.85,
      reason: reason("one-confusion"),
      without: [],
    }));
  }
  return all
    .map((identity) => ({ identity, score: similarity(nameKey(base.name), nameKey(identity.name)) }))
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map((draft) => ({ ...draft, agencyId: null, reason: reason("similar-name"), without: [] }));
}

/** The reference check: repaired by proof, asked between equals, else kept and marked. */
function judgeName(reading: Reading, asRead: Identity, around: Surroundings): void {
  if (around.isRegistered(identityKey(asRead))) return;
  const check = checkName(asRead, around.reference);
  if (check.result === "repairable") {
    reading.identity = { ...asRead, name: check.name };
    reading.repaired = true;
    reading.repairs.push({
      field: "name",
      read: asRead.name,
      became: check.name,
      reason: reason(`confusion-${check.confusion}`),
    });
  } else if (check.result === "ambiguous") {
    reading.questions.push(reason("name-two-readings", { count: check.names.length }));
    for (const name of check.names) {
      reading.drafts.push({
        identity: { ...asRead, name },
        agencyId: null,
        score: 0.9,
        reason: reason("one-confusion"),
        without: [],
      });
    }
  } else if (check.result === "unknown") {
    const [best] = check.likely;
    reading.nameCheck = best?.name ?? null;
    reading.notes.push(reason("name-not-in-reference", best ? { likely: best.name } : {}));
    for (const { name, score } of check.likely) {
      reading.drafts.push({
        identity: { ...asRead, name },
        agencyId: null,
        score,
        reason: reason("similar-name"),
        without: [],
      });
    }
  }
}

/** A value that cannot be kept need not cost the rest of the row. */
function offerWithout(reading: Reading, identity: Identity, fields: readonly FieldName[]): void {
  if (fields.length === 0) return;
  reading.drafts.unshift({
    identity: reading.identity ?? identity,
    agencyId: null,
    score: 1,
    reason: reason("without-field"),
    without: fields,
  });
}
