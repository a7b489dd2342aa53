import { written } from "../../../../shared/domain/share-text";
import type { Digits, Letters, Measure, Picture, Shape } from "./picture";

/** The bundled face alone: the picture looks the same on every PC. */
const FACE = "'IBM Plex Sans Thai Looped'";

function font({ size, bold }: Letters): string {
  return `${bold ? 600 : 400} ${size}px ${FACE}`;
}

/** Waits until the bundled face is there in both weights and both scripts. */
export async function pictureFonts(): Promise<void> {
  await Promise.all(
    [true, false].map((bold) => document.fonts.load(font({ size: 20, bold }), "กำหนด ๑ CITIZENinfo 1")),
  );
}

/** Draws a picture on a canvas made for it, with the digits asked for. The fonts must be there. */
export function drawPicture(canvas: HTMLCanvasElement, make: (measure: Measure) => Picture, digits: Digits): void {
  const pen = canvas.getContext("2d");
  if (!pen) return;
  const measure: Measure = (text, letters) => {
    pen.font = font(letters);
    return pen.measureText(written(text, digits)).width;
  };
  const picture = make(measure);
  canvas.width = picture.width;
  canvas.height = picture.height;
  for (const shape of picture.shapes) drawShape(pen, shape, digits);
}

function drawShape(pen: CanvasRenderingContext2D, shape: Shape, digits: Digits): void {
  switch (shape.type) {
    case "box":
      pen.fillStyle = shape.fill;
      pen.beginPath();
      pen.roundRect(shape.x, shape.y, shape.width, shape.height, Math.min(shape.radius ?? 0, shape.width / 2));
      pen.fill();
      return;
    case "ring":
      pen.strokeStyle = shape.fill;
      pen.lineWidth = shape.thickness;
      pen.beginPath();
      pen.arc(shape.x, shape.y, shape.radius, -Math.PI / 2, -Math.PI / 2 + shape.share * 2 * Math.PI);
      pen.stroke();
      return;
    case "text":
      pen.fillStyle = shape.fill;
      pen.font = font(shape);
      pen.textAlign = shape.align ?? "left";
      pen.fillText(written(shape.text, digits), shape.x, shape.y);
  }
}

/** The canvas as the bytes of a PNG. */
export async function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"),
  );
}
