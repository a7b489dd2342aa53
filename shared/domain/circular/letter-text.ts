import { LOST, restoreMarks } from "./lost-marks";

/**
 * Glyphs that older Thai fonts put into a PDF's text: marks moved aside or lowered, and two letters without their foot
 * (the Windows private use area, U+F700-F71A).
 */
const MOVED_GLYPHS: readonly (readonly [number, string])[] = [
  [0xf700, "ฐ"],
  [0xf701, "\u0E34\u0E35\u0E36\u0E37\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E48\u0E49\u0E4A\u0E4B\u0E4C"],
  [0xf70f, "ญ\u0E31\u0E4D\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E38\u0E39\u0E3A"],
];
const GLYPH = new Map(
  MOVED_GLYPHS.flatMap(([first, letters]) =>
    [...letters].map((letter, index) => [String.fromCharCode(first + index), letter] as const),
  ),
);

// biome-ignore lint/suspicious/noControlCharactersInRegex: characters that a PDF could not name come as controls
const UNNAMED = /[\u0000-\u0008\u000E-\u001F]/g;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;
const MARKS = "\u0E31\u0E34-\u0E3A\u0E47-\u0E4E";
const TONES = "\u0E48-\u0E4B";

const REPAIRS: readonly (readonly [RegExp, string])[] = [
  [/เเ/g, "แ"],
  [/\u0E45/g, "า"],
  // Marks and vowels that follow their consonant never stand after a space.
  [new RegExp(`(?<=[ก-ฮ${MARKS}])[ \\t]+(?=[${MARKS}ำะ])`, "g"), ""],
  [new RegExp(`\u0E4D([${TONES}]?)[ \\t]*า`, "g"), "$1ำ"],
  [new RegExp(`ำ([${TONES}])`, "g"), "$1ำ"],
  // No word begins with า: the ring of ำ was lost between the two. Except in การ, the commonest word torn apart.
  [/(?<=(?:^|[^ก-ฮ])ก)[ \t]+าร/gm, "าร"],
  [new RegExp(`(?<=[ก-ฮ][${TONES}]?)[ \\t]+า`, "g"), "ำ"],
  [new RegExp(`([${TONES}\u0E4C])([\u0E31\u0E34-\u0E3A\u0E47])`, "g"), "$2$1"],
  [new RegExp(`([${MARKS}])\\1+`, "g"), "$1"],
];

/** One spelling for the letter's text, line by line (domain §4); digits, lines and the spaces within them stay. */
export function cleanLetter(text: string): string {
  let clean = text
    .replace(/\r\n?|\f|\v|\u2028|\u2029/g, "\n")
    .replace(/[\uF700-\uF71A]/g, (glyph) => GLYPH.get(glyph) ?? "")
    .replace(UNNAMED, LOST)
    .replace(INVISIBLE, "")
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, " ")
    .replace(/[\u2010-\u2015\u2212]/g, "-");
  for (const [pattern, spelling] of REPAIRS) clean = clean.replace(pattern, spelling);
  return brokenIntoLines(restoreMarks(clean));
}

const ADDRESSEE = "ท่าน|นายอำเภอ|นายก|ผู้ว่า|ท้องถิ่น|หัวหน้า|ปลัด|อธิบดี|ผู้อำนวยการ|พัฒนาการ|ผู้บริหาร|นายกเทศมนตรี|คณบดี|อธิการ|เลขา";

/** A letter pasted from a chat as one long line gets its lines back where a part begins; no place moves. */
function brokenIntoLines(text: string): string {
  if (text.length < 150 || text.trim().split("\n").length > 3) return text;
  const breaks = (source: string, pattern: RegExp): string => source.replace(pattern, (words) => `\n${words.slice(1)}`);
  const parts = [
    / เรื่อง /,
    new RegExp(` (?:กราบ)?เรียน +(?=${ADDRESSEE})`),
    / อ้างถึง +(?=หนังสือ|บันทึก|๑|1)/,
    / สิ่งที่ส่งมาด้วย /,
    / (?:ด้วย|ตามที่|ตามหนังสือ|เนื่องจาก|เนื่องด้วย)/,
    / ขอแสดงความนับถือ/,
  ];
  return parts.reduce((broken, pattern) => breaks(broken, pattern), text);
}
