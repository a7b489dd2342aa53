import type { ColumnRole } from "../../../../shared/contract/import-rows";
import { parseKindWord } from "../../../../shared/domain/agency-kind-words";
import { type AgencyKind, KIND_WORDS } from "../../../../shared/domain/kinds";
import { foldThai } from "../../../../shared/domain/thai-text";
import type { Reference } from "../understand/reference-index";
import type { HeaderWord } from "./header-words";
import type { Heading, SheetRow } from "./sheet-rows";

export const NO_HEADING: Heading = { province: null, district: null, kind: null };

/** "12 แห่ง", "(๓)": what may stand beside a heading. */
const COUNT = /^\(?(?:จำนวน|รวม|มี)?\s*\d*\s*(?:แห่ง|หน่วยงาน|อปท\.?|แห่ง\))?\)?$/;

/** A heading's own words, without its number before and its count behind. */
function bare(text: string): string {
  return foldThai(text)
    .replace(/^(?:\(?\d+[.)]?|[ก-ฮ][.)]|[•*\-–])\s*(?=\S)/, "")
    .replace(/\s*\(?(?:จำนวน|รวม|มี)?\s*\d+\s*(?:แห่ง|หน่วยงาน|อปท\.?)?\)?$/, "")
    .replace(/^พื้นที่/, "")
    .trim();
}

/** Roles whose cells a place or a kind is of a row, where another cell of that row says more. */
const PLACES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["district", "province", "kind"]);

/** What a row says as a heading of the rows below it ("อำเภอเซกา", "2. เทศบาลตำบล"), or null where it is none. */
export function headingOf(
  { texts, filled }: Pick<SheetRow, "texts" | "filled">,
  header: readonly (HeaderWord | null)[] | null,
  reference: Reference,
): Partial<Heading> | null {
  if (filled > 3) return null;
  let column = -1;
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at] ?? "";
    if (text === "" || COUNT.test(text)) continue;
    if (column >= 0) return null;
    column = at;
  }
  const text = texts[column] ?? "";
  if (column < 0 || text.length > 60) return null;
  const role = header?.[column]?.role ?? "ignore";
  // "1 | | เซกา" under a header of districts is a row that lacks its agency.
  if (PLACES.has(role) && filled > 1) return null;
  const own = bare(text);
  const district = /^(?:กิ่ง)?(?:อำเภอ|อ\.)\s*([^\s(]+)(?:\s+(?:จังหวัด|จ\.)\s*(\S+))?$/.exec(own);
  if (district?.[1]) return { district: district[1], ...(district[2] ? { province: district[2] } : {}) };
  const province = /^(?:จังหวัด|จ\.)\s*(\S+)$/.exec(own);
  if (province?.[1]) return { province: province[1] };
  const kind = parseKindWord(own);
  if (kind !== null) return { kind };
  // A district's bare name is a tambon's as well: only where no name of an agency stands.
  if (header === null || filled > 1 || role === "agency" || !reference.isDistrictName(own)) return null;
  return { district: own.replace(/^เขต(?=.{3})/, "") };
}

/**
 * Puts a heading under those that stand: what it says of one thing ends what stood inside it ("อำเภอพรเจริญ" ends the
 * "เทศบาลตำบล" of the district before, where kinds stand inside districts).
 * @param order the levels met so far, outermost first; a level new to it is added
 */
export function enter(standing: Heading, heading: Partial<Heading>, order: (keyof Heading)[]): Heading {
  let next: Heading = standing;
  for (const level of ["province", "district", "kind"] as const) {
    if (heading[level] === undefined) continue;
    if (!order.includes(level)) order.push(level);
    const inner = order.slice(order.indexOf(level) + 1);
    for (const ended of inner) next = { ...next, [ended]: null };
    next = { ...next, [level]: heading[level] };
  }
  return next;
}

const KINDS_IN_TITLES: readonly (readonly [AgencyKind, RegExp])[] = [
  ["SAO", /องค์การบริหารส่วนตำบล|อบต\.?/],
  ["SUBDISTRICT_MUNICIPALITY", new RegExp(`${KIND_WORDS.SUBDISTRICT_MUNICIPALITY.full}|(?:^|[\\s(/,])ทต\\.`)],
  ["TOWN", new RegExp(`${KIND_WORDS.TOWN.full}|(?:^|[\\s(/,])ทม\\.`)],
  ["CITY", new RegExp(`${KIND_WORDS.CITY.full}|(?:^|[\\s(/,])ทน\\.`)],
];

/** The one kind that a title or a header's word speaks of ("รายชื่อ อบต."), or null. */
export function kindIn(text: string): AgencyKind | null {
  const found = KINDS_IN_TITLES.filter(([, word]) => word.test(text));
  const [only] = found;
  return found.length === 1 && only && !/เทศบาล(?!ตำบล|เมือง|นคร)/.test(text) ? only[0] : null;
}

/** A place in a title that is an address and no heading: "ถนน… อ.เมือง 38000". */
const ADDRESS = /ถนน|ถ\.|หมู่|ต\.|ตำบล(?!\S*\s*(?:อำเภอ|ใน))|\d{5}|โทร|ศาลากลาง|ที่ว่าการ/;

/** What the line of a title says: its province; its district only where it is no address. */
export function titleOf(texts: readonly string[], reference: Reference): Partial<Heading> {
  const found: { province?: string; district?: string; kind?: AgencyKind } = {};
  for (const raw of texts) {
    if (raw === "") continue;
    const text = foldThai(raw);
    for (const place of text.matchAll(/(?:จังหวัด|จ\.)\s*([^\s()]+)/g)) {
      if (place[1] && reference.isProvinceName(place[1])) found.province = place[1];
    }
    const kind = kindIn(text);
    if (kind !== null) found.kind = kind;
    if (ADDRESS.test(text)) continue;
    const district = /(?:อำเภอ|\sอ\.)\s*([^\s()]+)/.exec(text)?.[1];
    if (district && reference.isDistrictName(district)) found.district = district;
  }
  return found;
}
