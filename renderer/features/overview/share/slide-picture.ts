import { formatDay } from "../../../../shared/domain/thai-dates";
import { TOKENS } from "../../../app/theme";
import { fitted, type Measure, type Picture, type Shape, type Share, wrapped } from "./picture";
import { type SlideRow, slideRows } from "./slide-rows";

const WIDTH = 1920;
const HEIGHT = 1080;
const EDGE = 72;
const BAND = 176;
/** Where the table of recipients stands. */
const TABLE = { x: 760, y: 232, width: WIDTH - 760 - EDGE, height: 720 } as const;
const COLUMN_GAP = 48;
const ROWS_A_COLUMN = 11;

/** One 16:9 slide for the province's meeting: the three numbers and every recipient. */
export function slidePicture(share: Share, measure: Measure): Picture {
  const { rows, left } = slideRows(share);
  const columns = Math.max(1, Math.ceil(rows.length / ROWS_A_COLUMN));
  const perColumn = Math.max(1, Math.ceil(rows.length / columns));
  const width = (TABLE.width - COLUMN_GAP * (columns - 1)) / columns;
  const height = Math.min(104, TABLE.height / perColumn);
  const rowShapes = rows.flatMap((row, at) => {
    const x = TABLE.x + Math.floor(at / perColumn) * (width + COLUMN_GAP);
    return rowOf(row, { x, y: TABLE.y + (at % perColumn) * height, width, height }, measure);
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
  const letters = { size: 44, bold: true } as const;
  const lines = wrapped(share.title, letters, WIDTH - 2 * EDGE, 2, measure);
  const first = lines.length === 1 ? 106 : 76;
  return [
    { type: "box", x: 0, y: 0, width: WIDTH, height: BAND, fill: TOKENS.rail },
    ...lines.map(
      (text, at): Shape => ({ type: "text", x: EDGE, y: first + at * 64, text, fill: TOKENS.surface, ...letters }),
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

function rowOf(row: SlideRow, { x, y, width, height }: Place, measure: Measure): Shape[] {
  const size = Math.min(34, height * 0.42);
  const base = y + height * 0.5;
  const counts = `${row.reported}/${row.total}`;
  const tail = `${row.percent}%`;
  const tailRoom = measure("100.00%", { size }) + 18;
  const room = width - tailRoom - measure("00/00", { size, bold: true }) - 24;
  const bar = { x, y: y + height * 0.66, height: Math.max(6, height * 0.13), radius: 5 } as const;
  const done = row.total === 0 ? 0 : row.reported / row.total;
  return [
    { type: "text", x, y: base, text: fitted(row.name, { size }, room, measure), size, fill: TOKENS.ink },
    {
      ...{ type: "text", x: x + width - tailRoom, y: base, text: counts, size, bold: true, align: "right" },
      fill: row.reported === row.total ? TOKENS.done : TOKENS.ink,
    },
    { type: "text", x: x + width, y: base, text: tail, size, fill: TOKENS.muted, align: "right" },
    { type: "box", ...bar, width, fill: TOKENS.line },
    { type: "box", ...bar, width: width * done, fill: TOKENS.done },
  ];
}
