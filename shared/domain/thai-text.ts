/** Characters that show nothing: ZWSP, ZWNJ, ZWJ, word joiner, BOM, soft hyphen, direction marks. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;
const ODD_SPACES = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g;
const TONES = "\u0E48-\u0E4B";
const ABOVE_VOWELS = "\u0E31\u0E34-\u0E37\u0E47";
const BELOW_VOWELS = "\u0E38-\u0E3A";

/** What a scanner or an old keyboard writes in more than one way, in the one way we compare by. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/เเ/g, "แ"],
  // ํ + tone? + า, tone + ํ + า and ำ + tone all look like tone + ำ.
  [new RegExp(`\u0E4D([${TONES}]?)\u0E32`, "g"), "$1\u0E33"],
  [new RegExp(`\u0E33([${TONES}])`, "g"), "$1\u0E33"],
  // A mark typed before its vowel, or twice, looks the same.
  [new RegExp(`([${TONES}\u0E4C])([${ABOVE_VOWELS}${BELOW_VOWELS}])`, "g"), "$2$1"],
  [new RegExp(`([${ABOVE_VOWELS}${BELOW_VOWELS}${TONES}\u0E4C])\\1+`, "g"), "$1"],
  [/\u0E45/g, "\u0E32"],
];

/** Anything at all that folding changes; most text has none of it, and a national list has tens of thousands of cells. */
const MAY_FOLD = new RegExp(
  `[\u00A0\u00AD\u2000-\u200F\u2028-\u202F\u205F\u2060\u3000\uFEFF๐-๙\u0E4D\u0E45\t\n\r\v\f\u1680]|^ | $|  |เเ|\u0E33[${TONES}]|[${TONES}\u0E4C][${ABOVE_VOWELS}${BELOW_VOWELS}]|([${ABOVE_VOWELS}${BELOW_VOWELS}${TONES}\u0E4C])\\1`,
);

/** Thai digits to 0-9. */
export function arabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}

/**
 * The one spelling that Thai text is compared and kept in (domain §4): ํา and tone order, เเ, invisible characters,
 * odd spaces, Thai digits. Idempotent. Not NFKC, which breaks ำ.
 */
export function foldThai(text: string): string {
  if (!MAY_FOLD.test(text)) return text;
  let folded = arabicDigits(text.replace(INVISIBLE, "").replace(ODD_SPACES, " ").trim());
  for (;;) {
    let next = folded;
    for (const [pattern, spelling] of SPELLINGS) next = next.replace(pattern, spelling);
    if (next === folded) return folded;
    folded = next;
  }
}

/** `foldThai` without spaces: names are the same however they were spaced. */
export function nameKey(text: string): string {
  return foldThai(text).replaceAll(" ", "");
}

/** Without tone marks, ์ and ็: what is left when a scanner loses the small marks. */
export function withoutMarks(text: string): string {
  return text.replace(new RegExp(`[${TONES}\u0E4C\u0E47]`, "g"), "");
}
