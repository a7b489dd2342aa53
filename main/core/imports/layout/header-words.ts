import type { ColumnRole } from "../../../../shared/contract/import-rows";
import { foldThai } from "../../../../shared/domain/thai-text";

/** What a header cell says about its column: a role, or that it is a header of something the app does not read. */
export interface HeaderWord {
  readonly role: ColumnRole;
  /** Cells below may be secrets whatever they look like: never shown. */
  readonly secret: boolean;
  /** "ชื่อ" alone: whose name it is, the columns beside it say. */
  readonly bareName: boolean;
}

const LAT = "ละติจ|แลตติจ|latitude|เส้นรุ้ง";
const LON = "ลองจิจ|ลองติจ|longitude|เส้นแวง";

/** First match wins; words compared folded, lower case, without spaces and punctuation. */
const WORDS: readonly (readonly [RegExp, ColumnRole, "secret"?])[] = [
  [/^(?:ลำดับ(?:ที่|เลข|เลขที่)?|ที่|ข้อ|#|no|number|seq|เลขที่ลำดับ)$/, "number"],
  [/^(?:ประทับเวลา|timestamp|วัน(?:และ)?เวลาที่(?:ตอบ|ส่ง|รายงาน)|เวลาที่(?:ตอบ|ส่ง))$/, "timestamp"],
  [/^(?:pass(?:word)?|pwd|pw)(?:รหัสผ่าน.*)?$|^(?:รหัสผ่าน|พาสเวิร์ด)/, "password", "secret"],
  [
    /^(?:user(?:name|id)?|login|ชื่อผู้ใช้(?:งาน)?(?:ระบบ)?|บัญชีผู้ใช้(?:งาน)?|ผู้ใช้งาน|รหัสผู้ใช้(?:งาน)?)(?:username|ชื่อผู้ใช้(?:งาน)?(?:ระบบ)?)?$/,
    "username",
  ],
  [/authoriz|authoris|รหัสการอนุญาต|รหัสอนุญาต/, "code", "secret"],
  [/^(?:code|รหัส)$/, "code", "secret"],
  [/^รหัสหน่วยงาน$|^agency_?(?:code|id)$|^รหัสหน่วยบริการ$/, "agencyCode"],
  [/^(?:ชื่อ)?(?:จังหวัด|จว)$|^จ$|^(?:province|changwat)(?:name)?$/, "province"],
  [/^(?:ชื่อ)?(?:อำเภอ(?:เขต)?|เขตอำเภอ|เขต)$|^อ$|^(?:district|amphoe|amphur)(?:name)?$/, "district"],
  [/^(?:org)?_?eng?(?:lish)?_?name$|^(?:ชื่อ)?(?:หน่วยงาน)?(?:ภาษา)?อังกฤษ$|^name_?en(?:g)?$/, "agencyEn"],
  [/^org_?tha(?:i)?_?name$|^name_?th(?:ai)?$|^(?:agency|org(?:anization)?|office)_?name$/, "agency"],
  [new RegExp(`^(?!.*(?:${LON}|lon|lng)).*(?:${LAT})|^(?:lat|latn|y|yn|พิกัดy)$`), "latitude"],
  [new RegExp(`^(?!.*(?:${LAT}|lat)).*(?:${LON})|^(?:lon|long|lng|x|xe|พิกัดx)$`), "longitude"],
  [
    /(?:ลิงก์|ลิงค์|link|url|qr|แบบ).*(?:ประเมิน|พึงพอใจ|rating|คะแนน)|^(?:rating)?_?(?:url|ลิงก์|ลิงค์|link)?(?:qr(?:code)?)?$/,
    "ratingUrl",
  ],
  [
    new RegExp(
      `พิกัด|${LAT}|coordinate|แผนที่|ปักหมุด|^ตำแหน่ง(?:ที่ตั้ง|สถานที่)|^(?:หมุด|gps|location|googlemaps?|longdo(?:map)?)$`,
    ),
    "coordinates",
  ],
  [/^จำนวน(?:กระบวนงาน|คู่มือ)|^กระบวนงาน$|^processes$/, "processes"],
  [/แก้ไข(?:ครั้ง)?ล่าสุด|ปรับปรุงล่าสุด|^last_?(?:edit|update|modif)|^updated?_?(?:at|on|date)?$/, "lastEdited"],
  [/อีเมล|อีเมล์|^e?mail|email|ไปรษณีย์อิเล็กทรอนิกส์/, "email"],
  [/^ตำแหน่ง(?!ที่ตั้ง|พิกัด|บนแผนที่|สถานที่)|^position$/, "position"],
  [/มือถือ|mobile|เคลื่อนที่|^(?:เบอร์|หมายเลข|โทร).*ผู้(?!บริหาร)/, "mobile"],
  [/^(?:โทรสาร|fax|แฟกซ์)/, "ignore"],
  [/^(?:หมายเลข|เลขหมาย|เบอร์)?(?:โทร|ติดต่อ)|^เบอร์$|^(?:tel|phone|telephone)/, "phone"],
  [/^(?:ชื่อ(?:สกุล|นามสกุล)?)?ผู้(?:รายงาน|ตอบ|กรอก|ส่งแบบ)/, "reporter"],
  [
    /^(?!หน่วยงาน|จำนวน).*(?:ผู้รับผิดชอบ|ผู้ประสาน|เจ้าหน้าที่|(?:ผู้|บุคคล)(?:ที่)?ติดต่อ|ผู้ดูแล)|^ชื่อ(?:ตัว)?(?:และ)?(?:นาม)?สกุล|^(?:นาม)?สกุล$|^คำนำหน้า|^(?:officer|contact(?:person)?|fullname|surname|lastname)$/,
    "officer",
  ],
  [/^(?:ที่อยู่|สถานที่ตั้ง|ที่ตั้ง|address|สถานที่ติดต่อ)/, "address"],
  [/^(?:ประเภท(?:ย่อย|หน่วยงาน|อปท|ขององค์กรปกครองส่วนท้องถิ่น)?|ชนิด|รูปแบบอปท|kind|type)$/, "kind"],
  [
    /^(?:ชื่อ|รายชื่อ)?(?:หน่วยงาน|หน่วยบริการ|อปท|องค์กรปกครองส่วนท้องถิ่น|สำนักงาน|agency|organization|organisation|(?:อบจ|อบต|ทต|ทม|ทน|เทศบาล|และ|หรือ)+)(?:ของ(?:ท่าน|คุณ))?(?:อปท)?(?:ภาษาไทย|ไทย)?$/,
    "agency",
  ],
  [/^ชื่อ(?:ไทย)?$|^name$/, "agency"],
  [/^(?:หมายเหตุ|remark|note|ข้อสังเกต)/, "note"],
  [/เว็บ|website|homepage|facebook|เฟซบุ๊?ก|เฟสบุ๊?ค|เพจ|^(?:line|ไลน์)/, "ignore"],
  [/รหัสไปรษณีย์|postcode|zip|รหัสจุดบริการ|รหัสอปท|รหัสอำเภอ|รหัสจังหวัด|รหัสตำบล/, "ignore"],
  [/รหัส|pass|pin$|secret/, "ignore", "secret"],
  [
    /^(?:ตำบล|กรม|กระทรวง|กลุ่ม|สังกัด|ระดับ|วันที่|จุดบริการ|ชื่อจุดบริการ|สถานะ|ดาวน์โหลด(?:ครั้ง)?|เปิดปิดการใช้งาน|ลายเซ็น|ลายมือชื่อ|sub_?type|level|status|ministry|department)$/,
    "ignore",
  ],
];

/** What a cell says as a header, or null where it is no header word. */
export function headerWord(text: string): HeaderWord | null {
  const key = foldThai(text)
    .toLowerCase()
    .replace(/[\s.,:;()[\]/\\*"'-]+/g, "");
  if (key === "" || key.length > 60) return null;
  for (const [pattern, role, secret] of WORDS) {
    if (pattern.test(key)) return { role, secret: secret !== undefined, bareName: key === "ชื่อ" || key === "name" };
  }
  return null;
}

/** Roles that say whose name stands in a column headed "ชื่อ". */
const PERSONAL: readonly ColumnRole[] = ["officer", "position", "mobile", "email"];

/** "ชื่อ" beside a column of agencies and one of a person's things is that person's name. */
function nameWhom(words: readonly (HeaderWord | null)[]): (HeaderWord | null)[] {
  const named = words.some((word) => word?.role === "agency" && !word.bareName);
  if (!named || !words.some((word) => word && PERSONAL.includes(word.role))) return [...words];
  return words.map((word) => (word?.bareName ? { ...word, role: "officer" } : word));
}

/** Two header words, or one alone that names the agency column. A title of one long cell is none. */
export function headerOf(
  texts: readonly string[],
  wordOf: (text: string) => HeaderWord | null,
): (HeaderWord | null)[] | null {
  const words = texts.map((text) => (text === "" ? null : wordOf(text)));
  let filled = 0;
  for (const text of texts) if (text !== "") filled++;
  const known = words.filter((word) => word !== null);
  // The long questions of a form are no words that anybody knows: its first columns are.
  const telling = known.some(({ role }) => role === "timestamp") && known.some(({ role }) => role === "agency");
  if (known.length >= 2 && (known.length * 2 >= filled || telling)) return nameWhom(words);
  return filled === 1 && known[0]?.role === "agency" && !known[0].bareName ? words : null;
}

/** A header over two rows: the lower says more; a word above reaches over the blank cells to its right. */
export function joinHeaders(
  above: { readonly words: readonly (HeaderWord | null)[]; readonly texts: readonly string[] },
  below: { readonly words: readonly (HeaderWord | null)[]; readonly texts: readonly string[] },
): { readonly words: (HeaderWord | null)[]; readonly texts: string[] } {
  const width = Math.max(above.words.length, below.words.length);
  const words: (HeaderWord | null)[] = [];
  const texts: string[] = [];
  let group: { readonly word: HeaderWord | null; readonly text: string } = { word: null, text: "" };
  for (let column = 0; column < width; column++) {
    const upper = above.texts[column] ?? "";
    const lower = below.texts[column] ?? "";
    if (upper !== "") group = { word: above.words[column] ?? null, text: upper };
    else if (lower === "") group = { word: null, text: "" };
    const own = below.words[column] ?? null;
    const personal = group.word?.role === "officer";
    if (personal && own?.bareName) words.push({ ...own, role: "officer" });
    else if (personal && own?.role === "phone") words.push({ ...own, role: "mobile" });
    else words.push(own ?? (upper === "" ? null : group.word));
    texts.push(
      lower === "" || lower === group.text ? upper : [group.text, lower].filter((text) => text !== "").join(" "),
    );
  }
  return { words: nameWhom(words), texts };
}
