import type { AgencyKind } from "../../../shared/domain/kinds";

export interface AgencyTable {
  id: string;
  version: number;
  /** Small number for form QR codes; given once, never reused. */
  serial: number;
  kind: AgencyKind;
  name: string;
  provinceCode: string;
  districtCode: string | null;
  username: string | null;
  ratingUrl: string | null;
  note: string;
  /** The likely right name, where an import kept a doubtful one. */
  nameCheck: string | null;
  pinLat: number | null;
  pinLon: number | null;
  pinSource: string | null;
  createdAt: string;
  /** No longer an agency of its own; a running round it stood in leaves it out with this reason. */
  ended: "merged" | "abolished" | null;
  endedOn: string | null;
  /** The agency it was joined to. */
  mergedInto: string | null;
}

export interface OfficerTable {
  /** = agency id */
  id: string;
  version: number;
  name: string;
  position: string;
  mobile: string;
  email: string;
}

export interface ServicePointTable {
  /** = agency id */
  id: string;
  version: number;
  agencyCode: string;
  displayNameTh: string;
  displayNameEn: string;
  fullName: string;
  addressTh: string;
  addressEn: string;
  phone: string;
  openingHours: string;
  openingNote: string;
  visible: 0 | 1;
  gecc: "none" | "basic" | "intermediate" | "advanced";
  lastEdited: string;
  /** จำนวนกระบวนงาน: processes linked to the service point; null where it is not known. */
  processes: number | null;
}

/** An identity that an agency bore before: lists go on naming it. */
export interface FormerIdentityTable {
  id: string;
  version: number;
  agencyId: string;
  event: "renamed" | "upgraded" | "merged";
  kind: AgencyKind;
  name: string;
  provinceCode: string;
  districtCode: string | null;
  createdAt: string;
}

/** A sealed secret. A new value is a new row; `active` 1 marks the one in force for agency × field. */
export interface CredentialTable {
  id: string;
  version: number;
  agencyId: string;
  field: "code" | "password";
  /** AES-256-GCM, base64 */
  sealed: string;
  /** Keyed HMAC for equality, base64 */
  mac: string;
  last3: string;
  active: 0 | 1;
  createdAt: string;
}

/** A poster that hangs, under the agency's id; no row = not installed. Never a step's mark: that is the agency's report. */
export interface PosterInstallTable {
  id: string;
  version: number;
  installedOn: string;
  /** The photo, all three or none. */
  photoName: string | null;
  photoMime: string | null;
  photoSha256: string | null;
  at: string;
  who: string;
}

/** What the backend says of an agency's service point in one month; at most one row each (domain §2). */
export interface SatisfactionTable {
  id: string;
  version: number;
  agencyId: string;
  /** `YYYY-MM` */
  month: string;
  /** 0-5; null = not given, as with the others. */
  score: number | null;
  answers: number | null;
  /** Share of services without copies, 0-100. */
  zeroCopy: number | null;
  /** The file's name. */
  source: string;
  at: string;
  who: string;
}

export interface PosterPrintTable {
  id: string;
  version: number;
  agencyId: string;
  printedAt: string;
  who: string;
}
