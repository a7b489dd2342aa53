import { AppError } from "../../shared/contract/errors";
import { checkZip } from "./check-zip";
import { checkCompound } from "./compound-file";
import { decodeText } from "./text-encoding";

/** What a file really is. `text` is there when it is a text. */
export interface FileType {
  readonly type: string;
  readonly text?: string;
}

const ZIPS = [Buffer.from("PK\u0003\u0004", "latin1"), Buffer.from("PK\u0005\u0006", "latin1")];
const COMPOUND = Buffer.from("d0cf11e0a1b11ae1", "hex");

const SIGNATURES: readonly (readonly [string, string])[] = [
  ["%PDF", "pdf"],
  ["\u0089PNG", "png"],
  ["\u00ff\u00d8\u00ff", "jpg"],
  ["GIF8", "gif"],
  ["RIFF", "media"],
  ["BM", "bmp"],
  ["II*\u0000", "tif"],
  ["MM\u0000*", "tif"],
  ["Rar!", "rar"],
  ["7z\u00bc\u00af", "7z"],
  ["\u001f\u008b", "gz"],
  ["MZ", "exe"],
  ["{\\rtf", "rtf"],
  ["SQLite format 3\u0000", "sqlite"],
];

/** Characters that no text holds, line ends, tabs and the old end-of-file mark apart. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROLS = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/g;
/** Share of them from which bytes are no text at all. */
const NO_TEXT = 0.02;

/** What a text is: a list, or a page or a document that merely is written in text. */
function textType(text: string): string {
  const head = text.slice(0, 4096).trimStart().toLowerCase();
  if (/^(?:<!doctype html|<html|<table|<head|<body|<meta|<style|<div)/.test(head)) return "html";
  if (head.startsWith("<?xml") || head.startsWith("<!--") || /^<[a-z]/.test(head)) {
    return /<html|<table/.test(head) ? "html" : "xml";
  }
  return /^mime-version:/.test(head) ? "mht" : "csv";
}

function typeOfText(file: string, bytes: Buffer): FileType {
  const { text } = decodeText(bytes);
  const controls: readonly string[] = text.match(CONTROLS) ?? [];
  if (controls.length > text.length * NO_TEXT) return { type: "unknown" };
  // Zeros inside a text: blocks that a disk or a broken transfer lost.
  if (controls.includes("\0")) throw new AppError("FILE_DAMAGED", { file });
  return { type: textType(text), text };
}

/**
 * What a file really is, whatever its name says. Workbooks are checked on the way.
 * @throws AppError FILE_PASSWORD_PROTECTED, FILE_DAMAGED, FILE_TOO_LARGE
 */
export async function fileType(file: string, bytes: Buffer): Promise<FileType> {
  const head = bytes.subarray(0, 8);
  if (ZIPS.some((mark) => head.subarray(0, 4).equals(mark))) return { type: checkZip(file, bytes) };
  if (head.equals(COMPOUND)) return { type: await checkCompound(file, bytes) };
  const start = bytes.toString("latin1", 0, 32);
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1];
  // A list may begin with the letters of a short mark ("BM", "MZ"): text it is when it can be read as text.
  if (known !== undefined && !/^(?:BM|MZ|RIFF)/.test(start)) return { type: known };
  const text = typeOfText(file, bytes);
  return text.type === "unknown" && known !== undefined ? { type: known } : text;
}

/** What the end of a name claims. */
const CLAIMS: Readonly<Record<string, string>> = {
  xlsx: "xlsx",
  xlsm: "xlsx",
  xls: "xls",
  ods: "ods",
  csv: "csv",
  tsv: "csv",
  txt: "csv",
};
const READABLE = ["xlsx", "xls", "ods", "csv"];
/** What spreadsheet programs open under any name, so that people do not notice. */
const OPENED_ANYWAY = ["html", "xml", "mht", "xlsb"];

/**
 * Lets a file through that can be read and does not go under another's name.
 * @throws AppError FILE_TYPE_RENAMED (is), FILE_TYPE_UNSUPPORTED (detected)
 */
export function requireHonestName(file: string, type: string): void {
  const claimed = CLAIMS[/\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? ""];
  const readable = READABLE.includes(type);
  if (claimed !== undefined && claimed !== type && (readable || OPENED_ANYWAY.includes(type))) {
    throw new AppError("FILE_TYPE_RENAMED", { file, is: type });
  }
  if (!readable) throw new AppError("FILE_TYPE_UNSUPPORTED", { file, detected: type });
}
