import { AppError } from "../../../shared/contract";
import type { FileInput } from "../../../shared/contract/common";
import type { Context } from "../context";

/** Bytes: enough for a scan of an emblem, little enough for every letter to carry. */
const LARGEST = 2 * 1024 * 1024;

const SIGNATURES = [
  { mime: "image/png", begins: [0x89, 0x50, 0x4e, 0x47] },
  { mime: "image/jpeg", begins: [0xff, 0xd8, 0xff] },
] as const;

/** What a picture is by its first bytes; null for anything but PNG and JPEG, which Word and browsers both draw. */
export function pictureType(bytes: Uint8Array): string | null {
  return SIGNATURES.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte))?.mime ?? null;
}

/** @throws AppError FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE_UNSUPPORTED (details: file) */
export function checkPicture({ name, bytes }: FileInput): void {
  if (bytes.byteLength === 0) throw new AppError("FILE_EMPTY", { file: name });
  if (bytes.byteLength > LARGEST) throw new AppError("FILE_TOO_LARGE", { file: name, limit: LARGEST });
  if (pictureType(bytes) === null) throw new AppError("FILE_TYPE_UNSUPPORTED", { file: name });
}

/** A kept picture as an address that a page can show. @throws AppError EVIDENCE_MISSING */
export async function pictureUrl(context: Context, sha256: string): Promise<string> {
  const bytes = await context.store.files.get(sha256);
  return `data:${pictureType(bytes) ?? "image/png"};base64,${Buffer.from(bytes).toString("base64")}`;
}
