import { AppError } from "../../../shared/contract/errors";
import { DOCUMENT_LIMITS } from "./limits";
import { type Piece, pageLines } from "./pdf-lines";

type Progress = (done: number, total: number) => void;

/**
 * pdf.js without a browser: its parsing half in this same thread, and a matrix that only drawing would use. (It looks
 * for a package that draws; there is none in the product, and reading text needs none.)
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

/** Text that stands upright; stamps and watermarks across the page are not the letter's. */
function pieceOf(item: object): Piece[] {
  if (!("str" in item) || !("transform" in item) || typeof item.str !== "string") return [];
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
  if (Math.abs(b) > Math.abs(a) * 0.05 || (item.str === "" && !("hasEOL" in item))) return [];
  const width = "width" in item && typeof item.width === "number" ? item.width : 0;
  return item.str === "" ? [] : [{ text: item.str, x, y, width, size: Math.hypot(c, d) }];
}

/**
 * A PDF's text layer, page by page.
 * @throws AppError DOCUMENT_PASSWORD_PROTECTED, DOCUMENT_DAMAGED
 */
export async function readPdf(file: string, bytes: Buffer, progress: Progress): Promise<string[]> {
  const { getDocument, VerbosityLevel } = await loadPdfJs();
  const loading = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    stopAtErrors: false,
  });
  try {
    const pdf = await loading.promise;
    const total = Math.min(pdf.numPages, DOCUMENT_LIMITS.pages);
    const pages: string[] = [];
    let characters = 0;
    for (let number = 1; number <= total && characters < DOCUMENT_LIMITS.characters; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const text = pageLines(items.flatMap(pieceOf));
      characters += text.length;
      pages.push(text);
      page.cleanup();
      progress(number, total);
    }
    return pages;
  } catch (error) {
    throw failureOf(error, file);
  } finally {
    await loading.destroy();
  }
}
