import type { ColumnRole } from "../../../../shared/contract/import-rows";
import { foldThai } from "../../../../shared/domain/thai-text";
import type { Cells } from "./row-cells";

/** What a row says of the officer and the service point, as it stands; what it does not say is left out. */
export interface Details {
  readonly officer?: string;
  readonly position?: string;
  readonly mobile?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly agencyEn?: string;
  readonly lastEdited?: string;
  readonly processes?: string;
}

const ROLES = ["position", "address", "agencyEn", "lastEdited", "processes"] as const satisfies readonly ColumnRole[];
const PERSONAL = ["officer", "mobile", "email", "phone"] as const satisfies readonly ColumnRole[];
const NONE: Details = {};

/** "นาย" belongs to the name behind it, without a space. */
const PREFIX = /^(?:นาย|นาง|นางสาว|น\.ส\.|ว่าที่\S*|ดร\.|[จสพ]\.\S*\.)$/;
/** A number behind the name: "นายสมชาย ใจดี โทร. 081 234 5678". */
const CALLED = /^(.*?\S)[\s,(]*(?:โทร(?:ศัพท์)?|มือถือ|เบอร์|tel)?[\s.:]*((?:\(?0|\+66)[\d\s-]{8,14}\d)\)?$/i;

/** A person's name out of its columns: prefix, name and surname may stand in one each. */
function personIn(cells: Cells): string {
  const parts = cells.columns("officer").flatMap((column) => cells.at(column) || []);
  return parts.reduce((name, part) => (name === "" || PREFIX.test(name) ? name + part : `${name} ${part}`), "");
}

function isMobile(text: string): boolean {
  return /^(?:0|66)?[689]\d{8}$/.test(foldThai(text).replace(/\D/g, ""));
}

/** Reads the columns that speak of a person or a service point. */
export function readDetails(cells: Cells): Details {
  if (!ROLES.some((role) => cells.has(role)) && !PERSONAL.some((role) => cells.has(role))) return NONE;
  const found: { -readonly [K in keyof Details]: string } = {};
  for (const role of ROLES) {
    const text = cells.first(role);
    if (text !== "") found[role] = text;
  }
  const person = personIn(cells);
  const called = CALLED.exec(person);
  if (person !== "") found.officer = called?.[1] ?? person;
  const email = cells.telling("email", "email");
  if (email !== "") found.email = email;
  const mobile = cells.first("mobile") || (called?.[2] ?? "");
  if (mobile !== "") found.mobile = mobile;
  const phone = cells.first("phone");
  // One column of numbers beside a person's name holds his: an office's number begins otherwise.
  if (phone !== "" && mobile === "" && person !== "" && isMobile(phone)) found.mobile = phone;
  else if (phone !== "") found.phone = phone;
  return found;
}
