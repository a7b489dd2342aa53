import { create, type QRCodeErrorCorrectionLevel } from "qrcode";

/** Modules of white around the code; readers need four (ISO/IEC 18004). */
export const QUIET_ZONE = 4;

/** A code as one vector path, in module units, quiet zone included. */
export interface QrPath {
  /** Modules along one side, quiet zone included: the side of the view box. */
  readonly side: number;
  /**
   * SVG path data, to be stroked with a width of 1: one line for each run of dark modules in a row. A line costs a
   * printer's file less than half of what a rectangle costs.
   */
  readonly d: string;
}

/** The longer the text, the less damage the code can afford: modules must stay large enough for a phone. */
function correction(length: number): QRCodeErrorCorrectionLevel {
  if (length <= 150) return "Q";
  return length <= 400 ? "M" : "L";
}

/** @throws Error when the text is too long for any QR code */
export function drawQr(text: string): QrPath {
  const { modules } = create(text, { errorCorrectionLevel: correction(text.length) });
  const { size, data } = modules;
  let d = "";
  for (let row = 0; row < size; row += 1) {
    let start = -1;
    for (let column = 0; column <= size; column += 1) {
      const dark = column < size && data[row * size + column] === 1;
      if (dark && start < 0) start = column;
      if (dark || start < 0) continue;
      d += `M${start + QUIET_ZONE} ${row + QUIET_ZONE}.5h${column - start}`;
      start = -1;
    }
  }
  return { side: size + 2 * QUIET_ZONE, d };
}
