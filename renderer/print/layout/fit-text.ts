/** What a fitted text is set in, and the room it has. */
export interface FitRoom {
  /** Width there is, in mm. */
  readonly width: number;
  /** Sizes in pt. What does not fit at `min` is found by the box check afterwards. */
  readonly max: number;
  readonly min: number;
  /** 2 allows a second line, at a space only. */
  readonly lines?: 1 | 2;
  readonly bold?: boolean;
  readonly mono?: boolean;
}

export interface Fit {
  /** pt */
  readonly size: number;
  readonly lines: readonly string[];
}

/** Two lines take twice the height: their largest size, as a share of one line's. */
const TWO_LINES_AT_MOST = 0.56;
/** How much larger two lines must come out to be worth it. */
const WORTH_TWO_LINES = 1.1;
/** Kept free, so that rounding never makes a fitted text too wide. */
const SLACK = 0.99;
const MM_PER_PT = 25.4 / 72;

/**
 * The largest size at which a text fits a width, on one line or on two balanced ones. Words (between spaces) are never
 * broken inside, because Thai segmentation splits names (domain §4).
 * @param measure width of a text in mm when set in 1 pt
 */
export function fitText(text: string, room: FitRoom, measure: (text: string) => number): Fit {
  const sizeFor = (line: string): number => {
    const width = measure(line);
    return Math.max(room.min, width > 0 ? Math.min(room.max, (room.width / width) * SLACK) : room.max);
  };
  const single: Fit = { size: sizeFor(text), lines: [text] };
  const words = text.split(" ").filter((word) => word !== "");
  if (room.lines !== 2 || words.length < 2 || single.size === room.max) return single;
  const splits = words.slice(1).map((_, index): Fit => {
    const lines = [words.slice(0, index + 1).join(" "), words.slice(index + 1).join(" ")];
    return { size: Math.min(...lines.map(sizeFor), room.max * TWO_LINES_AT_MOST), lines };
  });
  const best = splits.reduce((left, right) => (right.size > left.size ? right : left));
  return best.size > single.size * WORTH_TWO_LINES ? best : single;
}

const SARABUN = "'TH Sarabun New', 'TH SarabunPSK', 'PakMud Sarabun', sans-serif";
const MONO = `'PakMud Mono', ${SARABUN}`;
/** Size that texts are measured at, in CSS pixels: large, so that hinting does not count. */
const MEASURED_AT = 100;

let context: OffscreenCanvasRenderingContext2D | null = null;
/** Widths by font and text: hundreds of sheets name the same department and districts. */
const widths = new Map<string, number>();

/** Width of a text in mm when set in 1 pt of the paper's fonts, which must be loaded. */
export function measureText(text: string, style: Pick<FitRoom, "bold" | "mono">): number {
  context ??= new OffscreenCanvas(1, 1).getContext("2d");
  if (context === null) return 0;
  const font = `${style.bold ? 700 : style.mono ? 500 : 400} ${MEASURED_AT}px ${style.mono ? MONO : SARABUN}`;
  const key = font + text;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context.font = font;
  const width = (context.measureText(text).width / MEASURED_AT) * MM_PER_PT;
  widths.set(key, width);
  return width;
}
