import type { ReadOptions } from "./sheets";

/** What stands in a document, as lines of text page by page; a page without text is an empty string. */
export interface DocumentText {
  readonly type: "pdf" | "docx" | "text";
  readonly pages: readonly string[];
}

/** A page of a poster's file. */
export interface PosterPage {
  /** As in `DocumentText`; empty where the page is a picture. */
  readonly text: string;
  /** What each QR code on it says. */
  readonly codes: readonly string[];
}

/** Reads outside the thread that calls it, in bounded memory and time. */
export interface DocumentReader {
  /**
   * .pdf with a text layer, .docx and plain text, known by their content. Lines in reading order; a line that begins
   * further right than its page's left edge begins with a tab.
   * @throws AppError DOCUMENT_WITHOUT_TEXT (a scan), DOCUMENT_PASSWORD_PROTECTED, DOCUMENT_DAMAGED,
   *   DOCUMENT_TYPE_UNSUPPORTED (detected), FILE_EMPTY, FILE_TOO_LARGE, CANCELLED (details: file)
   */
  read(file: { readonly name: string; readonly bytes: Uint8Array }, options: ReadOptions): Promise<DocumentText>;
  /**
   * .pdf, .png and .jpg of posters, known by their content: text and QR codes page by page.
   * @throws AppError PICTURE_UNSUPPORTED, DOCUMENT_PASSWORD_PROTECTED, DOCUMENT_DAMAGED, FILE_EMPTY, FILE_TOO_LARGE,
   *   CANCELLED (details: file)
   */
  readPoster(file: { readonly name: string; readonly bytes: Uint8Array }, options: ReadOptions): Promise<PosterPage[]>;
}
