import type { Flow, Piece } from "./flow";
import { firstWords, sliceRuns, type TextRun } from "./line-source";

/** What the tops of two lines differ by at least, in CSS pixels. */
const LINE_APART = 4;

export function Runs({ runs }: { runs: readonly TextRun[] }) {
  let at = 0;
  return runs.map((run) => {
    const key = at;
    at += run.text.length;
    return (
      <span key={key} className={run.keep ? "nobreak" : undefined}>
        {run.text}
      </span>
    );
  });
}

/** Offsets at which the lines of an element's text begin, as the browser broke them. */
function lineStarts(element: Element): number[] {
  const nodes: { node: Text; from: number }[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    nodes.push({ node, from: length });
    length += node.length;
  }
  const range = document.createRange();
  /** Top of the character at an offset; a space that ends a line has none of its own. */
  const topAt = (offset: number): number => {
    const place = nodes.findLast(({ from }) => from <= offset);
    if (!place) return Number.NEGATIVE_INFINITY;
    range.setStart(place.node, offset - place.from);
    range.setEnd(place.node, offset - place.from + 1);
    const rect = range.getClientRects()[0];
    return rect === undefined || rect.width + rect.height === 0 ? Number.NEGATIVE_INFINITY : rect.top;
  };
  const starts = [0];
  let top = topAt(0);
  for (let start = 0; ; ) {
    // Lines follow each other: the first character below this line's is found by halving.
    let [low, high] = [start + 1, length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (topAt(middle) > top + LINE_APART) high = middle;
      else low = middle + 1;
    }
    if (low >= length) return starts;
    starts.push(low);
    start = low;
    top = topAt(low);
  }
}

/** The pieces of one paragraph, a line each: two lines at least stay together at its beginning and its end. */
function linesOf(piece: Piece, element: Element): Piece[] {
  const { lines: source } = piece;
  if (!source) return [piece];
  const starts = lineStarts(element);
  const last = starts.length - 1;
  return starts.map((from, index) => {
    const runs = sliceRuns(source.runs, from, starts[index + 1] ?? Number.POSITIVE_INFINITY);
    const together = index < last && (index === 0 || index === last - 1);
    return {
      key: `${piece.key}-${index}`,
      words: firstWords(runs),
      lines: source,
      only: last === 0,
      keepWithNext: together || (piece.keepWithNext === true && index === last),
      node: source.draw(<Runs runs={runs} />, index === 0 ? "first" : "middle"),
    };
  });
}

/**
 * A single line that goes with what is no text takes the line, or the last row of the table, before it along: two at
 * least are carried over.
 */
function withCompany(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    const next = pieces[index + 1];
    const after = pieces[index + 2];
    const single = next?.lines !== undefined && next.only === true && next.keepWithNext === true;
    const company = piece.lines !== undefined || piece.table !== undefined;
    return company && single && after?.lines === undefined ? { ...piece, keepWithNext: true } : piece;
  });
}

/**
 * A measured flow with each paragraph parted into its lines, so that pages can break between them. Lines stand as they
 * were measured: a page that begins in the middle of a paragraph breaks no word anew.
 */
export function splitLines(flow: Flow, root: ParentNode): Flow {
  if (!flow.pieces.some(({ lines }) => lines !== undefined)) return flow;
  const column = root.querySelector(`[data-flow="${CSS.escape(flow.key)}"]`);
  const measured = [...(column?.querySelectorAll<HTMLElement>("[data-piece], tbody > tr") ?? [])];
  const pieces = flow.pieces.flatMap((piece, index) => {
    const text = measured[index]?.querySelector("[data-text]");
    return text ? linesOf(piece, text) : [piece];
  });
  return { ...flow, pieces: withCompany(pieces) };
}
