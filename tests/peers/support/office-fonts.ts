import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inflateSync } from "node:zlib";

/**
 * Test-only fonts under the name that Thai offices have: the bundled Sarabun with unitsPerEm × 1.524, so that its glyphs are
 * as wide as TH Sarabun New's (domain §5). They are never shipped: a private fontconfig shows them to LibreOffice alone.
 */
const FAMILY = "TH Sarabun New";
const WIDER = 1.524;
const SUBSETS = ["thai", "latin"] as const;
const WEIGHTS = [400, 700] as const;

type Tables = Map<string, Buffer>;

/** Tables of a WOFF 1 file, unpacked (W3C WOFF 1.0 §3-5). */
function readWoff(woff: Buffer): Tables {
  const tables: Tables = new Map();
  const count = woff.readUInt16BE(12);
  for (let index = 0; index < count; index += 1) {
    const at = 44 + index * 20;
    const [offset, packed, size] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field)) as [number, number, number];
    const data = woff.subarray(offset, offset + packed);
    tables.set(woff.toString("latin1", at, at + 4), packed < size ? inflateSync(data) : Buffer.from(data));
  }
  return tables;
}

/** A `name` table of family, style, full and PostScript name, for Windows in English. */
function nameTable(family: string, bold: boolean): Buffer {
  const style = bold ? "Bold" : "Regular";
  const names = [
    [1, family],
    [2, style],
    [3, `${family} ${style} test`],
    [4, `${family} ${style}`],
    [6, `${family} ${style}`.replaceAll(" ", "")],
  ] as const;
  const texts = names.map(([, text]) => Buffer.from(text, "utf16le").swap16());
  const head = Buffer.alloc(6 + names.length * 12);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  names.forEach(([id], index) => {
    const length = texts[index]?.length ?? 0;
    [3, 1, 0x409, id, length, offset].forEach((value, field) => {
      head.writeUInt16BE(value, 6 + index * 12 + field * 2);
    });
    offset += length;
  });
  return Buffer.concat([head, ...texts]);
}

/** The tables as a TrueType file; nobody here checks its checksums. */
function writeTtf(tables: Tables): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = Buffer.alloc(12 + sorted.length * 16);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(sorted.length, 4);
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((sorted.length - power) * 16, 10);
  let offset = head.length;
  const parts = sorted.map(([tag, data], index) => {
    const at = 12 + index * 16;
    head.write(tag, at, "latin1");
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([head, ...parts]);
}

function officeFont(woff: Buffer, family: string, bold: boolean): Buffer {
  const tables = readWoff(woff);
  const head = Buffer.from(tables.get("head") ?? "");
  head.writeUInt16BE(Math.round(head.readUInt16BE(18) * WIDER), 18);
  tables.set("head", head);
  tables.set("name", nameTable(family, bold));
  return writeTtf(tables);
}

/**
 * Writes the fonts and a fontconfig that knows no others into a folder.
 * @returns the variables under which a program sees them
 */
export function writeOfficeFonts(folder: string): Readonly<Record<string, string>> {
  const fonts = join(folder, "fonts");
  mkdirSync(fonts, { recursive: true });
  const files = join(dirname(createRequire(import.meta.url).resolve("@fontsource/sarabun/package.json")), "files");
  for (const subset of SUBSETS) {
    for (const weight of WEIGHTS) {
      const woff = readFileSync(join(files, `sarabun-${subset}-${weight}-normal.woff`));
      const family = subset === "thai" ? FAMILY : `${FAMILY} Latin`;
      writeFileSync(join(fonts, `${subset}-${weight}.ttf`), officeFont(woff, family, weight === 700));
    }
  }
  const config = join(folder, "fonts.conf");
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${join(folder, "cache")}</cachedir></fontconfig>`,
  );
  return { FONTCONFIG_FILE: config };
}
