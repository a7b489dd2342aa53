import jsQR from "jsqr";
import { AppError } from "../../../shared/contract/errors";

/** Pixels a module gets on the canvas that the reader sees; the second try is for what the first cannot read. */
const SCALES = [2, 5] as const;

/** What each owner's code should say. */
export type Expected = ReadonlyMap<string, string>;

type Canvas = OffscreenCanvasRenderingContext2D;

/** A code as it is drawn: its path, and what covers its middle. */
interface Drawn {
  readonly path: string;
  readonly side: number;
  readonly cover: readonly [x: number, y: number, width: number, height: number] | null;
}

function drawn(svg: SVGSVGElement): Drawn {
  const cover = svg.querySelector("rect");
  const edge = (name: string): number => Number(cover?.getAttribute(name));
  return {
    path: svg.querySelector("path")?.getAttribute("d") ?? "",
    side: svg.viewBox.baseVal.width,
    cover: cover && [edge("x"), edge("y"), edge("width"), edge("height")],
  };
}

/** Reads a code back; a picture in its middle counts as the worst that can stand there, a grey that is neither. */
function decode({ path, side, cover }: Drawn, scale: number, context: Canvas): string | null {
  const size = side * scale;
  const { canvas } = context;
  if (canvas.width !== size) {
    canvas.width = size;
    canvas.height = size;
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = "#fff";
  context.fillRect(0, 0, size, size);
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.strokeStyle = "#000";
  context.lineWidth = 1;
  context.stroke(new Path2D(path));
  if (cover) {
    context.fillStyle = "#808080";
    context.fillRect(...cover);
  }
  const { data } = context.getImageData(0, 0, size, size);
  return jsQR(data, size, size, { inversionAttempts: "dontInvert" })?.data ?? null;
}

/**
 * Decodes every code on the page from the very path that will be printed and compares it with what it should say.
 * @param copies how often each is drawn, in a document of posters
 * @returns milliseconds spent
 * @throws AppError QR_MISMATCH (details: agencyId, or whose else it is) when one says something else, is missing, or is drawn too often
 */
export function verifyQr(root: ParentNode, expected: Expected, copies = 1): number {
  const started = performance.now();
  const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const seen = new Map<string, number>();
  // Copies of a card bear the very same path: what it says is read once.
  const read = new Map<string, string>();
  for (const svg of root.querySelectorAll<SVGSVGElement>("svg[data-qr]")) {
    const owner = svg.dataset.qr ?? "";
    const code = drawn(svg);
    const wanted = expected.get(owner);
    const says = (scale: number): boolean => context !== null && decode(code, scale, context) === wanted;
    const known = seen.get(owner) ?? 0;
    if (wanted === undefined || known >= copies || !(read.get(code.path) === wanted || SCALES.some(says))) {
      const agencyId = svg.closest<HTMLElement>("[data-agency]")?.dataset.agency ?? owner;
      throw new AppError("QR_MISMATCH", { agencyId });
    }
    if (copies > 1) read.set(code.path, wanted);
    seen.set(owner, known + 1);
  }
  const missing = [...expected.keys()].find((owner) => seen.get(owner) !== copies);
  if (missing !== undefined) throw new AppError("QR_MISMATCH", { agencyId: missing });
  return performance.now() - started;
}
