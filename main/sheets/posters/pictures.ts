import type { Colour, Picture } from "./bitmap";

/** A picture as pdf.js hands it over: `kind` says how many bits a pixel has. */
export interface PdfImage {
  readonly width: number;
  readonly height: number;
  readonly kind?: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

const GREY_1_BIT = 1;
const RGB = 2;

/** What of a transparent pixel is seen on white paper. */
function onWhite(value: number, alpha: number): number {
  return 255 - ((255 - value) * alpha) / 255;
}

export function isPdfImage(value: unknown): value is PdfImage {
  return typeof value === "object" && value !== null && "data" in value && value.data instanceof Object;
}

/** A bit of a picture of one bit a pixel, rows padded to whole bytes. */
function bit({ data, width }: PdfImage, x: number, y: number): boolean {
  return ((data[y * ((width + 7) >> 3) + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
}

export function pictureOf(image: PdfImage): Picture {
  const { width, height, kind, data } = image;
  if (kind === GREY_1_BIT) {
    return { width, height, at: (x, y) => (bit(image, x, y) ? [255, 255, 255] : [0, 0, 0]) };
  }
  const bytes = kind === RGB ? 3 : 4;
  return {
    width,
    height,
    at(x, y) {
      const at = (y * width + x) * bytes;
      const alpha = bytes === 4 ? (data[at + 3] ?? 255) : 255;
      return [
        onWhite(data[at] ?? 255, alpha),
        onWhite(data[at + 1] ?? 255, alpha),
        onWhite(data[at + 2] ?? 255, alpha),
      ];
    },
  };
}

/** A stencil: it lets the colour through where its bit is 0. */
export function stencilOf(image: PdfImage, colour: Colour): Picture {
  return { width: image.width, height: image.height, at: (x, y) => (bit(image, x, y) ? null : colour) };
}
