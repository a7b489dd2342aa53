import { AppError } from "../../shared/contract/errors";

/** "EncryptedPackage" as OLE directories spell it: an Office file with an open password. */
const ENCRYPTED_PACKAGE = Buffer.from("EncryptedPackage", "utf16le");
const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");

const SIGNATURES: readonly (readonly [string, string])[] = [
  ["%PDF", "pdf"],
  ["\u0089PNG", "png"],
  ["\u00ff\u00d8\u00ff", "jpg"],
  ["GIF8", "gif"],
  ["Rar!", "rar"],
  ["7z\u00bc\u00af", "7z"],
  ["{\\rtf", "rtf"],
];

/** Text of any encoding: no control characters but tab and line ends, UTF-16 with its BOM apart. */
function isText(head: Buffer): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  return head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x1a);
}

/** What a file really is, whatever its name says. "zip" still has to be opened to know more. */
export function detectType(bytes: Buffer): string {
  const head = bytes.subarray(0, 4096);
  if (head.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004", "latin1"))) return "zip";
  if (head.subarray(0, 4).equals(Buffer.from("PK\u0005\u0006", "latin1"))) return "zip";
  if (head.subarray(0, 8).equals(OLE)) return bytes.includes(ENCRYPTED_PACKAGE) ? "encrypted" : "xls";
  const start = head.toString("latin1");
  for (const [signature, type] of SIGNATURES) if (start.startsWith(signature)) return type;
  if (!isText(head)) return "unknown";
  const text = head
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart()
    .toLowerCase();
  if (/^(?:<!doctype html|<html|<table|<head|<body|<meta|<!--)/.test(text)) return "html";
  if (text.startsWith("<?xml") || text.startsWith("<")) return text.includes("<html") ? "html" : "xml";
  return "csv";
}

/**
 * Lets only zip files through.
 * @throws AppError FILE_EMPTY, FILE_PASSWORD_PROTECTED, FILE_TYPE_UNSUPPORTED (details: file, detected)
 */
export function requireZip(file: string, bytes: Buffer): void {
  if (bytes.byteLength === 0) throw new AppError("FILE_EMPTY", { file });
  const detected = detectType(bytes);
  if (detected === "encrypted") throw new AppError("FILE_PASSWORD_PROTECTED", { file });
  if (detected !== "zip") throw new AppError("FILE_TYPE_UNSUPPORTED", { file, detected });
}
