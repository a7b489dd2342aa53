import type { AgencyKind } from "./kinds";
import { foldThai } from "./thai-text";

/** What the digits of a CITIZENinfo user name say (domain §3, measured on the lists that arrive). */
export interface Username {
  /** As kept: folded, without spaces, lower case after the @. */
  readonly text: string;
  /** The digits before @: the agency code. */
  readonly digits: string;
  readonly group: "PAO" | "SAO" | "MUNICIPALITY" | null;
  /** Digits 9-10. */
  readonly provinceCode: string | null;
  /** Digits 9-12, of an SAO only: a municipality's serial holds no district. */
  readonly districtCode: string | null;
  /** A leading zero that a spreadsheet ate was put back. */
  readonly restoredZero: boolean;
}

const GROUPS = { "0441": "PAO", "0442": "SAO", "0443": "MUNICIPALITY" } as const;
const LENGTHS = { PAO: 13, SAO: 14, MUNICIPALITY: 13 } as const;

function groupOf(digits: string): Username["group"] {
  const series = digits.slice(0, 4);
  return series === "0441" || series === "0442" || series === "0443" ? GROUPS[series] : null;
}

/**
 * Reads a user name of the shape `0442 1408 DDDD NN@…`. A leading zero lost to a number cell is put back only where
 * the result has its series' exact length.
 * @returns null for text that is no user name
 */
export function parseUsername(text: string): Username | null {
  const compact = foldThai(text).replace(/\s/g, "");
  const found = /^(\d{6,20})(@[^@\s]+)?$/.exec(compact);
  if (!found) return null;
  const read = found[1] ?? "";
  const withZero = `0${read}`;
  const zeroGroup = groupOf(withZero);
  const restoredZero = groupOf(read) === null && zeroGroup !== null && withZero.length === LENGTHS[zeroGroup];
  const digits = restoredZero ? withZero : read;
  const group = groupOf(digits);
  // Without a domain only the known series is a user name: any other number may be anything.
  if (found[2] === undefined && (group === null || digits.length !== LENGTHS[group])) return null;
  const whole = group !== null && digits.length === LENGTHS[group];
  return {
    text: digits + (found[2] ?? "").toLowerCase(),
    digits,
    group,
    provinceCode: whole ? digits.slice(8, 10) : null,
    districtCode: whole && group === "SAO" ? digits.slice(8, 12) : null,
    restoredZero,
  };
}

/** Whether a user name's series may belong to an agency of this kind; unknown series contradict nothing. */
export function usernameFitsKind(username: Username, kind: AgencyKind): boolean {
  if (username.group === null) return true;
  if (username.group === "PAO") return kind === "PAO";
  if (username.group === "SAO") return kind === "SAO";
  return kind === "CITY" || kind === "TOWN" || kind === "SUBDISTRICT_MUNICIPALITY";
}

/** The digits before @ of any user name: the CITIZENinfo agency code where no other is known; null without digits. */
export function agencyCodeOf(username: string): string | null {
  return /^\s*(\d+)(?:@|\s*$)/.exec(username)?.[1] ?? null;
}

/** What two ways to write one user name share: its digits, with or without the domain that number cells lose. */
export function usernameKey(username: string): string {
  return agencyCodeOf(username) ?? username.trim().toLowerCase();
}
