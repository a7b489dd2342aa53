import jsQR from "jsqr";
import { AppError } from "../../../shared/contract/errors";

/** Pixels a module gets on the canvas that the reader sees. */
const SCALE = 4;

/** What each owner's code should say. */
export type Expected = ReadonlyMap<string, string>;

function read(path: string, side: number, canvas: OffscreenCanvas): string | null {
  const size = side * SCALE;
  if (canvas.width !== size) {
    canvas.width = size;
    canvas.height = size;
  }
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) return null;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = "#fff";
  context.fillRect(0, 0, size, size);
  context.setTransform(SCALE, 0, 0, SCALE, 0, 0);
  context.fillStyle = "#000";
  context.fill(new Path2D(path));
  const { data } = context.getImageData(0, 0, size, size);
  return jsQR(data, size, size, { inversionAttempts: "dontInvert" })?.data ?? null;
}

/**
 * Decodes every code on the page from the very path that will be printed and compares it with what it should say.
 * @returns milliseconds spent
 * @throws AppError QR_MISMATCH (details: agencyId) when one says something else, is missing, or is drawn twice
 */
export function verifyQr(root: ParentNode, expected: Expected): number {
  const started = performance.now();
  const canvas = new OffscreenCanvas(1, 1);
  const seen = new Set<string>();
  for (const svg of root.querySelectorAll<SVGSVGElement>("svg[data-qr]")) {
    const owner = svg.dataset.qr ?? "";
    const path = svg.querySelector("path")?.getAttribute("d") ?? "";
    const wanted = expected.get(owner);
    if (wanted === undefined || seen.has(owner) || read(path, svg.viewBox.baseVal.width, canvas) !== wanted) {
      throw new AppError("QR_MISMATCH", { agencyId: owner });
    }
    seen.add(owner);
  }
  const missing = [...expected.keys()].find((owner) => !seen.has(owner));
  if (missing !== undefined) throw new AppError("QR_MISMATCH", { agencyId: missing });
  return performance.now() - started;
}
