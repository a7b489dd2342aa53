/** One month's value in the picture. */
export interface Dot {
  readonly month: string;
  readonly x: number;
  readonly y: number;
}

interface Picture {
  readonly width: number;
  readonly height: number;
  /** The value at the top edge; 0 is at the bottom. */
  readonly max: number;
}

/** Room for a dot at the edges. */
const EDGE = 4;

function monthNumber(month: string): number {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return year * 12 + number;
}

/** Where each month's value stands: as far apart as the months are, months without the value left out. */
export function dotsOf<M extends string>(
  rows: readonly ({ readonly month: string } & { readonly [K in M]: number | null })[],
  measure: M,
  { width, height, max }: Picture,
): Dot[] {
  const first = monthNumber(rows[0]?.month ?? "0-1");
  const span = Math.max(1, monthNumber(rows.at(-1)?.month ?? "0-1") - first);
  return rows.flatMap((row) => {
    const value: number | null = row[measure];
    if (value === null) return [];
    const x = EDGE + ((monthNumber(row.month) - first) / span) * (width - 2 * EDGE);
    const y = height - EDGE - (value / max) * (height - 2 * EDGE);
    return [{ month: row.month, x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }];
  });
}
