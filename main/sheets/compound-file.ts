import { AppError } from "../../shared/contract/errors";

/** "EncryptedPackage" as the directory of a compound file spells it: an Office file with an open password. */
const ENCRYPTED_PACKAGE = Buffer.from("EncryptedPackage", "utf16le");
const FILE_PASS = 0x002f;
const END_OF_STREAM = 0x000a;

/** Whether a workbook's records are encrypted: a FilePass record before the first end of a stream of records. */
function isLocked(stream: Buffer): boolean {
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    const record = stream.readUInt16LE(at);
    if (record === FILE_PASS) return true;
    if (record === END_OF_STREAM) return false;
  }
  return false;
}

/**
 * What a compound file (the container of Office 97) holds.
 * @throws AppError FILE_PASSWORD_PROTECTED, FILE_DAMAGED
 */
export async function checkCompound(file: string, bytes: Buffer): Promise<string> {
  if (bytes.includes(ENCRYPTED_PACKAGE)) throw new AppError("FILE_PASSWORD_PROTECTED", { file });
  const { CFB } = await import("@e965/xlsx");
  const container = (() => {
    try {
      return CFB.read(bytes, { type: "buffer" });
    } catch (cause) {
      throw new AppError("FILE_DAMAGED", { file }, { cause });
    }
  })();
  const find = (name: string) => CFB.find(container, name);
  const workbook = find("/Workbook") ?? find("/Book");
  if (workbook) {
    if (isLocked(Buffer.from(workbook.content))) throw new AppError("FILE_PASSWORD_PROTECTED", { file });
    return "xls";
  }
  if (find("/WordDocument")) return "doc";
  return find("/PowerPoint Document") ? "ppt" : "unknown";
}
