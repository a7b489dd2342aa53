import { type AgencyKind, KIND_WORDS } from "./kinds";
import { foldThai, withoutMarks } from "./thai-text";

export interface Searchable {
  readonly kind: AgencyKind;
  readonly name: string;
  readonly district: { readonly name: string } | null;
  readonly username?: string | null;
}

/** What stands in the registry, folded for comparing; made once per agency. */
export interface SearchKey {
  /** Every way the agency is written, one per line, without spaces and dots. */
  readonly exact: string;
  /** The same without tone marks and silencers, for what is typed without them. */
  readonly toneless: string;
  readonly name: string;
}

const LATIN: Readonly<Record<AgencyKind, string>> = {
  PAO: "pao",
  CITY: "citymunicipality",
  TOWN: "townmunicipality",
  SUBDISTRICT_MUNICIPALITY: "subdistrictmunicipality",
  SAO: "sao",
  DISTRICT_OFFICE: "",
  OTHER: "",
};

/** Abbreviations of the community-development offices (domain §4). */
const OFFICES: readonly (readonly [string, string])[] = [
  ["สำนักงานพัฒนาชุมชนอำเภอ", "สพอ"],
  ["สำนักงานพัฒนาชุมชนจังหวัด", "สพจ"],
];

/** สำนักงาน and ที่ทำการ say nothing before an LAO kind (domain §4). */
const INTRODUCTION = /(?:สำนักงาน|ที่ทำการ)\s*(?=องค์การบริหารส่วน|เทศบาล|อบต|อบจ|ทน\.|ทม\.|ทต\.)/g;

const SIGNS = /[\s.,;:()[\]"'*/_-]+/g;
/** Folded spelling without spaces, dots and other signs. */
function fold(text: string): string {
  return foldThai(text).toLowerCase().replace(SIGNS, "");
}

/** The text an agency is found by: abbreviation, full name, district with อ. and อำเภอ, user name, kind in English. */
export function searchKey(agency: Searchable): SearchKey {
  const { abbreviation, full } = KIND_WORDS[agency.kind];
  const ways = [abbreviation + agency.name, full + agency.name, LATIN[agency.kind], agency.username ?? ""];
  for (const [long, short] of OFFICES) {
    if (agency.name.startsWith(long)) ways.push(short + agency.name.slice(long.length));
  }
  if (agency.district) ways.push(`อ.${agency.district.name}`, `อำเภอ${agency.district.name}`);
  const exact = ways.map(fold).filter(Boolean).join("\n");
  return { exact, toneless: withoutMarks(exact), name: fold(agency.name) };
}

/** The text a row of a sheet is found by: its cells as read and the agency that it becomes. */
export function rowKey(
  agency: { readonly kind: AgencyKind; readonly name: string; readonly district: string | null } | null,
  cells: readonly string[],
): SearchKey {
  const found = agency ? searchKey({ ...agency, district: agency.district ? { name: agency.district } : null }) : null;
  const exact = [found?.exact ?? "", ...cells.map(fold)].filter(Boolean).join("\n");
  return { exact, toneless: withoutMarks(exact), name: found?.name ?? "" };
}

/**
 * A test for keys: every word of the query must occur. Spelling variants, Thai digits, spaces and dots do not matter;
 * a word of three letters or more typed without tone marks finds names that have them.
 */
export function matcher(query: string): (key: SearchKey) => boolean {
  const words = foldThai(query)
    .toLowerCase()
    .replace(INTRODUCTION, "")
    .split(/[\s(),/]+/)
    .map((word) => word.replace(SIGNS, ""))
    .filter(Boolean)
    .map((word) => ({ word, loose: word.length >= 3 && withoutMarks(word) === word }));
  return (key) => words.every(({ word, loose }) => key.exact.includes(word) || (loose && key.toneless.includes(word)));
}

export interface AgencySearch<T> {
  /** Matching agencies in the order given; all of them for an empty query. */
  filter(query: string): T[];
  /** At most `limit` matches, those whose name is or begins with the query first. */
  best(query: string, limit: number): T[];
}

interface Entry<T> {
  readonly agency: T;
  readonly key: SearchKey;
}

/** Builds the keys of a list once (7,468 agencies: some tens of milliseconds); a search then takes a few. */
export function createSearch<T extends Searchable>(agencies: readonly T[]): AgencySearch<T> {
  return searchAmong(agencies.map((agency) => ({ agency, key: searchKey(agency) })));
}

/** The same over keys that were made before. */
export function searchAmong<T>(entries: readonly Entry<T>[]): AgencySearch<T> {
  const matching = (query: string) => {
    const matches = matcher(query);
    return entries.filter((entry) => matches(entry.key));
  };
  return {
    filter: (query) => matching(query).map((entry) => entry.agency),
    best(query, limit) {
      const wanted = fold(query);
      const rank = (key: SearchKey): 0 | 1 | 2 =>
        key.name === wanted || key.exact.split("\n", 2).includes(wanted) ? 0 : key.name.startsWith(wanted) ? 1 : 2;
      // Three lines in one pass: thousands may match one letter.
      const lines: [T[], T[], T[]] = [[], [], []];
      for (const { agency, key } of matching(query)) lines[rank(key)].push(agency);
      return lines.flat().slice(0, limit);
    },
  };
}
