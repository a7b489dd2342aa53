import { editDistance } from "./edit-distance";
import { type AgencyKind, KIND_WORDS } from "./kinds";
import { foldThai, nameKey } from "./thai-text";

/** Ways to begin a local administrative organization's name, as people type them. */
const BEGINNINGS: readonly (readonly [AgencyKind, RegExp])[] = [
  ["PAO", /^(?:องค์?(?:การ|กร)บริหารส่?วน\s*จังหวัด|อ\.?\s?บ\.?\s?จ\.?)\s*/],
  ["SAO", /^(?:องค์?(?:การ|กร)บริหารส่?วน\s*(?:ตำบล|ต\.)|อ\.?\s?บ\.?\s?ต\.?)\s*/],
  ["CITY", /^(?:เทศบาล\s*(?:นคร|น\.)|ท\.\s?น\.?|ทน(?:\.|(?=\s)))\s*/],
  ["TOWN", /^(?:เทศบาล\s*(?:เมือง|ม\.)|ท\.\s?ม\.?|ทม(?:\.|(?=\s)))\s*/],
  ["SUBDISTRICT_MUNICIPALITY", /^(?:เทศบาล\s*(?:ตำบล|ต\.)|ท\.?\s?ต\.?)\s*/],
];

/** สำนักงาน, ที่ทำการ: dropped only before one of the beginnings (domain §4). */
const OFFICE_OF = /^(?:ที่ทำการ|ที่ว่าการ|สำนักงาน|สนง\.?|ส\.?น\.?ง\.)\s*/;

const LONG_KINDS = ["PAO", "SAO", "CITY", "TOWN", "SUBDISTRICT_MUNICIPALITY"] as const;

/** A scanner's slips in the long words: up to two letters of องค์การบริหารส่วน…, one of เทศบาล…. */
function misspeltBeginning(text: string): { kind: AgencyKind; length: number } | null {
  if (!/^[อธฮเท]/.test(text)) return null;
  let best: { kind: AgencyKind; length: number; slips: number } | null = null;
  for (const kind of LONG_KINDS) {
    const word = KIND_WORDS[kind].full;
    const allowed = word.startsWith("เทศบาล") ? 1 : 2;
    for (const extra of [0, -1, 1, -2, 2]) {
      const length = word.length + extra;
      if (Math.abs(extra) > allowed || text.length <= length) continue;
      const slips = editDistance(text.slice(0, length), word, allowed);
      if (slips <= allowed && (best === null || slips < best.slips)) best = { kind, length, slips };
    }
  }
  return best;
}

/**
 * Cuts the kind off the beginning of a folded name.
 * @returns the kind and what follows it, or null where the text does not begin with a local organization's kind
 */
export function cutKind(folded: string): { readonly kind: AgencyKind; readonly rest: string } | null {
  for (const text of [folded, folded.replace(OFFICE_OF, "")]) {
    for (const [kind, beginning] of BEGINNINGS) {
      const found = beginning.exec(text);
      if (found) return { kind, rest: text.slice(found[0].length) };
    }
  }
  for (const text of [folded, folded.replace(OFFICE_OF, "")]) {
    const found = misspeltBeginning(text);
    if (found) return { kind: found.kind, rest: text.slice(found.length).trimStart() };
  }
  return null;
}

/** The kind that a cell of a kind column names (in full or abbreviated), or null. */
export function parseKindWord(text: string): AgencyKind | null {
  const key = nameKey(text).replace(/\.$/, "");
  if (key === "") return null;
  for (const kind of LONG_KINDS) {
    const words = KIND_WORDS[kind];
    if (key === words.full || key === words.abbreviation.replace(/\.$/, "")) return kind;
  }
  const cut = cutKind(foldThai(text));
  return cut?.rest === "" ? cut.kind : null;
}
