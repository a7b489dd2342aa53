import type { FieldValue, ImportField } from "../../../../shared/contract/import-rows";
import { nameKey } from "../../../../shared/domain/thai-text";
import { usernameKey } from "../../../../shared/domain/username";
import { maskOf } from "../layout/masking";
import type { RowBody } from "../plan";
import type { Reading } from "../understand/reading";
import { DETAIL_FIELDS, type DetailField } from "./agency-details";
import type { RegisteredAgency, Registry } from "./registry-index";

type Difference = RowBody["differences"][number];

export interface Compared {
  readonly fields: RowBody["fields"];
  readonly differences: Difference[];
}

/** The same user name without the domain that the registry knows: nothing new. */
function isShortened(username: string, stored: string): boolean {
  return !username.includes("@") && stored.includes("@") && usernameKey(username) === usernameKey(stored);
}

/** How a detail is compared: people write one number, address or name in many ways. */
function sameDetail(field: DetailField, stored: string, read: string): boolean {
  if (stored === read) return true;
  if (field === "mobile" || field === "phone") {
    const digits = stored.replace(/\D/g, "");
    return digits !== "" && digits === read.replace(/\D/g, "") && !/[^\d\s().+–-]/.test(stored + read);
  }
  if (field === "email") return stored.toLowerCase() === read.toLowerCase();
  return nameKey(stored) === nameKey(read);
}

const NO_DETAILS: readonly DetailField[] = [];

/** The details that a row carries: most rows have none. */
export function detailsIn(values: Readonly<Partial<Record<ImportField, string>>>): readonly DetailField[] {
  let carries = false;
  for (const field in values) if (field in DETAIL_FIELDS) carries = true;
  if (!carries) return NO_DETAILS;
  return (Object.keys(DETAIL_FIELDS) as DetailField[]).filter((field) => values[field] !== undefined);
}

/** Field by field: what the row says, and where that differs from what is stored. */
export function compareFields(
  reading: Reading,
  agency: RegisteredAgency | null,
  registry: Registry,
  mac: (value: string) => string,
): Compared {
  const fields: RowBody["fields"] = {};
  const differences: Difference[] = [];
  const plain = (field: "username" | "ratingUrl" | "coordinates", stored: string | null): void => {
    const value = reading.values[field];
    if (value === undefined) return;
    fields[field] = value;
    if (agency && stored !== value) differences.push({ field, before: stored, after: value });
  };
  const { username } = reading.values;
  const shortened = username !== undefined && agency?.username != null && isShortened(username, agency.username);
  if (shortened) fields.username = username;
  else plain("username", agency?.username ?? null);
  for (const field of ["code", "password"] as const) {
    const value = reading.values[field];
    if (value === undefined) continue;
    const stored = agency ? registry.secret(agency.id, field) : undefined;
    const same = stored !== undefined && stored.mac === mac(value);
    const after = maskOf(value, same);
    fields[field] = after;
    const before: FieldValue = stored ? { secret: true, last3: stored.last3, sameAsStored: same } : null;
    if (agency && !same) differences.push({ field, before, after });
  }
  plain("ratingUrl", agency?.ratingUrl ?? null);
  const pinned = agency && agency.pinLat !== null && agency.pinLon !== null;
  plain("coordinates", pinned ? `${agency.pinLat}, ${agency.pinLon}` : null);
  for (const field of detailsIn(reading.values)) {
    const value = reading.values[field] ?? "";
    fields[field] = value;
    const stored = agency ? registry.detail(agency.id, field) : "";
    if (agency && !sameDetail(field, stored, value)) differences.push({ field, before: stored || null, after: value });
  }
  return { fields, differences };
}
