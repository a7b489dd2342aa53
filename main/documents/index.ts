import { zipSync } from "fflate";
import type { DocumentWriter } from "../core/ports/document-writer";

/** Writes Word files, locks PDFs, packs zips. The heavy libraries are loaded when they are first needed. */
export function createDocumentWriter(): DocumentWriter {
  return {
    async word(letters, pictures) {
      const { writeLetters } = await import("./word/write-letters");
      return writeLetters(letters, pictures);
    },
    async lockPdf(pdf, password) {
      const { PDFDocument } = await import("@cantoo/pdf-lib");
      const document = await PDFDocument.load(pdf, { updateMetadata: false });
      document.encrypt({ userPassword: password, ownerPassword: password });
      return document.save();
    },
    async zip(files) {
      // PDFs and workbooks are compressed already: storing them is quicker and hardly larger.
      return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0 });
    },
  };
}
