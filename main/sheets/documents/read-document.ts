import { AppError } from "../../../shared/contract/errors";
import type { DocumentText } from "../../core/ports/documents";
import { fileType } from "../file-type";
import { DOCUMENT_LIMITS } from "./limits";
import { readDocx } from "./read-docx";
import { readPdf } from "./read-pdf";

type Progress = (done: number, total: number) => void;

/** Characters below which a page shows no text of its own: a page number, a scanner's name. */
const LEAST = 20;

async function typeOf(file: string, bytes: Buffer): Promise<{ readonly type: string; readonly text?: string }> {
  try {
    return await fileType(file, bytes);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // The words of these codes speak of sheets.
    if (error.code === "FILE_DAMAGED") throw new AppError("DOCUMENT_DAMAGED", { file }, { cause: error });
    if (error.code === "FILE_PASSWORD_PROTECTED")
      throw new AppError("DOCUMENT_PASSWORD_PROTECTED", { file }, { cause: error });
    throw error;
  }
}

async function pagesOf(file: string, bytes: Buffer, progress: Progress): Promise<DocumentText> {
  // Some programs write a few bytes before the mark of a PDF.
  if (bytes.subarray(0, 1024).includes("%PDF-")) return { type: "pdf", pages: await readPdf(file, bytes, progress) };
  const { type, text } = await typeOf(file, bytes);
  if (type === "docx") return { type, pages: [readDocx(file, bytes)] };
  if (text !== undefined && type === "csv") return { type: "text", pages: [text.slice(0, DOCUMENT_LIMITS.characters)] };
  throw new AppError("DOCUMENT_TYPE_UNSUPPORTED", { file, detected: type });
}

/**
 * The text of a letter's file: this is what runs in the reading thread.
 * @throws AppError as `DocumentReader` says, CANCELLED apart
 */
export async function readDocument(file: string, given: Uint8Array, progress: Progress): Promise<DocumentText> {
  if (given.byteLength === 0) throw new AppError("FILE_EMPTY", { file });
  if (given.byteLength > DOCUMENT_LIMITS.fileBytes) {
    throw new AppError("FILE_TOO_LARGE", { file, bytes: given.byteLength, limit: DOCUMENT_LIMITS.fileBytes });
  }
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const document = await pagesOf(file, bytes, progress);
  // The letter is the first page: where that is a picture, the text of an enclosure must not pass for the letter.
  if ((document.pages[0] ?? "").replace(/\s/g, "").length < LEAST) {
    throw new AppError("DOCUMENT_WITHOUT_TEXT", { file, pages: document.pages.length });
  }
  return document;
}
