import type { Reason, Repair } from "../../../../shared/contract/import-rows";
import { confusionBetween } from "../../../../shared/domain/confusions";
import { similarity } from "../../../../shared/domain/edit-distance";
import { foldThai, nameKey } from "../../../../shared/domain/thai-text";
import { reason } from "./reading";
import { bareProvince, type Reference } from "./reference-index";

export interface ProvinceReading {
  /** "" where unknown. */
  readonly code: string;
  readonly repair: Repair | null;
  readonly question: Reason | null;
}

export interface ProvinceEvidence {
  /** From the province column, the name's จังหวัด, the title above; blank ones left out. */
  readonly texts: readonly string[];
  /** From an SAO's user name. */
  readonly digits: string | null;
  /** The province of the sheet's other rows, else the office's own. */
  readonly usual: string | null;
  readonly district: string | null;
  readonly name: string;
}

function repaired(text: string, became: string, code: string): Repair {
  return { field: "province", read: foldThai(text), became, reason: reason(code) };
}

/** A province cut short or misread by one known confusion; or nearly the sheet's own. */
function nearProvince(text: string, usual: string | null, reference: Reference): { code: string; why: string } | null {
  const key = bareProvince(text);
  const near = reference.provinces.filter(({ nameTh }) => confusionBetween(key, nameTh) !== null);
  if (near.length === 1 && near[0]) return { code: near[0].code, why: "one-confusion" };
  const cut = reference.provinces.filter(({ nameTh }) => key.length >= 3 && nameKey(nameTh).startsWith(key));
  if (cut.length === 1 && cut[0]) return { code: cut[0].code, why: "cut-short" };
  const own = usual === null ? undefined : reference.province(usual);
  if (own && similarity(key, nameKey(own.nameTh)) >= 0.6) return { code: own.code, why: "province-of-sheet" };
  return null;
}

/** Finds a row's province from everything that speaks of it; what contradicts is a question. */
export function resolveProvince(evidence: ProvinceEvidence, reference: Reference): ProvinceReading {
  let first: string | undefined;
  let second: string | undefined;
  for (const text of evidence.texts) {
    const code = reference.provinceByName(text)?.code;
    if (first === undefined) first = code;
    else if (code !== first) second ??= code;
  }
  if (first !== undefined && second !== undefined) {
    const names = [first, second].map((code) => reference.province(code)?.nameTh ?? "");
    return {
      code: first,
      repair: null,
      question: reason("province-differs", { a: names[0] ?? "", b: names[1] ?? "" }),
    };
  }
  if (first !== undefined) return { code: first, repair: null, question: null };
  const [text] = evidence.texts;
  if (text !== undefined) {
    const near = nearProvince(text, evidence.usual, reference);
    const name = near ? (reference.province(near.code)?.nameTh ?? "") : "";
    if (near) return { code: near.code, repair: repaired(text, name, near.why), question: null };
    return { code: evidence.usual ?? "", repair: null, question: reason("province-unknown", { read: foldThai(text) }) };
  }
  if (evidence.digits !== null && reference.province(evidence.digits)) {
    return { code: evidence.digits, repair: null, question: null };
  }
  if (evidence.usual !== null) return { code: evidence.usual, repair: null, question: null };
  const homes = evidence.district === null ? [] : reference.districtsByName(evidence.district);
  const own = homes.length === 1 ? homes : homes.filter(({ code }) => reference.hasTambon(code, evidence.name));
  if (own.length === 1 && own[0]) return { code: own[0].provinceCode, repair: null, question: null };
  return { code: "", repair: null, question: reason("province-missing") };
}
