import type { LetterSheet } from "../../../shared/contract/letter-sheet";

/** A picture that a letter names by its hash: the office's emblem or seal. */
export interface DocumentPicture {
  readonly bytes: Uint8Array;
  readonly type: "png" | "jpg";
}

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files that offices edit or send on, made in main: `main/documents`. */
export interface DocumentWriter {
  /** Letters as one .docx that Word and LibreOffice open, each beginning on a page of its own. */
  word(letters: readonly LetterSheet[], pictures: ReadonlyMap<string, DocumentPicture>): Promise<Uint8Array>;
  /** A PDF that asks for a password before it opens (AES-256): Windows cannot open zips of that kind (design §5). */
  lockPdf(pdf: Uint8Array, password: string): Promise<Uint8Array>;
  /** Files as one zip, in the order given; names may hold folders and Thai. */
  zip(files: readonly NamedFile[]): Promise<Uint8Array>;
}
