import { inflateRawSync } from "node:zlib";
import { AppError } from "../../shared/contract/errors";
import { LIMITS } from "./limits";
import { checksum } from "./zip-checksum";

export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  /** CRC-32 of the unpacked bytes; 0 where the writer left it out. */
  readonly checksum: number;
  readonly method: number;
  readonly encrypted: boolean;
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ZIP64 = 0xffffffff;
const DEFLATED = 8;

function findEnd(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= earliest; at--) if (bytes.readUInt32LE(at) === END) return at;
  return -1;
}

/**
 * The zip's own table of contents, read before anything is unpacked.
 * @throws AppError FILE_DAMAGED, FILE_TOO_LARGE
 */
export function readDirectory(file: string, bytes: Buffer): readonly ZipEntry[] {
  const end = findEnd(bytes);
  if (end < 0) throw new AppError("FILE_DAMAGED", { file });
  const count = bytes.readUInt16LE(end + 10);
  if (count > LIMITS.parts) throw new AppError("FILE_TOO_LARGE", { file, parts: count, limit: LIMITS.parts });
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw new AppError("FILE_DAMAGED", { file });
    const nameLength = bytes.readUInt16LE(at + 28);
    const packed = bytes.readUInt32LE(at + 20);
    const unpacked = bytes.readUInt32LE(at + 24);
    if (packed === ZIP64 || unpacked === ZIP64) throw new AppError("FILE_TOO_LARGE", { file });
    entries.push({
      name: bytes.toString("utf8", at + 46, at + 46 + nameLength),
      packed,
      unpacked,
      checksum: bytes.readUInt32LE(at + 16),
      method: bytes.readUInt16LE(at + 10),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  const total = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (total > LIMITS.unpackedBytes) {
    throw new AppError("FILE_TOO_LARGE", { file, bytes: total, limit: LIMITS.unpackedBytes });
  }
  return entries;
}

/**
 * Unpacks one part, never beyond the size its table of contents claims (which may lie).
 * @throws AppError FILE_DAMAGED (also where it is larger than it claims), FILE_PASSWORD_PROTECTED
 */
export function unpack(file: string, bytes: Buffer, entry: ZipEntry): Buffer {
  if (entry.encrypted) throw new AppError("FILE_PASSWORD_PROTECTED", { file });
  if (entry.offset + 30 > bytes.length || bytes.readUInt32LE(entry.offset) !== LOCAL) {
    throw new AppError("FILE_DAMAGED", { file });
  }
  const start = entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
  const packed = bytes.subarray(start, start + entry.packed);
  const whole = entry.method === 0 ? packed : inflate(file, packed, entry);
  if (whole.length !== entry.unpacked || (entry.checksum !== 0 && checksum(whole) !== entry.checksum)) {
    throw new AppError("FILE_DAMAGED", { file, part: entry.name });
  }
  return whole;
}

function inflate(file: string, packed: Buffer, entry: ZipEntry): Buffer {
  if (entry.method !== DEFLATED) throw new AppError("FILE_DAMAGED", { file, part: entry.name });
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
  } catch (cause) {
    throw new AppError("FILE_DAMAGED", { file, part: entry.name }, { cause });
  }
}
