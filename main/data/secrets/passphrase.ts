import { randomBytes, scrypt } from "node:crypto";
import { z } from "zod";
import { AppError } from "../../../shared/contract";
import { openBytes, sealBytes } from "./sealing";

/** CPU and memory cost of guessing a passphrase (scrypt's N): 2^17 takes 128 MB and about half a second. */
export const PASSPHRASE_COST = 2 ** 17;

/** Bounded, because they are read from files that may come from anywhere. */
const Params = z.object({
  kdf: z.literal("scrypt"),
  N: z
    .number()
    .int()
    .min(2 ** 10)
    .max(2 ** 20),
  r: z.number().int().min(1).max(16),
  p: z.number().int().min(1).max(4),
  salt: z.base64().max(200),
});
type Params = z.infer<typeof Params>;

export interface PassphraseWrap {
  readonly wrapped: string;
  /** JSON of Params. */
  readonly params: string;
}

const CONTEXT = "data key under passphrase";

function keyFrom(passphrase: string, params: Params): Promise<Uint8Array> {
  const { N, r, p } = params;
  return new Promise((resolve, reject) => {
    scrypt(
      // One passphrase, however the keyboard composes its letters.
      passphrase.normalize("NFKC"),
      Buffer.from(params.salt, "base64"),
      32,
      { N, r, p, maxmem: 256 * N * r },
      (error, key) => (error ? reject(error) : resolve(key)),
    );
  });
}

export async function wrapWithPassphrase(
  dataKey: Uint8Array,
  passphrase: string,
  cost: number,
): Promise<PassphraseWrap> {
  const params: Params = { kdf: "scrypt", N: cost, r: 8, p: 1, salt: randomBytes(16).toString("base64") };
  const wrapped = sealBytes(await keyFrom(passphrase, params), dataKey, CONTEXT);
  return { wrapped, params: JSON.stringify(params) };
}

/** @throws AppError PASSPHRASE_WRONG */
export async function unwrapWithPassphrase(wrap: PassphraseWrap, passphrase: string): Promise<Uint8Array> {
  const key = await keyFrom(passphrase, Params.parse(JSON.parse(wrap.params)));
  try {
    return openBytes(key, wrap.wrapped, CONTEXT);
  } catch (error) {
    throw new AppError("PASSPHRASE_WRONG", {}, { cause: error });
  }
}
