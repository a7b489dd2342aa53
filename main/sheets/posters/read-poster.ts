import { PDFDocument } from "@cantoo/pdf-lib";
import { AppError } from "../../../shared/contract/errors";
import type { PosterPage } from "../../core/ports/documents";
import { openPdf } from "../documents/open-pdf";
import { pageText } from "../documents/read-pdf";
import { fileType } from "../file-type";
import { findCodes } from "./find-codes";
import { POSTER_LIMITS } from "./limits";
import { paintPage } from "./paint-page";

type Progress = (done: number, total: number) => void;

/** Pixels of a page's longer side; the second try is for small codes and photographs. */
const SIDES = [1400, 2400] as const;

/** A picture as a page of its own: pdf.js then opens JPEG and PNG alike. @throws AppError DOCUMENT_DAMAGED */
async function asPdf(file: string, bytes: Uint8Array, type: "png" | "jpg"): Promise<Uint8Array> {
  try {
    const pdf = await PDFDocument.create();
    const picture = await (type === "png" ? pdf.embedPng(bytes) : pdf.embedJpg(bytes));
    pdf.addPage([picture.width, picture.height]).drawImage(picture, { x: 0, y: 0 });
    return await pdf.save();
  } catch (error) {
    throw new AppError("DOCUMENT_DAMAGED", { file }, { cause: error });
  }
}

async function pdfOf(file: string, bytes: Buffer): Promise<Uint8Array> {
  // Some programs write a few bytes before the mark of a PDF.
  if (bytes.subarray(0, 1024).includes("%PDF-")) return new Uint8Array(bytes);
  const { type } = await fileType(file, bytes);
  if (type === "png" || type === "jpg") return asPdf(file, bytes, type);
  throw new AppError("PICTURE_UNSUPPORTED", { file });
}

/**
 * The text and the QR codes of a poster's file, page by page: this is what runs in the reading thread.
 * @throws AppError FILE_EMPTY, FILE_TOO_LARGE, PICTURE_UNSUPPORTED, DOCUMENT_PASSWORD_PROTECTED, DOCUMENT_DAMAGED
 */
export async function readPoster(file: string, given: Uint8Array, progress: Progress): Promise<PosterPage[]> {
  if (given.byteLength === 0) throw new AppError("FILE_EMPTY", { file });
  if (given.byteLength > POSTER_LIMITS.fileBytes) {
    throw new AppError("FILE_TOO_LARGE", { file, bytes: given.byteLength, limit: POSTER_LIMITS.fileBytes });
  }
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  return openPdf(file, await pdfOf(file, bytes), async (pdf, ops) => {
    const total = Math.min(pdf.numPages, POSTER_LIMITS.pages);
    const pages: PosterPage[] = [];
    for (let number = 1; number <= total; number += 1) {
      const page = await pdf.getPage(number);
      const text = await pageText(page);
      let codes: string[] = [];
      for (const side of SIDES) {
        if (codes.length === 0) codes = findCodes(await paintPage(page, ops, side));
      }
      pages.push({ text, codes });
      page.cleanup();
      progress(number, total);
    }
    return pages;
  });
}
