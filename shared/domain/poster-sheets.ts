/** The sheets that posters are printed on: A4 poster, A5 two-up, A6 four-up; then A3 and a grid of labels. */
export const POSTER_SHEETS = ["a4", "a5x2", "a6x4", "a3", "labels"] as const;
export type PosterSheet = (typeof POSTER_SHEETS)[number];

/** Labels on an A4 sheet; lengths in mm. */
export interface LabelGrid {
  readonly rows: number;
  readonly columns: number;
  readonly width: number;
  readonly height: number;
  readonly gapX: number;
  readonly gapY: number;
  readonly top: number;
  readonly left: number;
}

/** Cards on a sheet; lengths in mm. */
export interface CardGrid extends LabelGrid {
  readonly page: { readonly width: number; readonly height: number };
  /** Cards that are cut out of the sheet, so that marks show where. */
  readonly cut: boolean;
  /** Size of the card beside the A4 poster it is a smaller or larger copy of; null for labels, which are laid out alone. */
  readonly scale: number | null;
}

const A4 = { width: 210, height: 297 } as const;

/** 2 × 5 labels of 99.1 × 57 mm: a sheet that is sold everywhere. */
export const USUAL_LABELS: LabelGrid = {
  ...{ rows: 5, columns: 2, width: 99.1, height: 57, gapX: 2.5, gapY: 0, top: 6, left: 4.7 },
};

/** A label smaller than this has no room for a code that can be read. */
export const LEAST_LABEL = 35;

function cards(page: CardGrid["page"], columns: number, rows: number, scale: number): CardGrid {
  const [width, height] = [page.width / columns, page.height / rows];
  return { page, columns, rows, width, height, gapX: 0, gapY: 0, top: 0, left: 0, cut: columns * rows > 1, scale };
}

export function cardGrid(sheet: PosterSheet, labels: LabelGrid = USUAL_LABELS): CardGrid {
  if (sheet === "a5x2") return cards({ width: A4.height, height: A4.width }, 2, 1, Math.SQRT1_2);
  if (sheet === "a6x4") return cards(A4, 2, 2, 0.5);
  if (sheet === "a3") return cards({ width: A4.height, height: 2 * A4.width }, 1, 1, Math.SQRT2);
  if (sheet === "labels") return { ...labels, page: A4, cut: false, scale: null };
  return cards(A4, 1, 1, 1);
}

/** Whether the labels lie on an A4 sheet and are large enough to be read. */
export function labelsFit(grid: LabelGrid): boolean {
  const right = grid.left + grid.columns * grid.width + (grid.columns - 1) * grid.gapX;
  const bottom = grid.top + grid.rows * grid.height + (grid.rows - 1) * grid.gapY;
  const large = Math.min(grid.width, grid.height) >= LEAST_LABEL;
  return large && right <= A4.width + 0.01 && bottom <= A4.height + 0.01;
}

/** Cards on one sheet. */
export function perSheet({ rows, columns }: Pick<CardGrid, "rows" | "columns">): number {
  return rows * columns;
}
