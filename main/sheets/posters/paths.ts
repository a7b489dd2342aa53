import { type Matrix, put, type Shape } from "./bitmap";

/** What pdf.js writes before the numbers of each part of a path. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;
/** Straight pieces that stand for a curve. */
const PIECES = 6;

interface Open {
  shape: number[];
  closed: boolean;
}

function curve(shape: number[], matrix: Matrix, points: readonly number[]): void {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = points;
  for (let piece = 1; piece <= PIECES; piece += 1) {
    const t = piece / PIECES;
    const [b0, b1, b2, b3] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
    shape.push(...put(matrix, b0 * x0 + b1 * x1 + b2 * x2 + b3 * x3, b0 * y0 + b1 * y1 + b2 * y2 + b3 * y3));
  }
}

/** The outlines of a path on the page, in pixels. */
export function outlines(path: ArrayLike<number>, matrix: Matrix): Open[] {
  const open: Open[] = [];
  let [x, y] = [0, 0];
  const numbers = (from: number, count: number): number[] =>
    Array.from({ length: count }, (_, index) => path[from + index] ?? 0);
  for (let at = 0; at < path.length; ) {
    const part = path[at];
    at += 1;
    const last = open.at(-1);
    if (part === CLOSE) {
      if (last) last.closed = true;
      continue;
    }
    const count = part === CURVE ? 6 : part === QUADRATIC ? 4 : 2;
    const given = numbers(at, count);
    at += count;
    if (part === MOVE || !last) open.push({ shape: [...put(matrix, given[0] ?? 0, given[1] ?? 0)], closed: false });
    else if (part === LINE) last.shape.push(...put(matrix, given[0] ?? 0, given[1] ?? 0));
    else if (part === QUADRATIC) curve(last.shape, matrix, [x, y, ...given.slice(0, 2), ...given]);
    else curve(last.shape, matrix, [x, y, ...given]);
    [x, y] = [given[count - 2] ?? 0, given[count - 1] ?? 0];
  }
  return open;
}

/** Outlines drawn with a pen: each straight piece as a shape of the pen's width, in pixels. */
export function strokes(open: readonly Open[], width: number): Shape[] {
  const shapes: Shape[] = [];
  for (const { shape, closed } of open) {
    const ends = closed ? shape.length : shape.length - 2;
    for (let at = 0; at < ends; at += 2) {
      const next = (at + 2) % shape.length;
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [shape[at], shape[at + 1], shape[next], shape[next + 1]];
      const length = Math.hypot(x2 - x1, y2 - y1);
      if (length === 0) continue;
      const [across, down] = [((y2 - y1) / length) * (width / 2), ((x1 - x2) / length) * (width / 2)];
      shapes.push([x1 + across, y1 + down, x2 + across, y2 + down, x2 - across, y2 - down, x1 - across, y1 - down]);
    }
  }
  return shapes;
}
