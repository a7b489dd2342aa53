import { folded, type PdfPage, type TextPiece } from "./read-pdf";

/** Points to millimetres. */
export const mm = (points: number): number => (points / 72) * 25.4;

/** A line of a page as it stands there, in PDF points from the top left. */
export interface Row {
  readonly text: string;
  readonly pieces: readonly TextPiece[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Size of its first piece. */
  readonly size: number;
}

/** Text of a page line by line, from the top: pieces on one baseline, whatever their sizes. */
export function rowsOf(page: PdfPage | undefined): Row[] {
  const found = new Map<number, TextPiece[]>();
  for (const piece of page?.pieces ?? []) {
    const key = [...found.keys()].find((baseline) => Math.abs(baseline - piece.baseline) < 4) ?? piece.baseline;
    found.set(key, [...(found.get(key) ?? []), piece]);
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([baseline, pieces]) => ({
      text: folded(pieces.map(({ text }) => text).join("")),
      pieces,
      left: Math.min(...pieces.map(({ left }) => left)),
      right: Math.max(...pieces.map(({ right }) => right)),
      baseline,
      size: pieces[0]?.size ?? 0,
    }));
}

/** The first row from `from` on that holds these words. */
export function rowAt(rows: readonly Row[], words: string, from = 0): number {
  const index = rows.findIndex(({ text }, at) => at >= from && text.includes(folded(words)));
  if (index < 0) throw new Error(`not on the page: ${words}`);
  return index;
}
