import jsQR from "jsqr";
import { type Bitmap, fillShapes } from "./bitmap";

/** More codes on a page than a poster ever shows. */
const MOST = 4;

/** Every QR code on a page: the one that is found is covered, and the next one looked for. */
export function findCodes(bitmap: Bitmap): string[] {
  const found: string[] = [];
  while (found.length < MOST) {
    const code = jsQR(bitmap.data, bitmap.width, bitmap.height, { inversionAttempts: "dontInvert" });
    if (!code) break;
    if (code.data !== "" && !found.includes(code.data)) found.push(code.data);
    const { topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner } = code.location;
    const corners = [topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner];
    fillShapes(bitmap, [corners.flatMap(({ x, y }) => [x, y])], [255, 255, 255], false);
  }
  return found;
}
