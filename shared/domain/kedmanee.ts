/**
 * The Thai keyboard (Kedmanee, TIS 820-2538) key by key: what each key of a US keyboard types on it, without and with
 * shift. A hand scanner presses US keys, so with the Thai layout on its text arrives as the lower rows (domain §4).
 */
const US = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./";
const THAI = "_ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ";
const US_SHIFT = '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?';
const THAI_SHIFT = '%+๑๒๓๔ู฿๕๖๗๘๙๐"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ';

function table(from: string, to: string): Map<string, string> {
  const [keys, characters] = [[...from], [...to]];
  return new Map(keys.map((key, at) => [key, characters[at] ?? key]));
}

const TO_THAI = table(US + US_SHIFT, THAI + THAI_SHIFT);
const FROM_THAI = table(THAI + THAI_SHIFT, US + US_SHIFT);

function through(map: ReadonlyMap<string, string>, text: string): string {
  return Array.from(text, (character) => map.get(character) ?? character).join("");
}

/** What comes out when the keys of `text` are pressed with the Thai layout on. */
export function typedInThai(text: string): string {
  return through(TO_THAI, text);
}

/** The keys that were pressed, where `text` was typed with the Thai layout on: `foldKedmanee(typedInThai(x)) = x`. */
export function foldKedmanee(text: string): string {
  return through(FROM_THAI, text);
}
