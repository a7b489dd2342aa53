import type { Reason } from "../../../../shared/contract/import-rows";
import { type CodeFault, checkAuthorizeCode, looksLikeCode } from "../../../../shared/domain/authorize-code";
import { parseCoordinates } from "../../../../shared/domain/coordinates";
import { isWebUrl } from "../../../../shared/domain/rating-url";
import { foldThai } from "../../../../shared/domain/thai-text";
import { parseUsername, type Username } from "../../../../shared/domain/username";
import type { RawRow } from "../layout/read-rows";
import { readDetailValues } from "./read-detail-values";
import { type FieldName, reason } from "./reading";

export interface Values {
  readonly username: Username | null;
  readonly values: Partial<Record<FieldName, string>>;
  readonly pin: { readonly lat: number; readonly lon: number; readonly source: string } | null;
  readonly questions: { readonly field: FieldName; readonly reason: Reason }[];
  readonly notes: Reason[];
  /** A zero that a number cell lost was put back. */
  readonly restoredUsername: { readonly read: string; readonly became: string } | null;
}

/** "2: letter, 15: sign": places and kinds of the characters at fault, never the characters around them. */
function faultWords(faults: readonly CodeFault[]): string {
  return faults.map(({ position, kind }) => `${position}: ${kind}`).join(", ");
}

/** Reads and checks everything of a row but the agency's name. Bad values become questions and are left out. */
export function readValues(raw: RawRow): Values {
  const values: Values["values"] = {};
  const questions: Values["questions"] = [];
  const notes: Reason[] = [];
  let pin: Values["pin"] = null;
  let restoredUsername: Values["restoredUsername"] = null;
  const username = raw.username === "" ? null : parseUsername(raw.username);
  if (username) {
    values.username = username.text;
    if (username.restoredZero) restoredUsername = { read: foldThai(raw.username), became: username.text };
  } else if (raw.username !== "") {
    const text = foldThai(raw.username).replaceAll(" ", "");
    // A user name of another shape is kept as it is; a number of no known shape may have lost digits.
    if (/@/.test(text) || /[A-Za-z]/.test(text)) values.username = text;
    else questions.push({ field: "username", reason: reason("username-unreadable") });
  }
  if (raw.password !== "") values.password = raw.password.trim();
  if (raw.code !== "") {
    const check = checkAuthorizeCode(raw.code);
    if (check.ok) values.code = check.code;
    else {
      const params = { length: check.length, count: check.faults.length, faults: faultWords(check.faults) };
      questions.push({ field: "code", reason: reason("code-misread", params) });
    }
  }
  if (raw.ratingUrl !== "") {
    const text = foldThai(raw.ratingUrl);
    if (isWebUrl(text)) values.ratingUrl = text;
    else questions.push({ field: "ratingUrl", reason: reason("url-unreadable") });
  }
  if (raw.coordinates !== "") {
    const found = parseCoordinates(raw.coordinates);
    if (found.ok) {
      pin = { lat: found.lat, lon: found.lon, source: raw.coordinates };
      values.coordinates = `${found.lat}, ${found.lon}`;
      if (found.swapped) notes.push(reason("coordinates-swapped"));
    } else questions.push({ field: "coordinates", reason: reason(`coordinates-${found.reason}`) });
  }
  // An authorize code in that column is a secret: it is kept nowhere but as one.
  if (looksLikeCode(raw.agencyCode)) notes.push(reason("value-left-out", { fields: "agencyCode" }));
  else if (raw.agencyCode !== "") values.agencyCode = foldThai(raw.agencyCode).slice(0, 30);
  if (raw.scattered) notes.push(reason("row-scattered"));
  readDetailValues(raw.details, values, notes);
  return { username, values, pin, questions, notes, restoredUsername };
}
