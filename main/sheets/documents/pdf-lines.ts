/** A piece of text as pdf.js gives it, in points from the bottom left. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of its letters. */
  readonly size: number;
}

interface Run {
  text: string;
  readonly x: number;
  readonly y: number;
  right: number;
  readonly size: number;
}

/** Share of the letters' height that a gap inside a line has before it is a space. */
const SPACE = 0.45;
/** Points from the left edge at which a line counts as set in. */
const SET_IN = 20;

/** Pieces that follow each other on one line, as the file draws them: marks keep their place behind their letter. */
function runsOf(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    const size = piece.size || last?.size || 1;
    const follows =
      last !== undefined &&
      Math.abs(piece.y - last.y) < 0.5 * size &&
      piece.x > last.right - 1.2 * size &&
      piece.x < last.right + 3 * size;
    if (follows) {
      const gap = piece.x - last.right > SPACE * size && !/\s$/.test(last.text) && !/^\s/.test(piece.text);
      last.text += (gap ? " " : "") + piece.text;
      last.right = Math.max(last.right, piece.x + piece.width);
    } else if (piece.text.trim() !== "") {
      runs.push({ text: piece.text, x: piece.x, y: piece.y, right: piece.x + piece.width, size });
    }
  }
  return runs;
}

function linesOfRuns(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [];
  for (const run of [...runs].toSorted((a, b) => b.y - a.y)) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line && first && Math.abs(first.y - run.y) < 0.45 * Math.max(first.size, run.size)) line.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => line.toSorted((a, b) => a.x - b.x));
}

/**
 * A page's lines from top to bottom, columns of a line parted by spaces. A line that is set in begins with a tab; a gap
 * of more than a line is a blank line.
 */
export function pageLines(pieces: readonly Piece[]): string {
  const lines = linesOfRuns(runsOf(pieces));
  const left = Math.min(...lines.map(([first]) => first?.x ?? 0));
  let above: Run | null = null;
  const out: string[] = [];
  for (const line of lines) {
    const [first] = line;
    if (!first) continue;
    if (above !== null && above.y - first.y > 2.4 * Math.max(above.size, first.size)) out.push("");
    const words = line.map(({ text }) => text.trim()).join("    ");
    out.push(`${first.x - left > SET_IN ? "\t" : ""}${words}`);
    above = first;
  }
  return out.join("\n");
}
