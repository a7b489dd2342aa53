import type { LetterSheet } from "../../../shared/contract/letter-sheet";
import type { Context } from "../context";
import { pictureType } from "../office";
import type { DocumentPicture } from "../ports/document-writer";

/** MIME type of what `wordFile` makes. */
export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Letters as one Word file, with the office's own pictures in it. @throws AppError EVIDENCE_MISSING */
export async function wordFile(context: Context, letters: readonly LetterSheet[]): Promise<Uint8Array> {
  const hashes = new Set(letters.flatMap(({ emblem, seal }) => [emblem?.sha256, seal?.sha256]));
  const pictures = new Map<string, DocumentPicture>();
  for (const sha256 of hashes) {
    if (sha256 === undefined) continue;
    const bytes = await context.store.files.get(sha256);
    pictures.set(sha256, { bytes, type: pictureType(bytes) === "image/jpeg" ? "jpg" : "png" });
  }
  return context.documentWriter.word(letters, pictures);
}
