import { formatDay } from "../../../../shared/domain/thai-dates";
import { TOKENS } from "../../../app/theme";
import {
  fitted,
  type Measure,
  type Picture,
  type Shape,
  type Share,
  type ShareRecipient,
  sizeFor,
  titled,
} from "./picture";

const WIDTH = 1080;
const EDGE = 56;
const INNER = WIDTH - 2 * EDGE;
/** No flatter than 4:3: a LINE group shows it whole. */
const LEAST_HEIGHT = 810;

const COLUMN_GAP = 24;
/** Sizes of the names, the smallest that a telephone shows legibly last. */
const NAME_SIZES = [34, 30, 26] as const;
/** More names than this stand in two columns even where they must be smaller for it. */
const ONE_COLUMN = 12;
const TITLES = [
  { size: 34, bold: true, most: 3 },
  { size: 28, bold: true, most: 5 },
] as const;
const RECIPIENTS = [
  { size: 52, bold: true, most: 1 },
  { size: 40, bold: true, most: 3 },
] as const;

/** One recipient's card: how many have reported and which of its agencies have not. Holds no code and no person. */
export function cardPicture(share: Share, recipient: ShareRecipient, measure: Measure): Picture {
  const { progress, name, names } = recipient;
  const shapes: Shape[] = [];
  let y = 0;
  const text = (
    words: string,
    size: number,
    more: Partial<Extract<Shape, { type: "text" }>> & { readonly fill: string },
  ): void => void shapes.push({ type: "text", x: EDGE, y, text: words, size, ...more });

  const title = titled(share.title, TITLES, INNER, measure);
  const titleLine = title.letters.size + 16;
  const band = 52 + title.lines.length * titleLine;
  shapes.push({ type: "box", x: 0, y: 0, width: WIDTH, height: band, fill: TOKENS.rail });
  for (const [at, line] of title.lines.entries()) {
    y = 14 + (at + 1) * titleLine;
    text(line, title.letters.size, { fill: TOKENS.surface, bold: true });
  }

  y = band + 88;
  const percent = `ร้อยละ ${progress.reported.percent}`;
  const room = INNER - measure(percent, { size: 44, bold: true }) - 32;
  text(percent, 44, { fill: TOKENS.done, bold: true, x: WIDTH - EDGE, align: "right" });
  const whose = titled(name, RECIPIENTS, room, measure);
  for (const [at, line] of whose.lines.entries()) {
    if (at > 0) y += 58;
    text(line, whose.letters.size, { fill: TOKENS.ink, bold: true });
  }
  y += 66;
  text(`รายงานแล้ว ${progress.reported.count} จาก ${progress.total} แห่ง`, 38, { fill: TOKENS.ink });
  y += 30;
  const part = progress.total === 0 ? 0 : progress.reported.count / progress.total;
  shapes.push(
    { type: "box", x: EDGE, y, width: INNER, height: 24, fill: TOKENS.line, radius: 12 },
    { type: "box", x: EDGE, y, width: INNER * part, height: 24, fill: TOKENS.done, radius: 12 },
  );
  y += 96;
  if (names.length === 0) text("✓ รายงานครบทุกแห่งแล้ว", 40, { fill: TOKENS.done, bold: true });
  else {
    text(`ยังไม่รายงาน ${names.length} แห่ง`, 40, { fill: TOKENS.late, bold: true });
    const bullets = names.map(({ name: one, returned }) => `•  ${one}${returned ? " (ส่งกลับแก้ไข)" : ""}`);
    const list = listOf(bullets, measure);
    const top = y + 68;
    for (const [at, bullet] of bullets.entries()) {
      y = top + (at % list.perColumn) * list.line;
      const x = EDGE + Math.floor(at / list.perColumn) * (list.width + COLUMN_GAP);
      text(fitted(bullet, { size: list.size }, list.width, measure), list.size, { fill: TOKENS.ink, x });
    }
    y = top + (list.perColumn - 1) * list.line;
  }

  const height = Math.max(LEAST_HEIGHT, y + 210);
  y = height - 100;
  shapes.push({ type: "box", x: EDGE, y: y - 56, width: INNER, height: 2, fill: TOKENS.line });
  text(`กำหนดรายงานภายในวันที่ ${formatDay(share.deadline)}`, 30, { fill: TOKENS.ink, bold: true });
  y += 50;
  text(`ข้อมูล ณ วันที่ ${formatDay(share.asOf)}`, 28, { fill: TOKENS.muted });
  const ground: Shape = { type: "box", x: 0, y: 0, width: WIDTH, height, fill: TOKENS.surface };
  return { width: WIDTH, height, shapes: [ground, ...shapes] };
}

interface List {
  readonly size: number;
  readonly width: number;
  readonly perColumn: number;
  readonly line: number;
}

/** How the names stand: in two columns where they fit, smaller where they are many; each whole if it can be. */
function listOf(bullets: readonly string[], measure: Measure): List {
  const half = (INNER - COLUMN_GAP) / 2;
  const many = bullets.length > ONE_COLUMN;
  const two = sizeFor(bullets, many ? NAME_SIZES : NAME_SIZES.slice(0, 1), half, measure);
  const one = sizeFor(bullets, many ? NAME_SIZES.slice(-1) : NAME_SIZES, INNER, measure);
  const size = two ?? one ?? NAME_SIZES[2];
  const width = two === null ? INNER : half;
  const perColumn = Math.ceil(bullets.length / (two === null ? 1 : 2));
  return { size, width, perColumn, line: Math.round(size * 1.65) };
}
