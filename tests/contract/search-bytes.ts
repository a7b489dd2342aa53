import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** The ways in which a plain value could lie in a file: as text, in UTF-16, in base64 at any offset, in hex. */
function disguises(value: string): Buffer[] {
  const plain = Buffer.from(value, "utf8");
  const base64 = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), plain])
      .toString("base64")
      .replace(/=+$/, "");
    // The first and last characters also hold bits of their neighbours.
    return Buffer.from(encoded.slice(shift === 0 ? 0 : shift + 1, -1));
  });
  const hex = plain.toString("hex");
  return [plain, Buffer.from(value, "utf16le"), ...base64, Buffer.from(hex), Buffer.from(hex.toUpperCase())];
}

/** Which of the values are in these bytes, in whatever disguise; by place in the list, so that nothing is printed. */
export function found(bytes: Uint8Array, values: readonly string[]): number[] {
  const haystack = Buffer.from(bytes);
  return values.flatMap((value, index) => (disguises(value).some((one) => haystack.includes(one)) ? [index] : []));
}

/** Every file under a folder, by path. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

export function readBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}
