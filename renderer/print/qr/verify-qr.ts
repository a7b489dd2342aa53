import jsQR from "jsqr";
import { AppError } from "../../../shared/contract/errors";

/** Pixels a module gets on the canvas that the reader sees; the second try is for what the first cannot read. */
const SCALES = [2, 5] as const;

/** What each owner's code should say. */
export type Expected = ReadonlyMap<string, string>;

type Canvas = OffscreenCanvasRenderingContext2D;

function read(path: string, side: number, scale: number, context: Canvas): string | null {
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
  const { data } = context.getImageData(0, 0, size, size);
  return jsQR(data, size, size, { inversionAttempts: "dontInvert" })?.data ?? null;
}

/**
 * Decodes every code on the page from the very path that will be printed and compares it with what it should say.
 * @returns milliseconds spent
 * @throws AppError QR_MISMATCH (details: agencyId, or whose else it is) when one says something else, is missing, or is drawn twice
 */
export function verifyQr(root: ParentNode, expected: Expected): number {
  const started = performance.now();
  const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const seen = new Set<string>();
  for (const svg of root.querySelectorAll<SVGSVGElement>("svg[data-qr]")) {
    const owner = svg.dataset.qr ?? "";
    const path = svg.querySelector("path")?.getAttribute("d") ?? "";
    const side = svg.viewBox.baseVal.width;
    const wanted = expected.get(owner);
    const says = (scale: number): boolean => context !== null && read(path, side, scale, context) === wanted;
    if (wanted === undefined || seen.has(owner) || !SCALES.some(says)) {
      const agencyId = svg.closest<HTMLElement>("[data-agency]")?.dataset.agency ?? owner;
      throw new AppError("QR_MISMATCH", { agencyId });
    }
    seen.add(owner);
  }
  const missing = [...expected.keys()].find((owner) => !seen.has(owner));
  if (missing !== undefined) throw new AppError("QR_MISMATCH", { agencyId: missing });
  return performance.now() - started;
}
