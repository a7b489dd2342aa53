/** The kinds of agency (domain: LAO kinds, then other offices), in the order official tables list them. */
export const AGENCY_KINDS = [
  "PAO",
  "CITY",
  "TOWN",
  "SUBDISTRICT_MUNICIPALITY",
  "SAO",
  "DISTRICT_OFFICE",
  "OTHER",
] as const;

export type AgencyKind = (typeof AGENCY_KINDS)[number];

interface KindWords {
  /** Abbreviation before the bare name in lists; empty where the name is written in full. */
  readonly abbreviation: string;
  /** Full prefix on paper; empty where the name is written in full. */
  readonly full: string;
  /** Heading for a group of this kind. */
  readonly label: string;
}

export const KIND_WORDS: Readonly<Record<AgencyKind, KindWords>> = {
  PAO: { abbreviation: "อบจ.", full: "องค์การบริหารส่วนจังหวัด", label: "องค์การบริหารส่วนจังหวัด" },
  CITY: { abbreviation: "ทน.", full: "เทศบาลนคร", label: "เทศบาลนคร" },
  TOWN: { abbreviation: "ทม.", full: "เทศบาลเมือง", label: "เทศบาลเมือง" },
  SUBDISTRICT_MUNICIPALITY: { abbreviation: "ทต.", full: "เทศบาลตำบล", label: "เทศบาลตำบล" },
  SAO: { abbreviation: "อบต.", full: "องค์การบริหารส่วนตำบล", label: "องค์การบริหารส่วนตำบล" },
  DISTRICT_OFFICE: { abbreviation: "", full: "", label: "ส่วนราชการประจำอำเภอ" },
  OTHER: { abbreviation: "", full: "", label: "หน่วยงานอื่น" },
};

/** Kinds whose letters go through the district (domain §1: a district is the recipient for its ทต. and อบต.). */
export const VIA_DISTRICT: ReadonlySet<AgencyKind> = new Set(["SUBDISTRICT_MUNICIPALITY", "SAO"]);

/** "เทศบาลตำบลไคสี"; a district office or other agency bears its full name already. */
export function fullName(agency: { readonly kind: AgencyKind; readonly name: string }): string {
  return KIND_WORDS[agency.kind].full + agency.name;
}

/** "ทต.ไคสี" */
export function shortName(agency: { readonly kind: AgencyKind; readonly name: string }): string {
  return KIND_WORDS[agency.kind].abbreviation + agency.name;
}
