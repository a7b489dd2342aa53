/** Red, green, blue. */
export type Colour = readonly [number, number, number];
/** pdf.js order: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
/** Corners of one closed shape, x and y by turns, in pixels. */
export type Shape = readonly number[];

/** A page as pixels, white to begin with. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel. */
  readonly data: Uint8ClampedArray;
}

/** Pixels of a picture, asked for one by one: null where it shows nothing. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): Colour | null;
}

export function blankBitmap(width: number, height: number): Bitmap {
  return { width, height, data: new Uint8ClampedArray(width * height * 4).fill(255) };
}

/** `first` is applied first. */
export function times(second: Matrix, first: Matrix): Matrix {
  const [a, b, c, d, e, f] = second;
  return [
    a * first[0] + c * first[1],
    b * first[0] + d * first[1],
    a * first[2] + c * first[3],
    b * first[2] + d * first[3],
    a * first[4] + c * first[5] + e,
    b * first[4] + d * first[5] + f,
  ];
}

export function put([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function dot({ data, width }: Bitmap, x: number, y: number, [red, green, blue]: Colour): void {
  const at = (y * width + x) * 4;
  data[at] = red;
  data[at + 1] = green;
  data[at + 2] = blue;
}

interface Edge {
  readonly top: number;
  readonly bottom: number;
  readonly x: number;
  readonly slope: number;
  readonly way: 1 | -1;
}

function edgesOf(shapes: readonly Shape[]): Edge[] {
  const edges: Edge[] = [];
  for (const shape of shapes) {
    for (let at = 0; at < shape.length; at += 2) {
      const next = (at + 2) % shape.length;
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [shape[at], shape[at + 1], shape[next], shape[next + 1]];
      if (y1 === y2) continue;
      const slope = (x2 - x1) / (y2 - y1);
      edges.push(
        y1 < y2 ? { top: y1, bottom: y2, x: x1, slope, way: 1 } : { top: y2, bottom: y1, x: x2, slope, way: -1 },
      );
    }
  }
  return edges.sort((one, other) => one.top - other.top);
}

/** Fills shapes as one: a pixel takes the colour when its middle is inside. */
export function fillShapes(bitmap: Bitmap, shapes: readonly Shape[], colour: Colour, evenOdd: boolean): void {
  const edges = edgesOf(shapes);
  let next = 0;
  let live: Edge[] = [];
  const last = Math.min(bitmap.height - 1, Math.ceil(Math.max(...edges.map(({ bottom }) => bottom), 0)));
  for (let y = Math.max(0, Math.floor(edges[0]?.top ?? bitmap.height)); y <= last; y += 1) {
    const middle = y + 0.5;
    for (; next < edges.length && (edges[next]?.top ?? 0) <= middle; next += 1) live.push(edges[next] as Edge);
    live = live.filter(({ bottom }) => bottom > middle);
    const crossings = live
      .map(({ top, x, slope, way }) => ({ x: x + (middle - top) * slope, way }))
      .sort((one, other) => one.x - other.x);
    let winding = 0;
    crossings.forEach(({ x, way }, index) => {
      winding += evenOdd ? 1 : way;
      const end = crossings[index + 1]?.x;
      if (end === undefined || (evenOdd ? winding % 2 : winding) === 0) return;
      const right = Math.min(bitmap.width, Math.round(end));
      for (let column = Math.max(0, Math.round(x)); column < right; column += 1) dot(bitmap, column, y, colour);
    });
  }
}

/** Lays a picture into the unit square that `matrix` puts on the page, its first row on top. */
export function layPicture(bitmap: Bitmap, picture: Picture, matrix: Matrix): void {
  const [a, b, c, d, e, f] = matrix;
  const area = a * d - b * c;
  if (Math.abs(area) < 1e-9) return;
  const corners = [put(matrix, 0, 0), put(matrix, 1, 0), put(matrix, 0, 1), put(matrix, 1, 1)];
  const span = (axis: 0 | 1, most: number): readonly [number, number] => {
    const places = corners.map((corner) => corner[axis]);
    return [Math.max(0, Math.floor(Math.min(...places))), Math.min(most, Math.ceil(Math.max(...places)))];
  };
  const [left, right] = span(0, bitmap.width);
  const [top, bottom] = span(1, bitmap.height);
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const [fromX, fromY] = [x + 0.5 - e, y + 0.5 - f];
      const u = (d * fromX - c * fromY) / area;
      const v = (a * fromY - b * fromX) / area;
      if (u < 0 || u >= 1 || v < 0 || v >= 1) continue;
      const colour = picture.at(Math.floor(u * picture.width), Math.floor((1 - v) * picture.height));
      if (colour) dot(bitmap, x, y, colour);
    }
  }
}
