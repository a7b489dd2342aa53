/** Two lines take twice the height: their largest size, as a share of one line's. */
const TWO_LINES_AT_MOST = 0.56;
/** How much larger two lines must come out to be worth it. */
const WORTH_TWO_LINES = 1.1;
/** Kept free, so that rounding never makes a fitted text too wide. */
const SLACK = 0.995;

export interface Fit {
  /** pt */
  readonly size: number;
  /** Index of the word that begins the second line; 0 = one line. */
  readonly breakBefore: number;
}

/**
 * The largest size at which words fit a width, on one line or on two balanced ones.
 * @param words widths at the size `max`; @param space the width of a space at `max`
 * @param available the width there is, in the unit of `words`
 * @returns never less than `min`: what does not fit then is found by the box check
 */
export function fitWords(
  words: readonly number[],
  space: number,
  available: number,
  sizes: { readonly max: number; readonly min: number; readonly lines: number },
): Fit {
  const width = (from: number, to: number): number => {
    const line = words.slice(from, to);
    return line.reduce((sum, word) => sum + word, 0) + Math.max(0, line.length - 1) * space;
  };
  const sizeFor = (natural: number): number => {
    const fitting = natural <= available ? sizes.max : sizes.max * (available / natural) * SLACK;
    return Math.max(sizes.min, fitting);
  };
  const single: Fit = { size: sizeFor(width(0, words.length)), breakBefore: 0 };
  if (sizes.lines < 2 || words.length < 2) return single;
  const breaks = words.slice(1).map((_, index) => index + 1);
  const longest = (at: number): number => Math.max(width(0, at), width(at, words.length));
  const best = breaks.reduce((left, right) => (longest(right) < longest(left) ? right : left));
  const size = Math.min(sizeFor(longest(best)), sizes.max * TWO_LINES_AT_MOST);
  return size > single.size * WORTH_TWO_LINES ? { size, breakBefore: best } : single;
}

/** Fits every `FitText` under `root`: reads all widths first, then writes all sizes, so the page is laid out once. */
export function fitTexts(root: ParentNode): void {
  const fits = [...root.querySelectorAll<HTMLElement>("[data-fit]")].map((element) => {
    const [max = 16, min = 16, lines = 1] = (element.dataset.fit ?? "").split(" ").map(Number);
    const words = [...element.querySelectorAll<HTMLElement>("[data-word]")];
    const boxes = words.map((word) => word.getBoundingClientRect());
    const [first, second] = boxes;
    const space = first !== undefined && second !== undefined ? second.left - first.right : 0;
    const available = element.parentElement?.clientWidth ?? 0;
    const fit = fitWords(
      boxes.map((box) => box.width),
      space,
      available,
      { max, min, lines },
    );
    return { element, fit, words };
  });
  for (const { element, fit, words } of fits) {
    element.style.fontSize = `${fit.size.toFixed(2)}pt`;
    // The line break takes the place of the space, which would push the first line out of the middle.
    if (fit.breakBefore > 0) words[fit.breakBefore]?.previousSibling?.replaceWith(document.createElement("br"));
  }
}
