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

/** Where a code is read from; lengths in mm. */
export interface Reading {
  /** Side of the square that the code gets, quiet zone included. */
  readonly box: number;
  readonly distance: number;
  /** A picture covers its middle: only the strongest correction bears that. */
  readonly covered?: boolean;
}

/** With fewer modules (short addresses) the quiet zone would take more than its share of the box: version 3. */
const LEAST_VERSION = 3;
/** A phone's camera, one metre away, sees about one and a half of its pixels a millimetre: 2.5 mm are about four of them. */
const MODULE_SHARE = 400;
/** Below this share of the distance a code of middling correction gives way to a coarser one of the least. */
const LEAST_SHARE = 700;

type Modules = ReturnType<typeof create>["modules"];

function modulesOf(text: string, level: QRCodeErrorCorrectionLevel): Modules {
  const { modules } = create(text, { errorCorrectionLevel: level });
  if (modules.size >= 17 + 4 * LEAST_VERSION) return modules;
  return create(text, { errorCorrectionLevel: level, version: LEAST_VERSION }).modules;
}

/**
 * The strongest correction whose modules are still large enough for the distance. The symbol itself should be a tenth of
 * the distance at least (10 : 1, the rule of thumb that makers of codes give for phones): its box must leave it that
 * beside the quiet zone.
 */
function modulesFor(text: string, { box, distance, covered }: Reading): Modules {
  if (covered) return modulesOf(text, "H");
  const share = ({ size }: Modules): number => (distance * (size + 2 * QUIET_ZONE)) / box;
  const strong = modulesOf(text, "Q");
  if (share(strong) <= MODULE_SHARE) return strong;
  const middling = modulesOf(text, "M");
  return share(middling) <= LEAST_SHARE ? middling : modulesOf(text, "L");
}

/** The longer the text, the less damage the code can afford: modules must stay large enough for a phone. */
function levelByLength({ length }: string): QRCodeErrorCorrectionLevel {
  if (length <= 150) return "Q";
  return length <= 400 ? "M" : "L";
}

/**
 * @param reading where it is read from; left out for codes that are read at hand
 * @throws Error when the text is too long for any QR code
 */
export function drawQr(text: string, reading?: Reading): QrPath {
  const modules = reading
    ? modulesFor(text, reading)
    : create(text, { errorCorrectionLevel: levelByLength(text) }).modules;
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
