import type { ImportField, Reason } from "../../../../shared/contract/import-rows";
import { foldThai } from "../../../../shared/domain/thai-text";
import { mayHoldSecret } from "../layout/masking";
import type { Details } from "../layout/read-details";
import { reason } from "./reading";

/** As long as the store's fields take (contract: Officer, ServicePoint). */
const LIMITS = {
  officerName: 200,
  officerPosition: 200,
  mobile: 50,
  email: 200,
  phone: 100,
  address: 500,
  agencyEn: 300,
  lastEdited: 100,
} as const satisfies Partial<Record<ImportField, number>>;

type Text = keyof typeof LIMITS;

/** A zero that a number cell lost, put back where nothing else it can be: 9 digits of a mobile, 8 of an office. */
function withZero(text: string): string {
  if (/^[689]\d{8}$/.test(text) || /^[2-7]\d{7}$/.test(text)) return `0${text}`;
  return text;
}

function phoneOf(text: string): string | null {
  const phone = withZero(text);
  return phone.replace(/\D/g, "").length >= 3 ? phone : null;
}

/** An address as one writes it; what else stands in the cell is left out. */
function emailOf(text: string): string | null {
  return /[^\s<>(),;:]+@[^\s<>(),;:]+\.[A-Za-z]{2,}/.exec(text.replace(/^mailto:/i, ""))?.[0] ?? null;
}

const READ: Readonly<Partial<Record<Text, (text: string) => string | null>>> = {
  mobile: phoneOf,
  phone: phoneOf,
  email: emailOf,
  officerName: (text) => (/[\p{L}]{2}/u.test(text) ? text : null),
  agencyEn: (text) => (/[A-Za-z]{2}/.test(text) && !mayHoldSecret(text) ? text : null),
};

const SOURCES: readonly (readonly [Text, keyof Details])[] = [
  ["officerName", "officer"],
  ["officerPosition", "position"],
  ["mobile", "mobile"],
  ["email", "email"],
  ["phone", "phone"],
  ["address", "address"],
  ["agencyEn", "agencyEn"],
  ["lastEdited", "lastEdited"],
];

/** Reads what a row says of officer and service point. What cannot be one is left out, with a note that says so. */
export function readDetailValues(
  details: Details,
  values: Partial<Record<ImportField, string>>,
  notes: Reason[],
): void {
  for (const [field, source] of SOURCES) {
    const raw = details[source];
    if (raw === undefined) continue;
    const text = foldThai(raw.replace(/\s*\n\s*/g, " "));
    const value = READ[field] ? READ[field](text) : text;
    if (value === null) notes.push(reason("value-left-out", { fields: field }));
    else values[field] = value.slice(0, LIMITS[field]);
  }
  if (details.processes === undefined) return;
  const count = foldThai(details.processes).replace(/,/g, "");
  if (/^\d{1,6}$/.test(count)) values.processes = String(Number(count));
  else notes.push(reason("value-left-out", { fields: "processes" }));
}
