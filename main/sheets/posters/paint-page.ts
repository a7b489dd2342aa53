import type { PDFPageProxy } from "pdfjs-dist";
import { type Bitmap, blankBitmap, type Colour, fillShapes, layPicture, type Matrix, times } from "./bitmap";
import { outlines, strokes } from "./paths";
import { isPdfImage, pictureOf, stencilOf } from "./pictures";

type Ops = Readonly<Record<string, number>>;

interface Pen {
  matrix: Matrix;
  fill: Colour;
  stroke: Colour;
  width: number;
}

const BLACK: Colour = [0, 0, 0];

function colourOf(value: unknown): Colour {
  const [, red = "00", green = "00", blue = "00"] = /^#(..)(..)(..)$/.exec(String(value)) ?? [];
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

function isMatrix(value: unknown): value is Matrix {
  return (Array.isArray(value) || value instanceof Float32Array) && value.length === 6;
}

/** Pictures that operations name: pdf.js decodes them after it has listed the operations. */
async function objectsOf(page: PDFPageProxy, argsArray: readonly unknown[]): Promise<ReadonlyMap<string, unknown>> {
  const named = argsArray.flatMap((args) => {
    const [first] = Array.isArray(args) ? args : [];
    const id = typeof first === "object" && first !== null && "data" in first ? first.data : first;
    return typeof id === "string" && /(?:^|_)img_/.test(id) ? [id] : [];
  });
  const load = async (id: string): Promise<readonly [string, unknown]> => {
    const kept = id.startsWith("g_") ? page.commonObjs : page.objs;
    return [id, await new Promise((resolve) => kept.get(id, resolve))];
  };
  return new Map(await Promise.all([...new Set(named)].map(load)));
}

/** Pixels along a page's longer side at most, whatever its size says. */
const MOST = 4000;

/**
 * What a page draws, without its words: shapes, lines and pictures, which is what a QR code is made of. There is no
 * drawing library in the product; clipping and patterns, which codes do not need, are left out.
 * @param side pixels of the page's longer side
 */
export async function paintPage(page: PDFPageProxy, ops: Ops, side: number): Promise<Bitmap> {
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(side, MOST) / Math.max(width, height, 1);
  const viewport = page.getViewport({ scale });
  const bitmap = blankBitmap(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
  const { fnArray, argsArray } = await page.getOperatorList();
  const pens: Pen[] = [];
  let pen: Pen = { matrix: viewport.transform as unknown as Matrix, fill: BLACK, stroke: BLACK, width: 1 };

  const objects = await objectsOf(page, argsArray);
  const objectOf = (id: unknown): unknown => (typeof id === "string" ? objects.get(id) : id);
  const path = ([kind, given]: readonly unknown[]): void => {
    const [numbers] = (given ?? []) as readonly (ArrayLike<number> | null)[];
    if (!numbers) return;
    const open = outlines(numbers, pen.matrix);
    const is = (...names: readonly string[]): boolean => names.some((name) => ops[name] === kind);
    const evenOdd = is("eoFill", "eoFillStroke", "closeEOFillStroke");
    if (evenOdd || is("fill", "fillStroke", "closeFillStroke")) {
      fillShapes(
        bitmap,
        open.map(({ shape }) => shape),
        pen.fill,
        evenOdd,
      );
    }
    if (is("stroke", "closeStroke", "fillStroke", "closeFillStroke", "eoFillStroke", "closeEOFillStroke")) {
      const [a, b] = pen.matrix;
      fillShapes(bitmap, strokes(open, Math.max(1, pen.width * Math.hypot(a, b))), pen.stroke, false);
    }
  };
  const picture = (id: unknown): void => {
    const image = objectOf(id);
    if (isPdfImage(image)) layPicture(bitmap, pictureOf(image), pen.matrix);
  };
  const stencil = (given: unknown): void => {
    if (typeof given !== "object" || given === null || !("data" in given)) return;
    const kept = objectOf(given.data);
    const image = isPdfImage(kept) ? kept : given;
    if (isPdfImage(image)) layPicture(bitmap, stencilOf(image, pen.fill), pen.matrix);
  };
  const begin = (matrix: unknown): void => {
    pens.push({ ...pen });
    if (isMatrix(matrix)) pen.matrix = times(pen.matrix, matrix);
  };
  const end = (): void => {
    pen = pens.pop() ?? pen;
  };
  const steps: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
    save: () => begin(null),
    restore: end,
    paintFormXObjectBegin: ([matrix]) => begin(matrix),
    paintFormXObjectEnd: end,
    transform(args) {
      if (isMatrix(args)) pen.matrix = times(pen.matrix, args);
    },
    setFillRGBColor([colour]) {
      pen.fill = colourOf(colour);
    },
    setStrokeRGBColor([colour]) {
      pen.stroke = colourOf(colour);
    },
    setLineWidth([width]) {
      pen.width = Number(width);
    },
    constructPath: path,
    paintImageXObject: ([id]) => picture(id),
    paintInlineImageXObject: ([image]) => picture(image),
    paintImageMaskXObject: ([mask]) => stencil(mask),
    paintSolidColorImageMask: () => layPicture(bitmap, { width: 1, height: 1, at: () => pen.fill }, pen.matrix),
  };
  const byNumber = new Map(Object.entries(steps).map(([name, step]) => [ops[name], step]));
  fnArray.forEach((operation, index) => {
    byNumber.get(operation)?.((argsArray[index] ?? []) as readonly unknown[]);
  });
  return bitmap;
}
