import type { PDFDocumentProxy } from "pdfjs-dist";
import { AppError } from "../../../shared/contract/errors";

/**
 * pdf.js without a browser: its parsing half in this same thread, and a matrix that only drawing would use. (It looks
 * for a package that draws; there is none in the product, and reading needs none.)
 */
async function loadPdfJs(): Promise<typeof import("pdfjs-dist/legacy/build/pdf.mjs")> {
  const room = globalThis as { DOMMatrix?: unknown; pdfjsWorker?: unknown };
  room.DOMMatrix ??= class {};
  room.pdfjsWorker ??= await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}

function failureOf(error: unknown, file: string): AppError {
  if (error instanceof AppError) return error;
  const name = error instanceof Error ? error.name : "";
  const code = name === "PasswordException" ? "DOCUMENT_PASSWORD_PROTECTED" : "DOCUMENT_DAMAGED";
  return new AppError(code, { file }, { cause: error });
}

/**
 * Opens a PDF for some work and closes it again.
 * @param work gets the numbers of pdf.js's drawing operations by name, too
 * @throws AppError DOCUMENT_PASSWORD_PROTECTED, DOCUMENT_DAMAGED
 */
export async function openPdf<T>(
  file: string,
  data: Uint8Array,
  work: (pdf: PDFDocumentProxy, ops: Readonly<Record<string, number>>) => Promise<T>,
): Promise<T> {
  const { getDocument, OPS, VerbosityLevel } = await loadPdfJs();
  const loading = getDocument({
    data,
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    stopAtErrors: false,
  });
  try {
    return await work(await loading.promise, OPS);
  } catch (error) {
    throw failureOf(error, file);
  } finally {
    await loading.destroy();
  }
}
