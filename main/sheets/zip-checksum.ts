const TABLE = new Int32Array(256).map((_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** CRC-32 of a zip's part, unsigned: what tells a scratched sheet, which may still unpack, from the one that was saved. */
export function checksum(bytes: Uint8Array): number {
  let rest = -1;
  for (let at = 0; at < bytes.length; at++) {
    rest = (rest >>> 8) ^ (TABLE[(rest ^ (bytes[at] as number)) & 0xff] as number);
  }
  return (rest ^ -1) >>> 0;
}
