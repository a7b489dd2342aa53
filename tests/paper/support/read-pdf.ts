import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A piece of text as it stands on the page, in PDF points from the top left. */
export interface TextPiece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Top of the letters' body, roughly: what must not touch another line. */
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  /** Of the font as it is in the PDF. */
  readonly size: number;
}

export interface PdfPage {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly TextPiece[];
  /** All text, folded, without white space. */
  readonly text: string;
}

export interface ReadPdf {
  readonly pages: readonly PdfPage[];
  readonly title: string;
  /** Fonts used, by name, and whether each one's file is in the PDF. */
  readonly fonts: ReadonlyMap<string, boolean>;
}

/** Thai text as it compares: decomposed ำ joined again, invisible characters and white space gone (domain §4). */
export function folded(text: string): string {
  return text
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, "$1\u0e33")
    .replace(/([\u0e48-\u0e4b])\u0e4d\u0e32/g, "$1\u0e33")
    .replace(/[\s\u00a0\u200b-\u200d\ufeff]/g, "");
}

/** Reads a PDF back with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false });
  const pdf = await loading.promise;
  const fonts = new Map<string, boolean>();
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const content = await page.getTextContent();
    const pieces = content.items.flatMap((item): TextPiece[] => {
      if (!("str" in item) || item.str.trim() === "") return [];
      const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
      const baseline = height - y;
      const scale = Math.abs(size);
      return [
        {
          text: item.str,
          left: x,
          right: x + item.width,
          top: baseline - 0.75 * scale,
          bottom: baseline + 0.2 * scale,
          baseline,
          size: scale,
        },
      ];
    });
    const operators = await page.getOperatorList();
    operators.fnArray.forEach((operator, index) => {
      if (operator !== OPS.setFont) return;
      const [id] = operators.argsArray[index] as [string];
      const font = page.commonObjs.get(id) as { name: string; missingFile?: boolean };
      fonts.set(font.name, font.missingFile !== true);
    });
    pages.push({ width, height, pieces, text: folded(pieces.map((piece) => piece.text).join("")) });
    page.cleanup();
  }
  const metadata = await pdf.getMetadata();
  const { Title: title = "" } = metadata.info as { Title?: string };
  await loading.destroy();
  return { pages, title, fonts };
}

/** Pairs of text pieces that lie on each other. */
export function overlaps(page: PdfPage): string[] {
  const found: string[] = [];
  page.pieces.forEach((one, index) => {
    for (const other of page.pieces.slice(index + 1)) {
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (wide > 1 && high > 1) found.push(`${one.text} / ${other.text}`);
    }
  });
  return found;
}

const FIVE_MM = (5 / 25.4) * 72;

/** Text that stands closer to the edge than a printer can reach. */
export function tooNearTheEdge(page: PdfPage): string[] {
  return page.pieces
    .filter(
      ({ left, right, top, bottom }) =>
        left < FIVE_MM || top < FIVE_MM || right > page.width - FIVE_MM || bottom > page.height - FIVE_MM,
    )
    .map(({ text }) => text);
}
