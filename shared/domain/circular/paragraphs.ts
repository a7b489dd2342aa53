import type { Line } from "./lines";
import { bare, Skeleton } from "./skeleton";

export interface Paragraph {
  readonly skeleton: Skeleton;
  readonly from: number;
  readonly to: number;
}

const ITEM = /^\(?\d{1,2}(?:\.\d{1,2})*(?:[.)](?!\d)|(?<=\.\d{1,2})(?=[ก-๙]))/;
const OPENER = new RegExp(`^(?:${bare("ในการนี้|ทั้งนี้|อนึ่ง|จึง|ดังนั้น|บัดนี้|เพื่อให้|เพื่อ|ขอให้|สำหรับ|หาก|กรณี")})`);

/** The text's paragraphs: after a blank line, at an indented line, at a numbered item, and where sentences open. */
export function paragraphsOf(text: string, body: readonly Line[]): Paragraph[] {
  const groups: Line[][] = [];
  let fresh = true;
  for (const line of body) {
    if (line.blank) {
      fresh = true;
      continue;
    }
    const opens = fresh || line.indented || ITEM.test(line.bare) || OPENER.test(line.bare);
    if (opens || groups.length === 0) groups.push([line]);
    else groups.at(-1)?.push(line);
    fresh = false;
  }
  return groups.flatMap((group) => {
    const [first] = group;
    const last = group.at(-1);
    if (!first || !last) return [];
    return [{ skeleton: new Skeleton(text, first.from, last.to), from: first.from, to: last.to }];
  });
}
