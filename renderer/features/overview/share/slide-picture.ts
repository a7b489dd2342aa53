import { formatDay } from "../../../../shared/domain/thai-dates";
import { TOKENS } from "../../../app/theme";
import { fitted, type Letters, type Measure, type Picture, type Shape, type Share, sizeFor, titled } from "./picture";
import { type SlideRow, slideRows } from "./slide-rows";

const WIDTH = 1920;
const HEIGHT = 1080;
const EDGE = 72;
const BAND = 176;
/** Where the table of recipients stands. */
const TABLE = { x: 760, y: 232, width: WIDTH - 760 - EDGE, height: 720 } as const;
const COLUMN_GAP = 48;
const ROWS_A_COLUMN = 11;
/** A fourth column would leave no room for the names. */
const MOST_COLUMNS = 3;
/** The smallest that a projector shows legibly. */
const SMALLEST = 18;
const TITLES = [
  { size: 44, bold: true, most: 2 },
  { size: 34, bold: true, most: 3 },
  { size: 28, bold: true, most: 4 },
] as const;

/** One 16:9 slide for the province's meeting: the three numbers and every recipient. */
export function slidePicture(share: Share, measure: Measure): Picture {
  const { rows, left } = slideRows(share);
  const columns = Math.min(MOST_COLUMNS, Math.max(1, Math.ceil(rows.length / ROWS_A_COLUMN)));
  const perColumn = Math.max(1, Math.ceil(rows.length / columns));
  const width = (TABLE.width - COLUMN_GAP * (columns - 1)) / columns;
  const height = Math.min(104, TABLE.height / perColumn);
  const letters = rowLetters(rows, { width, height, percents: columns < MOST_COLUMNS }, measure);
  const rowShapes = rows.flatMap((row, at) => {
    const x = TABLE.x + Math.floor(at / perColumn) * (width + COLUMN_GAP);
    return rowOf(row, { x, y: TABLE.y + (at % perColumn) * height, width, height }, letters, measure);
  });
  const more = left === 0 ? "" : ` · และอีก ${left} แห่งที่ก้าวหน้ากว่านี้`;
  return {
    width: WIDTH,
    height: HEIGHT,
    shapes: [
      { type: "box", x: 0, y: 0, width: WIDTH, height: HEIGHT, fill: TOKENS.surface },
      ...heading(share, measure),
      ...numbers(share),
      ...rowShapes,
      { type: "box", x: EDGE, y: HEIGHT - 92, width: WIDTH - 2 * EDGE, height: 2, fill: TOKENS.line },
      {
        ...{ type: "text", x: EDGE, y: HEIGHT - 38, size: 30, bold: true, fill: TOKENS.ink },
        text: `กำหนดรายงานภายในวันที่ ${formatDay(share.deadline)}`,
      },
      {
        ...{ type: "text", x: WIDTH - EDGE, y: HEIGHT - 38, size: 28, fill: TOKENS.muted, align: "right" },
        text: `ข้อมูล ณ วันที่ ${formatDay(share.asOf)}${more}`,
      },
    ],
  };
}

function heading(share: Share, measure: Measure): Shape[] {
  const { letters, lines } = titled(share.title, TITLES, WIDTH - 2 * EDGE, measure);
  const line = (letters.size * 16) / 11;
  // The lines together stand in the middle of the band.
  const first = (BAND - line * (lines.length - 1)) / 2 + letters.size * 0.4;
  return [
    { type: "box", x: 0, y: 0, width: WIDTH, height: BAND, fill: TOKENS.rail },
    ...lines.map(
      (text, at): Shape => ({ type: "text", x: EDGE, y: first + at * line, text, fill: TOKENS.surface, ...letters }),
    ),
  ];
}

