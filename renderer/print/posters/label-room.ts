import type { CardGrid } from "../../../shared/domain/poster-sheets";
import type { Reading } from "../qr/qr-code";

/** Nothing stands closer to a label's edge, which may be cut a little aside. */
const LABEL_EDGE = 2;
/** A printer cannot reach the edge of the paper. */
const PAPER_EDGE = 5;
/** Between the code and the words. */
const GAP = 2;
const MM_PER_PT = 25.4 / 72;
/** Height of the words' lines in sizes of the name's, with their leading: name and heading may take two lines each. */
const LINES = 1.32 * (1.12 + 0.62 + 0.68 * 1.12);

export interface LabelRoom {
  readonly insetX: number;
  readonly insetY: number;
  /** The words stand beside the code on a wide label, below it on others. */
  readonly beside: boolean;
  /** Side of the code, quiet zone included. */
  readonly code: number;
  readonly width: number;
  readonly height: number;
  /** Largest size of the name, pt. */
  readonly size: number;
  readonly reading: Reading;
}

/** How a label's room is shared; mm. A code on a label is read from ten times its width, as one holds a phone to it. */
export function labelRoom({ width, height, ...grid }: CardGrid): LabelRoom {
  const right = grid.page.width - grid.left - grid.columns * width - (grid.columns - 1) * grid.gapX;
  const bottom = grid.page.height - grid.top - grid.rows * height - (grid.rows - 1) * grid.gapY;
  const insetX = Math.max(LABEL_EDGE, PAPER_EDGE - Math.min(grid.left, right));
  const insetY = Math.max(LABEL_EDGE, PAPER_EDGE - Math.min(grid.top, bottom));
  const [wide, high] = [width - 2 * insetX, height - 2 * insetY];
  const beside = wide >= 1.35 * high;
  const code = beside ? Math.min(high, wide * 0.5) : Math.min(wide, high * 0.7);
  const words = beside ? { width: wide - code - GAP, height: high } : { width: wide, height: high - code - GAP };
  const size = Math.min(22, words.height / LINES / MM_PER_PT);
  return { insetX, insetY, beside, code, ...words, size, reading: { box: code, distance: 8 * code } };
}
