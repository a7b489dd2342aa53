import { parseKindWord } from "../../../../shared/domain/agency-kind-words";
import { type ParsedAgencyName, parseAgencyName } from "../../../../shared/domain/agency-name";
import { looksLikeCode } from "../../../../shared/domain/authorize-code";
import { foldThai } from "../../../../shared/domain/thai-text";
import { parseUsername } from "../../../../shared/domain/username";
import type { Reference } from "../understand/reference-index";

/** What a cell looks like by itself. "place" is a district, with or without its province. */
export type Content =
  | "username"
  | "code"
  | "url"
  | "coordinates"
  | "latitude"
  | "longitude"
  | "email"
  | "phone"
  | "person"
  | "post"
  | "time"
  | "kind"
  | "agency"
  | "place"
  | "province"
  | "number"
  | "token"
  | "latin"
  | "thai"
  | "other";

const MAP_LINK = /maps?\.(?:app\.)?goo|goo\.gl\/maps|google\.[a-z.]+\/maps|longdo|openstreetmap|^geo:/i;
const DEGREES = /^-?\d{1,3}(?:[.,]\d{3,})?\s*[,;\s/]\s*-?\d{1,3}[.,]\d{3,}$|\d\s*[°º]\s*\d/;
const ONE_DEGREE = /^(\d{1,3})[.,]\d{3,}$/;
const PHONE = /^(?:\(?0\d|\+?66)[\d\s().–-]{6,}(?:#\s*\d+)?$/;
const TIME = /^\d{1,2}\s*(?:ม\.ค|ก\.พ|มี\.ค|เม\.ย|พ\.ค|มิ\.ย|ก\.ค|ส\.ค|ก\.ย|ต\.ค|พ\.ย|ธ\.ค)\.\s*\d{2}/;
const PERSON = /^(?:นาย|นาง(?:สาว)?|น\.ส\.|ว่าที่|ด\.ต\.|จ\.?ส\.?[อทต]\.|ส\.?[อทต]\.)\s*[^\s]+\s+[^\s]+$/;
/** How the posts of those who work for an agency begin. */
const POST =
  /^(?:รอง|ผู้ช่วย)?(?:ปลัด|นักวิชาการ|นักวิเคราะห์|นักจัดการ|นักพัฒนา|นักทรัพยากร|นักประชาสัมพันธ์|เจ้าพนักงาน|เจ้าหน้าที่|หัวหน้า|ผู้อำนวยการ|นิติกร|นายช่าง|นายก(?:เทศมนตรี|องค์การ|\s?อบต)|เลขานุการ|พัฒนาการ|ธุรการ|พนักงาน|ลูกจ้าง|ผอ\.)/;
const THAI = /[\u0E01-\u0E2E]/;
const AGENCY_START = /^[\s\d.)*(-]*(?:อ|ท|เทศ|สำ|ส\.|สน|สพ|สถ|ที่|ศู|โร|รพ|รร|เมืองพ|กรุงเ|ธ|ฮ)/;

function isAgency(raw: string, names: Names): boolean {
  const parsed = names(raw);
  // "อบต./เทศบาล" speaks of kinds and names none.
  return parsed?.kind != null && !/^[/,]|^(?:และ|หรือ)/.test(parsed.name);
}

function classify(raw: string, reference: Reference, names: Names): Content {
  const text = foldThai(raw);
  if (!THAI.test(text)) return withoutThai(text);
  const maybeAgency = AGENCY_START.test(text);
  if (maybeAgency && !text.startsWith("กรุงเ") && isAgency(raw, names)) return "agency";
  if (/^(?:กิ่ง)?(?:อำเภอ|อ\.)\s*[^บ]/.test(text) || reference.isDistrictName(text)) return "place";
  if (/^(?:จังหวัด|จ\.)/.test(text) || reference.isProvinceName(text)) return "province";
  if (TIME.test(text)) return "time";
  if (POST.test(text)) return "post";
  if (PERSON.test(text)) return "person";
  if (/[°º]\s*\d|[,;]\s*(?:lon|ลอง)/i.test(text) || (/ละติจูด|lat/i.test(text) && /\d/.test(text))) return "coordinates";
  if (!maybeAgency) return "thai";
  if (isAgency(raw, names)) return "agency";
  return parseKindWord(text) ? "kind" : "thai";
}

function withoutThai(text: string): Content {
  if (/^\(?\d{1,6}[.)]?$/.test(text)) return "number";
  if (parseUsername(text)) return "username";
  if (looksLikeCode(text)) return "code";
  if (/^https?:\/\//i.test(text)) return MAP_LINK.test(text) ? "coordinates" : "url";
  const degree = ONE_DEGREE.exec(text);
  if (degree) return Number(degree[1]) < 30 ? "latitude" : "longitude";
  if (MAP_LINK.test(text) || DEGREES.test(text)) return "coordinates";
  if (PHONE.test(text)) return "phone";
  if (/^[^@\s]+@[^@\s]+\.[A-Za-z]{2,}$/.test(text)) return "email";
  if (/^\d{4}-\d\d-\d\d(?:[ T]|$)/.test(text)) return "time";
  if (/^\S{5,40}$/.test(text) && /[A-Za-z]/.test(text) && /[\d@#$%^&!?*_+=]/.test(text)) return "token";
  return /[A-Za-z]{2}/.test(text) ? "latin" : "other";
}

/** Texts remembered: a map that grows far beyond a country's list stands still for a tenth of a second to be laid out anew. */
const KNOWN = 65_536;

/** As `make` makes it of a text, mostly once, however often it is asked for. */
function remembering<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size === KNOWN) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

/** Parses an agency name once, however often it is asked for. */
export type Names = (text: string) => ParsedAgencyName | null;

export function rememberNames(): Names {
  return remembering(parseAgencyName);
}

/** Classifies cells. Cheap tests first, each text once: a national list has tens of thousands of cells. */
export function contentReader(reference: Reference, names: Names): (text: string) => Content {
  return remembering((text) => classify(text, reference, names));
}
