import { isUtf8 } from "node:buffer";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-874";

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** windows-874 from 0x80 on. Of our own: the ICU data that Electron carries is cut down. 0xFFFD where nothing stands. */
const THAI = Uint16Array.from({ length: 128 }, (_, index) => {
  const byte = index + 0x80;
  if (byte >= 0xa1 && byte <= 0xda) return byte - 0xa0 + 0x0e00;
  if (byte >= 0xdf && byte <= 0xfb) return byte - 0xa0 + 0x0e00;
  if (byte === 0xa0) return 0xa0;
  const signs: Readonly<Record<number, number>> = { 128: 0x20ac, 133: 0x2026, 145: 0x2018, 146: 0x2019 };
  const more: Readonly<Record<number, number>> = { 147: 0x201c, 148: 0x201d, 149: 0x2022, 150: 0x2013, 151: 0x2014 };
  return signs[byte] ?? more[byte] ?? 0xfffd;
});

/** How much of a file is looked at to tell UTF-16 from others. */
const HEAD = 4096;
/** Share of broken characters up to which text still counts as UTF-8 that was scratched. */
const SCRATCHED = 0.25;

function fromThai(bytes: Buffer): string {
  const units = new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    units[at] = byte < 0x80 ? byte : (THAI[byte - 0x80] as number);
  }
  return Buffer.from(units.buffer).toString("utf16le");
}

function fromUtf16(bytes: Buffer, bigEndian: boolean): string {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return (bigEndian ? Buffer.from(whole).swap16() : whole).toString("utf16le");
}

/** UTF-16 without its mark: nearly every second byte is the row of Latin or Thai letters, where text has none. */
function findUtf16(bytes: Buffer): "utf-16le" | "utf-16be" | null {
  const head = bytes.subarray(0, HEAD - (HEAD % 2));
  const pairs = Math.floor(head.length / 2);
  if (pairs < 4 || bytes.length % 2 === 1) return null;
  const rows = [0, 0];
  let latin = 0;
  for (let at = 0; at < pairs * 2; at++) {
    const byte = head[at];
    if (byte === 0x00) latin += 1;
    if (byte === 0x00 || byte === 0x0e) rows[at % 2] = (rows[at % 2] ?? 0) + 1;
  }
  const [first = 0, second = 0] = rows;
  if (latin === 0) return null;
  if (second > pairs * 0.9 && first < pairs * 0.1) return "utf-16le";
  return first > pairs * 0.9 && second < pairs * 0.1 ? "utf-16be" : null;
}

/** Share of the characters beyond ASCII that are broken. */
function brokenShare(text: string): number {
  const broken = text.split("\uFFFD").length - 1;
  const beyond = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  return beyond === 0 ? 0 : broken / beyond;
}

/**
 * The characters of a text file: by its mark, else UTF-16 by its zeros, else UTF-8 where that fits, else windows-874,
 * in which old systems write Thai (domain §4).
 */
export function decodeText(bytes: Buffer): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: fromUtf16(bytes.subarray(2), false), encoding: "utf-16le" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: fromUtf16(bytes.subarray(2), true), encoding: "utf-16be" };
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (marked) return { text: bytes.toString("utf8", 3), encoding: "utf-8" };
  const wide = findUtf16(bytes);
  if (wide) return { text: fromUtf16(bytes, wide === "utf-16be"), encoding: wide };
  if (isUtf8(bytes)) return { text: bytes.toString("utf8"), encoding: "utf-8" };
  const scratched = bytes.toString("utf8");
  if (brokenShare(scratched) <= SCRATCHED) return { text: scratched, encoding: "utf-8" };
  return { text: fromThai(bytes), encoding: "windows-874" };
}
