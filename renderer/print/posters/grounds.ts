import { type CardGrid, perSheet } from "../../../shared/domain/poster-sheets";
import type { Look } from "./look";

/** Logos stand in the foot of a poster: its top, height, the widest a logo may be, and what stands between; mm on A4. */
const FOOT = { left: 14, top: 273, height: 14, widest: 32, gap: 4 } as const;

export interface PlacedLogo {
  readonly source: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the logos stand on an A4 poster, left to right; mm. */
export function placeLogos({ design, pictures }: Pick<Look, "design" | "pictures">): PlacedLogo[] {
  let left: number = FOOT.left;
  return pictures.map((source, index) => {
    const { width: wide = 1, height: high = 1 } = design.logos[index] ?? {};
    const width = Math.min(FOOT.widest, (FOOT.height * wide) / high);
    const height = (width * high) / wide;
    const placed = { source, left, top: FOOT.top + (FOOT.height - height) / 2, width, height };
    left += width + FOOT.gap;
    return placed;
  });
}

/** What the logos take of the foot's width; mm on A4. */
export function logoRoom(logos: readonly PlacedLogo[]): number {
  return logos.reduce((sum, { width }) => sum + width + FOOT.gap, 0);
}

function svg(width: number, height: number, body: string): string {
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" fill="none">${body}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(picture)}`;
}

function frame(left: number, top: number, side: number, round: number, style: string): string {
  return `<rect x="${left}" y="${top}" width="${side}" height="${side}" rx="${round}" ${style}/>`;
}

const STEP_CENTRES = [45, 105, 165] as const;

function steps(y: number, { colours: { accent }, lowInk }: Look): string {
  const line = `<path d="M53 ${y}h44M113 ${y}h44" stroke="${accent}" stroke-width=".3"/>`;
  const style = lowInk ? 'stroke="#000" stroke-width=".5"' : `fill="${accent}"`;
  return line + STEP_CENTRES.map((x) => `<circle cx="${x}" cy="${y}" r="5.5" ${style}/>`).join("");
}

const rule = (y: number, colour: string, width = 0.3): string =>
  `<path d="M14 ${y}h182" stroke="${colour}" stroke-width="${width}"/>`;

/** What is drawn on a poster and not written, as one picture of A4: hundreds of posters are laid out and printed at once. */
function drawing(look: Look): string {
  const { main, accent } = look.colours;
  if (look.template === "invitation") {
    const band = look.lowInk
      ? `${rule(230, main, 0.6)}${rule(270.5, main, 0.6)}`
      : `<path d="M0 0h210v5H0z" fill="${accent}"/><path d="M0 229h210v41.5H0z" fill="${main}"/>`;
    return (
      band +
      frame(40, 55, 130, 6, `fill="#fff" stroke="${main}" stroke-width="${look.lowInk ? 0.6 : 2.4}"`) +
      steps(200.5, look)
    );
  }
  if (look.template === "lines") {
    const corner = (x: number, y: number, h: number, v: number): string => `M${x} ${y + 12 * v}v${-12 * v}h${12 * h}`;
    const corners = corner(39, 60, 1, 1) + corner(171, 60, -1, 1) + corner(39, 192, 1, -1) + corner(171, 192, -1, -1);
    const border =
      '<rect x="6" y="6" width="198" height="285" rx="3" stroke="#000" stroke-width=".35"/><rect x="7.4" y="7.4" width="195.2" height="282.2" rx="2" stroke="#000" stroke-width=".15"/>';
    return `${border}<path d="${corners}" stroke="#000" stroke-width="1"/>${steps(245.5, look)}${rule(272, "#000", 0.15)}`;
  }
  const band = look.lowInk ? rule(57, main, 0.6) : `<path d="M0 0h210v84H0z" fill="${main}"/>`;
  const around = frame(39.5, 60.5, 131, 8, `fill="#fff" stroke="${accent}" stroke-width="${look.lowInk ? 0.6 : 1.6}"`);
  return `${band}${around}${steps(245.5, look)}${rule(272, look.lowInk ? "#000" : "#c9d0dc")}`;
}

/** CSS background of a poster: its drawing with the logos above it. */
export function posterGround(look: Look): string {
  const logos = placeLogos(look).map(
    ({ source, left, top, width, height }) => `url("${source}") ${left}mm ${top}mm / ${width}mm ${height}mm no-repeat`,
  );
  return [...logos, `#fff url("${svg(210, 297, drawing(look))}") 0 0 / 210mm 297mm no-repeat`].join(", ");
}

/** Marks where a sheet is cut: short lines within what a printer reaches, light enough to be read on any ground. */
export function cutMarks(grid: CardGrid): string | null {
  if (!grid.cut || perSheet(grid) === 1) return null;
  const { width, height } = grid.page;
  const [from, long] = [4.5, 7];
  const along = (count: number, size: number): number[] =>
    Array.from({ length: count - 1 }, (_, at) => (at + 1) * size);
  const down = along(grid.columns, grid.width).map((x) => `M${x} ${from}v${long}M${x} ${height - from}v${-long}`);
  const across = along(grid.rows, grid.height).map((y) => `M${from} ${y}h${long}M${width - from} ${y}h${-long}`);
  const crosses = along(grid.columns, grid.width).flatMap((x) =>
    along(grid.rows, grid.height).map((y) => `M${x - 4} ${y}h8M${x} ${y - 4}v8`),
  );
  const d = [...down, ...across, ...crosses].join("");
  const halo = `<path d="${d}" stroke="#fff" stroke-width=".9" stroke-linecap="round"/>`;
  return svg(width, height, `${halo}<path d="${d}" stroke="#555" stroke-width=".25"/>`);
}