/** The three numbers, never mixed (domain §1), each with its own percent. */
function numbers({ total }: Share): Shape[] {
  const centre = { x: 380, y: 426 } as const;
  const ring = { type: "ring", ...centre, radius: 160, thickness: 44 } as const;
  const line = (at: number, words: string, count: number, percent: string, fill: string): Shape[] => {
    const y = 700 + at * 66;
    return [
      { type: "text", x: EDGE, y, text: words, size: 30, fill: TOKENS.muted },
      { type: "text", x: 450, y, text: `${count} แห่ง`, size: 32, bold: true, fill, align: "right" },
      { type: "text", x: 680, y, text: `ร้อยละ ${percent}`, size: 28, fill: TOKENS.muted, align: "right" },
    ];
  };
  return [
    { ...ring, share: 1, fill: TOKENS.line },
    { ...ring, share: total.total === 0 ? 0 : total.reported.count / total.total, fill: TOKENS.done },
    {
      ...{ type: "text", x: centre.x, y: centre.y + 8, size: 54, bold: true, fill: TOKENS.ink, align: "center" },
      text: `${total.reported.percent}%`,
    },
    {
      ...{ type: "text", x: centre.x, y: centre.y + 60, size: 30, fill: TOKENS.muted, align: "center" },
      text: `จาก ${total.total} แห่ง`,
    },
    ...line(0, "รายงานแล้ว", total.reported.count, total.reported.percent, TOKENS.done),
    ...line(1, "ครบทุกขั้นตอน", total.allStepsDone.count, total.allStepsDone.percent, TOKENS.ink),
    ...line(2, "ตรวจสอบแล้ว", total.verified.count, total.verified.percent, TOKENS.ink),
    ...line(3, "ยังไม่รายงาน", total.outstanding.count, total.outstanding.percent, TOKENS.late),
  ];
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface RowLetters extends Letters {
  /** Room for the name, for the numbers behind it, and for the percent; no percents where the columns are narrow. */
  readonly name: number;
  readonly percent: number;
}

/** One size for all rows: the largest at which every name is whole. */
function rowLetters(
  rows: readonly SlideRow[],
  { width, height, percents }: Pick<Place, "width" | "height"> & { readonly percents: boolean },
  measure: Measure,
): RowLetters {
  const most = Math.floor(Math.min(34, height * 0.42));
  const at = (size: number): RowLetters => {
    const percent = percents ? measure("100.00%", { size }) + 18 : 0;
    return { size, percent, name: width - percent - measure("00/00", { size, bold: true }) - 24 };
  };
  const sizes = Array.from({ length: Math.max(1, most - SMALLEST + 1) }, (_, less) => most - less);
  const names = rows.map(({ name }) => name);
  return at(sizes.find((size) => sizeFor(names, [size], at(size).name, measure)) ?? sizes.at(-1) ?? most);
}

function rowOf(row: SlideRow, { x, y, width, height }: Place, letters: RowLetters, measure: Measure): Shape[] {
  const { size } = letters;
  const base = y + height * 0.5;
  // Below the vowels and tails under the line.
  const bar = { x, y: base + size * 0.46, height: Math.max(6, height * 0.13), radius: 5 } as const;
  const done = row.total === 0 ? 0 : row.reported / row.total;
  const percent: Shape = {
    ...{ type: "text", x: x + width, y: base, size, fill: TOKENS.muted, align: "right" },
    text: `${row.percent}%`,
  };
  return [
    { type: "text", x, y: base, text: fitted(row.name, { size }, letters.name, measure), size, fill: TOKENS.ink },
    {
      ...{ type: "text", x: x + width - letters.percent, y: base, size, bold: true, align: "right" },
      text: `${row.reported}/${row.total}`,
      fill: row.reported === row.total ? TOKENS.done : TOKENS.ink,
    },
    ...(letters.percent > 0 ? [percent] : []),
    { type: "box", ...bar, width, fill: TOKENS.line },
    { type: "box", ...bar, width: width * done, fill: TOKENS.done },
  ];
}
