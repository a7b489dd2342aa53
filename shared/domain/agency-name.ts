import { cutKind } from "./agency-kind-words";
import { type AgencyKind, fullName, shortName } from "./kinds";
import { foldThai } from "./thai-text";

/** An agency's identity in words: kind, bare name, district (design §3). */
export interface AgencyName {
  readonly kind: AgencyKind;
  /** "ศรีชมภู"; for a district office or another agency its whole name. */
  readonly name: string;
  /** Without อำเภอ. */
  readonly district: string | null;
  /** Without จังหวัด. */
  readonly province: string | null;
}

export interface ParsedAgencyName extends Omit<AgencyName, "kind"> {
  /** null where the text bears no kind ("ไคสี"): another column may say it. */
  readonly kind: AgencyKind | null;
  /** The name's words, where spaces split it: the last may be an unmarked district. */
  readonly words: readonly string[];
}

/** อำเภอ, จังหวัด and their like wherever they stand; the short forms only after a space, comma or bracket. จ.ป.ร. is a name. */
const PLACE = /(?:[\s(,]*)(กิ่งอำเภอ|อำเภอ|จังหวัด)|[\s(,]+(กิ่ง\s?อ\.|อ\.|จ\.(?!ป\.)|ต\.|ตำบล)/g;
const OFFICE = /^(?:สำนักงาน|สนง\.?|ที่ทำการ|ที่ว่าการ|ส\.?น\.?ง\.)/;
/** Words that begin an office's name; some begin a tambon's as well (สำนักขาม, ด่านขุนทด, ศาลายา, กองทูล, คลัง). */
const OTHER =
  /^(?:สำนัก(?!บก|ทอง|ท้อน|ตะคร้อ|ขุนเณร|ขาม|แต้ว)|สนง\.?|ที่ทำการ|ที่ว่าการ|ศูนย์|โรงพยาบาล|รพ\.|โรงเรียน|รร\.|สถานี|สถาบัน|กรม|กอง(?!ดิน|โพน|นาง|แขก|ควาย|ก๋อย|ทูล)|แขวง|ด่าน(?=ศุล|ตรวจ|กัก|พรม|ป่า|ชั่ง)|มหาวิทยาลัย|วิทยาลัย|เรือนจำ|การไฟฟ้า|การประปา|ธนาคาร|เมืองพัทยา|กรุงเทพมหานคร|ฝ่าย|ศาล(?!า|เจ้า)|หน่วย|คลัง(?=.)|โครงการ)/;

/** Offices that people write short (domain §4). */
const OFFICE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^สพอ\.?\s*/, "สำนักงานพัฒนาชุมชนอำเภอ"],
  [/^สถอ\.?\s*/, "สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอ"],
  [/^สพจ\.?\s*/, "สำนักงานพัฒนาชุมชนจังหวัด"],
  [/^สถจ\.?\s*/, "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด"],
  [/^(?:สนง\.?|ส\.?น\.?ง\.)\s*/, "สำนักงาน"],
];

/**
 * Whether an office's name may as well be a bare name of a local organization whose kind stands elsewhere: "สำนักขาม", also
 * misread. สำนักงาน and longer words are offices for sure.
 */
export function mayBeBareName({ kind, name, words }: ParsedAgencyName): boolean {
  return kind === "OTHER" && words.length === 1 && /^(?:สำนัก(?!งาน)|ด่าน|ศาล|กอง|คลัง|แขวง)/.test(name);
}

function clean(text: string): string {
  return (
    foldThai(text)
      .replace(/\(\s*(?:เดิม|หมายเหตุ|ยก|ยุบ|เปลี่ยน|รวม|ควบ|ผนวก|จัดตั้ง|ถูกยุบ)[^)]*\)/g, " ")
      .replace(/[*"'“”‘’_~#†]+/g, " ")
      .replace(/\(\s*\d*\s*\)/g, " ")
      .replace(/^[\s\-–•.]*(?:\(?\d+[.)\]:/]*\s*)?[\s\-–•]*/, "")
      .replace(/[\s\-–,;:]+$/, "")
      // A last full stop belongs to initials only: จ.ป.ร.
      .replace(/(?<!\.\S)\.$/, "")
      .replace(/\s+/g, " ")
      .trim()
  );
}

interface Places {
  readonly before: string;
  readonly district: string | null;
  readonly province: string | null;
}

