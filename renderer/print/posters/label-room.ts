import type { CardGrid } from "../../../shared/domain/poster-sheets";
import type { Reading } from "../qr/qr-code";

/** Nothing stands closer to a label's edge, which may be cut a little aside. */
const LABEL_EDGE = 2;
/** A printer cannot reach the edge of the paper. */
const PAPER_EDGE = 5;
/** Between the code and the words. */
const GAP = 2;
/** Share of a wide label's height that a code takes which stands above the words. */
const LESS = 0.6;
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

/**
 * How a label's room is shared; mm. A code on a label is read from ten times its width, as one holds a phone to it.
 * @param below the words below the code, across the whole label, however wide it is
 */
function share({ width, height, ...grid }: CardGrid, below: boolean): LabelRoom {
  const right = grid.page.width - grid.left - grid.columns * width - (grid.columns - 1) * grid.gapX;
  const bottom = grid.page.height - grid.top - grid.rows * height - (grid.rows - 1) * grid.gapY;
  const insetX = Math.max(LABEL_EDGE, PAPER_EDGE - Math.min(grid.left, right));
  const insetY = Math.max(LABEL_EDGE, PAPER_EDGE - Math.min(grid.top, bottom));
  const [wide, high] = [width - 2 * insetX, height - 2 * insetY];
  const beside = !below && wide >= 1.35 * high;
  const code = beside ? Math.min(high, wide * 0.5) : Math.min(wide, high * (below ? LESS : 0.7));
  const words = beside ? { width: wide - code - GAP, height: high } : { width: wide, height: high - code - GAP };
  const size = Math.min(22, words.height / LINES / MM_PER_PT);
  return { insetX, insetY, beside, code, ...words, size, reading: { box: code, distance: 8 * code } };
}

/** Smallest size of a name, pt. */
export const LEAST_NAME = 5;
/** How much larger a name must come out below the code to be worth a smaller code. */
const WORTH_IT = 1.3;

/**
 * How the room of an agency's label is shared: a name too long to stand beside the code takes the width of the label.
 * @param nameSize the size at which the name comes out in a room, pt
 */
export function labelRoom(grid: CardGrid, nameSize: (room: LabelRoom) => number): LabelRoom {
  const usual = share(grid, false);
  if (!usual.beside) return usual;
  const below = share(grid, true);
  const beside = nameSize(usual);
  return nameSize(below) > (beside < LEAST_NAME ? beside : WORTH_IT * beside) ? below : usual;
}
