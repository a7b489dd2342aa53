import type { faultTh, fieldTh, importWordsTh, reasonTh } from "./th";

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

/** English wording of the reason codes. */
export const reasonEn: Words<typeof reasonTh> = {
  exact: "The same agency is in the registry",
  "exact-after-repair": "The same agency is in the registry, once a misreading is repaired",
  "by-username": "The user name is {{name}}’s in the registry",
  "by-code": "The code is {{name}}’s in the registry",
  "repeats-row": "Repeats row {{row}} cell by cell",
  "agency-missing": "There is no agency name in this row",
  "kind-missing": "What kind of agency it is cannot be told from “{{read}}”",
  "username-unreadable": "The user name is incomplete",
  "code-misread":
    "The code holds likely misreadings: codes have 15 characters out of 2–9 and A–F ({{length}} read{{faults}})",
  "url-unreadable": "The rating link is not a web address",
  "coordinates-unreadable": "The coordinates cannot be read",
  "coordinates-short-link": "A short map link cannot be followed offline; ask for the long link or the coordinates",
  "coordinates-swapped": "Latitude and longitude were swapped; put right",
  "kind-differs": "The kind column says {{a}}, the name says {{b}}",
  "kind-against-username": "The kind contradicts the digits of the user name",
  "province-differs": "The row names two provinces: {{a}} and {{b}}",
  "province-unknown": "There is no province “{{read}}”",
  "province-missing": "No province is named, and nothing else tells it",
  "province-against-username": "The province contradicts the digits of the user name",
  "district-differs": "The row names two districts: {{a}} and {{b}}",
  "district-against-username": "Read as {{read}}, but the digits of the user name say {{username}}",
  "district-unknown": "There is no district “{{read}}” in this province",
  "district-missing": "No district is named, and nothing else tells it for certain",
  "name-two-readings": "The name may be any of {{count}} names",
  "username-twice": "The same user name as row {{row}}, which is another agency",
  "code-twice": "The same code as row {{row}}, which is another agency",
  "username-elsewhere": "This user name is {{name}}’s in the registry already",
  "code-elsewhere": "This code is {{name}}’s in the registry already",
  "would-double-row": "Would double the agency of row {{row}}, with other data",
  "would-double-agency": "Like {{name}} in the registry; perhaps the same agency",
  "kind-changed": "Perhaps the same agency under another kind, such as after an upgrade",
  "name-not-in-reference": "No tambon of the district bears this name; check it later",
  "confusion-spelling": "Another spelling of the same word",
  "confusion-mark": "A tone mark or sign was lost",
  "confusion-look-alike": "Letters that scanners confuse, and only one name of the district fits",
  "confusion-sara-am": "Sara am read as sara aa, or the reverse, and only one name of the district fits",
  "one-confusion": "Differs by one letter that scanners confuse",
  "cut-short": "Cut short; only one name begins like this",
  "zero-restored": "A leading 0 was lost when Excel took it for a number",
  "province-of-sheet": "The other rows of the sheet are of this province",
  "district-from-username": "The district’s digits in the user name",
  "district-from-registry": "Only one agency of this name is in the registry",
  "district-of-tambon": "Only one district of the province has a tambon of this name",
  "in-district": "The name as read, in this district",
  "similar-name": "A similar name in the same district",
  "similar-in-registry": "A similar name that is in the registry",
  "same-name-elsewhere": "The same name in another district",
  "without-field": "Import the row, leaving out its {{fields}}",
};

export const faultEn: Words<typeof faultTh> = {
  "digit-zero": "character {{position}} is a 0",
  "digit-one": "character {{position}} is a 1",
  letter: "character {{position}} is another letter",
  thai: "character {{position}} is a Thai letter",
  sign: "character {{position}} is a sign",
  more: "and {{n}} more",
};

export const fieldEn: Words<typeof fieldTh> = {
  name: "Name",
  district: "District",
  province: "Province",
  kind: "Kind",
  username: "User name",
  password: "Password",
  code: "Authorize code",
  ratingUrl: "Rating link",
  coordinates: "Coordinates",
  agencyCode: "CITIZENinfo agency code",
  pin: "Pin",
};

export const importWordsEn: Words<typeof importWordsTh> = {
  reason: reasonEn,
  fault: faultEn,
  field: fieldEn,
  and: " and ",
};