/** Takes อำเภอ… and จังหวัด… off the end, in any order and spacing. */
function cutPlaces(text: string): Places {
  const marks = [...text.matchAll(PLACE)];
  let district: string | null = null;
  let province: string | null = null;
  marks.forEach((mark, index) => {
    const word = (mark[1] ?? mark[2] ?? "").replace(/\s/g, "");
    const value = text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length);
    const [first = "", second = ""] = value.replace(/[(),]/g, " ").trim().split(" ");
    if (first === "") return;
    if (word.endsWith("อำเภอ") || word.endsWith("อ.")) {
      district ??= first;
      if (second !== "") province ??= second;
    } else if (word.startsWith("จ")) province ??= first;
  });
  const before = text
    .slice(0, marks[0]?.index ?? text.length)
    .replace(/[(),]/g, " ")
    .trim();
  return { before, district, province };
}

function parseOffice(text: string): ParsedAgencyName | null {
  let whole = text;
  for (const [short, long] of OFFICE_WORDS) whole = whole.replace(short, long);
  const mark = /\s*(?:อำเภอ|\sอ\.)\s*(?=\S)/.exec(whole);
  if (OFFICE.test(whole) && mark && mark.index > 0) {
    const { district, province } = cutPlaces(whole.slice(mark.index));
    const name = `${whole.slice(0, mark.index).replaceAll(" ", "")}อำเภอ${district ?? ""}`;
    if (district) return { kind: "DISTRICT_OFFICE", name, district, province, words: [name] };
  }
  if (!OTHER.test(whole)) return null;
  const { district, province } = cutPlaces(whole);
  // "…จังหวัดบึงกาฬ" written together belongs to the name.
  const attached = /^\S+จังหวัด\s*\S+/.exec(whole);
  const end = PLACE_AFTER_SPACE.exec(whole);
  const name = attached ? attached[0].replaceAll(" ", "") : whole.slice(0, end?.index ?? whole.length).trim();
  return { kind: "OTHER", name, district, province, words: name.split(" ") };
}

const PLACE_AFTER_SPACE = /[\s(,]+(?:กิ่งอำเภอ|อำเภอ|จังหวัด|อ\.|จ\.)/;

/**
 * Reads an agency's name written any of the ways people write it (domain §3-4): in full or abbreviated, with
 * สำนักงาน / ที่ทำการ before a local organization's kind, with or without อำเภอ and จังหวัด, with stars, running numbers and
 * invisible characters. Districts and provinces come back as written: the caller checks them against the reference list.
 * @returns null for text that names nothing
 */
export function parseAgencyName(text: string): ParsedAgencyName | null {
  const cleaned = clean(text);
  const cut = cutKind(cleaned);
  if (cut) {
    const { before, district, province } = cutPlaces(` ${cut.rest}`);
    const words = before.split(" ").filter((word) => word !== "");
    const name = words.join("") || (cut.kind === "PAO" ? (province ?? "") : "");
    return name === "" ? null : { kind: cut.kind, name, district, province, words };
  }
  const office = parseOffice(cleaned);
  if (office) return office;
  const { before, district, province } = cutPlaces(` ${cleaned}`);
  const words = before.split(" ").filter((word) => word !== "");
  return words.length === 0 ? null : { kind: null, name: words.join(""), district, province, words };
}

/** How a name is written: in full as on paper, abbreviated as in lists, or as its office. */
export type NameStyle = "full" | "abbreviated" | "office";

/** "องค์การบริหารส่วนตำบลศรีชมภู อำเภอโซ่พิสัย จังหวัดบึงกาฬ" or "อบต.ศรีชมภู อ.โซ่พิสัย จ.บึงกาฬ". */
export function writeAgencyName(agency: AgencyName, style: NameStyle): string {
  const short = style === "abbreviated";
  const parts = [short ? shortName(agency) : fullName(agency)];
  if (style === "office" && agency.kind !== "DISTRICT_OFFICE" && agency.kind !== "OTHER") {
    parts[0] = `ที่ทำการ${parts[0]}`;
  }
  if (agency.district !== null && agency.kind !== "DISTRICT_OFFICE") {
    parts.push(`${short ? "อ." : "อำเภอ"}${agency.district}`);
  }
  if (agency.province !== null) parts.push(`${short ? "จ." : "จังหวัด"}${agency.province}`);
  return parts.join(" ");
}
