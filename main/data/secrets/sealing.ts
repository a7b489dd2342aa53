import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** Names the format, so that a later one can be told apart. */
const FORMAT = "v1.";
const IV = 12;
const TAG = 16;

/** AES-256-GCM. @returns `v1.` + base64 of iv, ciphertext and tag; `context` is authenticated, not stored */
export function sealBytes(key: Uint8Array, plain: Uint8Array, context: string): string {
  const iv = randomBytes(IV);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  cipher.setAAD(Buffer.from(FORMAT + context, "utf8"));
  const body = Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return FORMAT + body.toString("base64");
}

/** @throws Error when the key, the context or a single bit is not what it was */
export function openBytes(key: Uint8Array, sealed: string, context: string): Uint8Array {
  if (!sealed.startsWith(FORMAT)) throw new Error("sealed in an unknown format");
  const body = Buffer.from(sealed.slice(FORMAT.length), "base64");
  if (body.byteLength < IV + TAG) throw new Error("sealed value is cut short");
  const decipher = createDecipheriv("aes-256-gcm", key, body.subarray(0, IV), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(FORMAT + context, "utf8"));
  decipher.setAuthTag(body.subarray(body.byteLength - TAG));
  return Buffer.concat([decipher.update(body.subarray(IV, body.byteLength - TAG)), decipher.final()]);
}

/** Deriving costs more than the HMAC itself, and an import compares thousands; a key's bytes never change. */
const macKeys = new WeakMap<Uint8Array, Buffer>();

function macKeyOf(key: Uint8Array): Buffer {
  const known = macKeys.get(key);
  if (known) return known;
  const derived = Buffer.from(hkdfSync("sha256", key, Buffer.alloc(0), "pakmud equality v1", 32));
  macKeys.set(key, derived);
  return derived;
}

/** Equality without opening: HMAC-SHA-256 under a key of its own, derived from the data key. Base64. */
export function macOf(key: Uint8Array, plain: string): string {
  return createHmac("sha256", macKeyOf(key)).update(plain, "utf8").digest("base64");
}
