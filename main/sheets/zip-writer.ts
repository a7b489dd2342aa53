import { checksum } from "./zip-checksum";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Bit 11: names are UTF-8. */
const UTF8_NAMES = 0x0800;
/** Midnight of 1 January 1980, the zero of a zip's calendar: the same files make the same zip. */
const DAY_ZERO = 0x21;

interface Part {
  readonly name: Uint8Array;
  readonly bytes: Uint8Array;
  readonly crc: number;
  readonly offset: number;
}

/** What both headers of a file say of it: flags to lengths. */
function described(view: DataView, at: number, { name, bytes, crc }: Part): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 8, DAY_ZERO, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, bytes.length, true);
  view.setUint32(at + 18, bytes.length, true);
  view.setUint16(at + 22, name.length, true);
}

function localHeader(part: Part): Uint8Array {
  const header = new Uint8Array(30);
  const view = new DataView(header.buffer);
  view.setUint32(0, LOCAL, true);
  described(view, 4, part);
  return header;
}

function centralHeader(part: Part): Uint8Array {
  const header = new Uint8Array(46);
  const view = new DataView(header.buffer);
  view.setUint32(0, CENTRAL, true);
  view.setUint16(4, VERSION, true);
  described(view, 6, part);
  view.setUint32(42, part.offset, true);
  return header;
}

function endRecord(count: number, size: number, offset: number): Uint8Array {
  const record = new Uint8Array(22);
  const view = new DataView(record.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return record;
}

/**
 * Files as one zip, stored as they are: workbooks are packed already. Names may hold folders ("อำเภอเซกา/…") and Thai.
 * @param files fewer than 65,535, all together under 4 GB
 */
export function writeZip(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const parts: Part[] = [];
  let offset = 0;
  const add = (...more: Uint8Array[]): void => {
    for (const chunk of more) {
      chunks.push(chunk);
      offset += chunk.length;
    }
  };
  for (const { name, bytes } of files) {
    const part = { name: new TextEncoder().encode(name), bytes, crc: checksum(bytes), offset };
    parts.push(part);
    add(localHeader(part), part.name, bytes);
  }
  const directory = offset;
  for (const part of parts) add(centralHeader(part), part.name);
  add(endRecord(parts.length, offset - directory, directory));
  const zip = new Uint8Array(offset);
  let at = 0;
  for (const chunk of chunks) {
    zip.set(chunk, at);
    at += chunk.length;
  }
  return zip;
}
