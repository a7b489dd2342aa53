import { districtWord } from "../district-word";
import { type AgencyKind, fullName } from "../kinds";
import type { RecipientOf } from "../recipient";
import { compareKinds } from "../sorting";
import type { LetterForm } from "./lists";
import type { Run } from "./merge";

/** Who heads an LAO of each kind (domain §5: นายกเทศมนตรีเมือง…, never "นายกเทศมนตรีเทศบาลเมือง"). */
const HEADS: Partial<Readonly<Record<AgencyKind, string>>> = {
  PAO: "นายกองค์การบริหารส่วนจังหวัด",
  CITY: "นายกเทศมนตรีนคร",
  TOWN: "นายกเทศมนตรีเมือง",
  SUBDISTRICT_MUNICIPALITY: "นายกเทศมนตรีตำบล",
  SAO: "นายกองค์การบริหารส่วนตำบล",
};

/** Offices whose head has a title of their own; any other has a หัวหน้า. */
const OFFICE_HEADS: readonly (readonly [RegExp, string])[] = [
  [/^สำนักงานพัฒนาชุมชนอำเภอ/, "พัฒนาการอำเภอ"],
  [/^สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอ/, "ท้องถิ่นอำเภอ"],
  [/^ที่ว่าการอำเภอ/, "นายอำเภอ"],
];

function headOf(name: string): string {
  const known = OFFICE_HEADS.find(([pattern]) => pattern.test(name));
  return known ? name.replace(known[0], known[1]) : `หัวหน้า${name}`;
}

/** "นายอำเภอ", of Bangkok's districts "ผู้อำนวยการเขต". */
function districtHead(code: string): string {
  return districtWord(code) === "เขต" ? "ผู้อำนวยการเขต" : "นายอำเภอ";
}

/** The local-administration office of a district, to which stamped letters go. */
function districtOffice(code: string): string {
  return districtWord(code) === "เขต" ? "สำนักงานเขต" : "สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอ";
}

/** Whom a letter of this form addresses: a person by title, or (stamped) the office itself (domain §5). */
export function addresseeOf(recipient: RecipientOf, form: LetterForm): string {
  if (recipient.type === "district") {
    return (form === "stamped" ? districtOffice(recipient.code) : districtHead(recipient.code)) + recipient.name;
  }
  if (form === "stamped") return fullName(recipient);
  const head = HEADS[recipient.kind];
  return head === undefined ? headOf(recipient.name) : head + recipient.name;
}

/** More than this many of one kind are named together. */
const NAMED_AT_MOST = 3;

/** "ก ข และค": each name in one piece. */
function joined(parts: readonly string[]): Run[] {
  return parts.flatMap((part, index) => {
    const before = index === 0 ? "" : index === parts.length - 1 ? " และ" : " ";
    return [...(before === "" ? [] : [{ text: before, keep: false }]), { text: part, keep: true }];
  });
}

/**
 * The เรียน (ถึง) line of a circular: "นายอำเภอทุกอำเภอ นายกองค์การบริหารส่วนจังหวัดแพร่ และนายกเทศมนตรีเมืองแพร่".
 * @param whole true where these are all recipients of the round and all districts of the province are among them
 */
export function circularLine(
  recipients: readonly RecipientOf[],
  form: LetterForm,
  whole: { readonly districts: boolean; readonly agencies: boolean },
): Run[] {
  const districts = recipients.filter((one) => one.type === "district");
  const agencies = recipients.filter((one) => one.type === "agency");
  const [first] = districts;
  const parts: string[] = [];
  if (first) {
    const head = form === "stamped" ? districtOffice(first.code) : districtHead(first.code);
    const each = districtWord(first.code);
    if (whole.districts && districts.length > 1) parts.push(`${head}ทุก${each}`);
    else parts.push(...districts.map((one) => head + one.name));
  }
  const kinds = [...new Set(agencies.map(({ kind }) => kind))].sort(compareKinds);
  for (const kind of kinds) {
    const members = agencies.filter((one) => one.kind === kind);
    const head = form === "stamped" ? fullName({ kind, name: "" }) : (HEADS[kind] ?? "");
    if (members.length <= NAMED_AT_MOST) parts.push(...members.map((one) => addresseeOf(one, form)));
    else if (head === "") parts.push(form === "stamped" ? "หน่วยงานตามบัญชีแนบท้าย" : "หัวหน้าหน่วยงานตามบัญชีแนบท้าย");
    else parts.push(`${head}${whole.agencies ? "ทุกแห่ง" : "ตามบัญชีแนบท้าย"}`);
  }
  return joined(parts);
}
