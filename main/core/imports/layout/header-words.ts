import type { ColumnRole } from "../../../../shared/contract/imports";
import { foldThai } from "../../../../shared/domain/thai-text";

/** What a header cell says about its column: a role, or that it is a header of something the app does not read. */
export interface HeaderWord {
  readonly role: ColumnRole;
  /** Cells below may be secrets whatever they look like: never shown. */
  readonly secret: boolean;
}

/** First match wins; words compared folded, lower case, without spaces and punctuation. */
const WORDS: readonly (readonly [RegExp, ColumnRole, boolean?])[] = [
  [/^(?:ลำดับ(?:ที่)?|ที่|no|number|เลขที่ลำดับ)$/, "number"],
  [/^(?:จังหวัด|ชื่อจังหวัด|province|changwat)$/, "province"],
  [/^(?:อำเภอ|ชื่ออำเภอ|อำเภอเขต|เขตอำเภอ|district|amphoe|amphur)$/, "district"],
  [/^(?:org)?_?eng?(?:lish)?_?name$|^(?:ชื่อ)?(?:หน่วยงาน)?(?:ภาษา)?อังกฤษ$|^name_?en(?:g)?$/, "agencyEn"],
  [/^org_?tha(?:i)?_?name$|^name_?th(?:ai)?$/, "agency"],
  [/^(?:user(?:name|id)?|login|ชื่อผู้ใช้(?:งาน)?|บัญชีผู้ใช้(?:งาน)?|ผู้ใช้งาน|รหัสผู้ใช้(?:งาน)?)$/, "username"],
  [/^(?:pass(?:word)?|pwd|pw|รหัสผ่าน(?:เดิม|ใหม่)?|พาสเวิร์ด)$/, "password", true],
  [/authoriz|authoris|รหัสการอนุญาต|รหัสอนุญาต/, "code", true],
  [/^(?:code|รหัส)$/, "code", true],
  [/^รหัสหน่วยงาน$|^agency_?(?:code|id)$|^รหัสหน่วยบริการ$/, "agencyCode"],
  [/พิกัด|ละติจูด|ลองจิจูด|ลองติจูด|แลตติจูด|latitude|longitude|^lat$|^lon$|^long$|^lng$|coordinate|แผนที่/, "coordinates"],
  [
    /(?:ลิงก์|ลิงค์|link|url|qr|แบบ).*(?:ประเมิน|พึงพอใจ|rating|คะแนน)|^(?:rating)?_?(?:url|ลิงก์|ลิงค์|link|qrcode|qr)$/,
    "ratingUrl",
  ],
  [/^(?:ประเภท(?:ย่อย|หน่วยงาน|อปท|ขององค์กรปกครองส่วนท้องถิ่น)?|ชนิด|รูปแบบอปท|kind|type)$/, "kind"],
  [
    /^(?:ชื่อ|รายชื่อ)?(?:หน่วยงาน|หน่วยบริการ|อปท|องค์กรปกครองส่วนท้องถิ่น|หน่วยงานอปท|เทศบาลอบต|สำนักงาน|agency|organization|organisation)(?:ภาษาไทย|ไทย)?$/,
    "agency",
  ],
  [/^ชื่อ(?:ไทย)?$|^name$/, "agency"],
  [/รหัสไปรษณีย์|postcode|zip/, "ignore"],
  [/รหัสจุดบริการ|รหัสอปท/, "ignore"],
  [/รหัส|pass|pin$|secret/, "ignore", true],
  [
    /^(?:หมายเหตุ|ตำบล|กรม|กระทรวง|กลุ่ม|สังกัด|ระดับ|แก้ไขครั้งล่าสุด|โทรศัพท์|เบอร์โทร(?:ศัพท์)?|โทร|อีเมล|email|ที่อยู่|ผู้รับผิดชอบ|ผู้ประสานงาน|ตำแหน่ง|วันที่|จุดบริการ|ชื่อจุดบริการ|สถานะ|ประทับเวลา|ผู้รายงาน|remark|note|phone|tel|address)$/,
    "ignore",
  ],
];

/** What a cell says as a header, or null where it is no header word. */
export function headerWord(text: string): HeaderWord | null {
  const key = foldThai(text)
    .toLowerCase()
    .replace(/[\s.,:;()/\\*"'-]+/g, "");
  if (key === "" || key.length > 60) return null;
  for (const [pattern, role, secret] of WORDS) if (pattern.test(key)) return { role, secret: secret === true };
  return null;
}
