import { bare, Skeleton } from "./skeleton";

export interface Line {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Without white space and small marks. */
  readonly bare: string;
  readonly blank: boolean;
  /** Begins further right than the left edge: where paragraphs begin. */
  readonly indented: boolean;
  readonly label: Label | null;
}

export type Label = "subject" | "to" | "stamped-to" | "references" | "enclosures";

const LABELS: readonly (readonly [Label, RegExp])[] = [
  ["references", new RegExp(`^${bare("อ้างถึง|อ้างอิง[:ห1]")}`)],
  ["enclosures", new RegExp(`^${bare("(?:สิ่งที่(?:ส่ง|แนบ)|เอกสารแนบ[:1])")}`)],
  ["subject", new RegExp(`^${bare("เรื่อง(?!ราว|เดิม|นี้|ดังกล่าว|ที่)")}`)],
  ["to", new RegExp(`^${bare("(?:กราบ)?เรียน(?!รู้|การสอน|ต่อ|มาเพื่อ|เชิญ)")}`)],
  ["stamped-to", new RegExp(`^${bare("ถึง")}`)],
];

/** What stands on a page but is not of the letter's text: page numbers, "/ทั้งนี้...", marks of a converter. */
const FURNITURE = /^(?:-\s*[0-9๐-๙]+\s*-|\/\s?[^\s/]{1,40}\s?(?:\.{2,}|…)|[*#_=-]{3,})$/;

/** The lines of a clean letter. Furniture counts as blank. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const line of text.split("\n")) {
    const to = from + line.length;
    const trimmed = line.trim();
    const blank = trimmed === "" || FURNITURE.test(trimmed);
    const skeleton = blank ? "" : new Skeleton(text, from, to).text.replace(/^[*#•]+/, "");
    const label = LABELS.find(([, pattern]) => pattern.test(skeleton))?.[0] ?? null;
    lines.push({ from, to, text: line, bare: skeleton, blank, indented: /^(?:\t| {4})/.test(line), label });
    from = to + 1;
  }
  return lines;
}
