import type { PDFPageProxy } from "pdfjs-dist";
import { DOCUMENT_LIMITS } from "./limits";
import { openPdf } from "./open-pdf";
import { type Piece, pageLines } from "./pdf-lines";

type Progress = (done: number, total: number) => void;

/** Text that stands upright; stamps and watermarks across the page are not the letter's. */
function pieceOf(item: object): Piece[] {
  if (!("str" in item) || !("transform" in item) || typeof item.str !== "string") return [];
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
  if (Math.abs(b) > Math.abs(a) * 0.05 || (item.str === "" && !("hasEOL" in item))) return [];
  const width = "width" in item && typeof item.width === "number" ? item.width : 0;
  return item.str === "" ? [] : [{ text: item.str, x, y, width, size: Math.hypot(c, d) }];
}

/** A page's text, in lines. */
export async function pageText(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return pageLines(items.flatMap(pieceOf));
}

/**
 * A PDF's text layer, page by page.
 * @throws AppError DOCUMENT_PASSWORD_PROTECTED, DOCUMENT_DAMAGED
 */
export function readPdf(file: string, bytes: Buffer, progress: Progress): Promise<string[]> {
  return openPdf(file, new Uint8Array(bytes), async (pdf) => {
    const total = Math.min(pdf.numPages, DOCUMENT_LIMITS.pages);
    const pages: string[] = [];
    let characters = 0;
    for (let number = 1; number <= total && characters < DOCUMENT_LIMITS.characters; number += 1) {
      const page = await pdf.getPage(number);
      const text = await pageText(page);
      characters += text.length;
      pages.push(text);
      page.cleanup();
      progress(number, total);
    }
    return pages;
  });
}
