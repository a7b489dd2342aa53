/**
 * Bytes over JSON, for the hosts that speak it (web, cli): a Uint8Array travels as `{ "$bytes": "<base64>" }`, everything
 * else as it is. Written out here because `shared` knows neither Node's Buffer nor the browser's atob.
 */
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES = new Int16Array(128).fill(-1);
for (let index = 0; index < ALPHABET.length; index += 1) VALUES[ALPHABET.charCodeAt(index)] = index;

const CODES = Uint8Array.from(ALPHABET, (character) => character.charCodeAt(0));
const PAD = "=".charCodeAt(0);

/** Bytes turned into text at once, a multiple of 3: few enough for the call stack, many enough to be quick. */
const CHUNK = 24_576;

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  const codes = new Uint8Array((CHUNK / 3) * 4);
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const end = Math.min(start + CHUNK, bytes.length);
    let out = 0;
    for (let at = start; at < end; at += 3) {
      const word = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
      codes[out] = CODES[word >> 18] ?? 0;
      codes[out + 1] = CODES[(word >> 12) & 63] ?? 0;
      codes[out + 2] = at + 1 < end ? (CODES[(word >> 6) & 63] ?? 0) : PAD;
      codes[out + 3] = at + 2 < end ? (CODES[word & 63] ?? 0) : PAD;
      out += 4;
    }
    parts.push(String.fromCharCode(...codes.subarray(0, out)));
  }
  return parts.join("");
}

/** @throws SyntaxError when the text is not base64 with its padding */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  if (text.length % 4 !== 0) throw new SyntaxError("base64: length");
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let out = 0;
  for (let at = 0; at < text.length; at += 4) {
    let word = 0;
    for (let offset = 0; offset < 4; offset += 1) {
      const pad = at + offset >= text.length - padding;
      const value = pad ? 0 : (VALUES[text.charCodeAt(at + offset)] ?? -1);
      if (value < 0) throw new SyntaxError("base64: character");
      word = (word << 6) | value;
    }
    bytes[out] = word >> 16;
    bytes[out + 1] = word >> 8;
    bytes[out + 2] = word;
    out += 3;
  }
  return bytes;
}

const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array;

interface WireBytes {
  readonly $bytes: string;
}

function isWireBytes(value: unknown): value is WireBytes {
  if (typeof value !== "object" || value === null || !("$bytes" in value)) return false;
  return typeof value.$bytes === "string" && Object.keys(value).length === 1;
}

/** Looks without copying: most values hold no bytes, and some hold thousands of rows. */
function holds(value: unknown, is: (value: unknown) => boolean): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (is(value)) return true;
  if (Array.isArray(value)) return value.some((inner) => holds(inner, is));
  for (const key in value) if (holds((value as Readonly<Record<string, unknown>>)[key], is)) return true;
  return false;
}

/** The value with everything that `is` one made into the other, at any depth. */
function replaced<T>(value: unknown, is: (value: unknown) => value is T, made: (found: T) => unknown): unknown {
  if (is(value)) return made(value);
  if (Array.isArray(value)) return value.map((inner) => replaced(inner, is, made));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner, is, made)]));
}

/** A value ready for JSON.stringify. */
export function toWire(value: unknown): unknown {
  return holds(value, isBytes) ? replaced(value, isBytes, (bytes) => ({ $bytes: toBase64(bytes) })) : value;
}

/** What JSON.parse gave, with its bytes. @throws SyntaxError when `$bytes` is not base64 */
export function fromWire(value: unknown): unknown {
  return holds(value, isWireBytes) ? replaced(value, isWireBytes, ({ $bytes }) => fromBase64($bytes)) : value;
}
