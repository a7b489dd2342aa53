import { formatDay } from "../../../../shared/domain/thai-dates";
import { TOKENS } from "../../../app/theme";
import { fitted, type Measure, type Picture, type Shape, type Share, type ShareRecipient, wrapped } from "./picture";

const WIDTH = 1080;
const EDGE = 56;
const INNER = WIDTH - 2 * EDGE;
/** No flatter than 4:3: a LINE group shows it whole. */
const LEAST_HEIGHT = 810;

const NAME = { size: 34 } as const;
const NAME_LINE = 56;

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

  const title = { size: 34, bold: true } as const;
  const lines = wrapped(share.title, title, INNER, 3, measure);
  const band = 52 + lines.length * 50;
  shapes.push({ type: "box", x: 0, y: 0, width: WIDTH, height: band, fill: TOKENS.rail });
  for (const [at, line] of lines.entries()) {
    y = 64 + at * 50;
    text(line, title.size, { fill: TOKENS.surface, bold: true });
  }

  y = band + 88;
  const percent = `ร้อยละ ${progress.reported.percent}`;
  const room = INNER - measure(percent, { size: 44, bold: true }) - 32;
  text(fitted(name, { size: 52, bold: true }, room, measure), 52, { fill: TOKENS.ink, bold: true });
  text(percent, 44, { fill: TOKENS.done, bold: true, x: WIDTH - EDGE, align: "right" });
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
    const gap = 24;
    const half = (INNER - gap) / 2;
    const columns = bullets.every((bullet) => measure(bullet, NAME) <= half) ? 2 : 1;
    const perColumn = Math.ceil(bullets.length / columns);
    const top = y + 68;
    for (const [at, bullet] of bullets.entries()) {
      y = top + (at % perColumn) * NAME_LINE;
      const x = EDGE + Math.floor(at / perColumn) * (half + gap);
      text(fitted(bullet, NAME, columns === 2 ? half : INNER, measure), NAME.size, { fill: TOKENS.ink, x });
    }
    y = top + (perColumn - 1) * NAME_LINE;
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
