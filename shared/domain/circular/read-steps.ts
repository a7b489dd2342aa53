import type { CalendarDay } from "../calendar-day";
import { findDueDates } from "./deadline-candidates";
import type { Line } from "./lines";
import { onOneLine } from "./readings";
import { bare, Skeleton } from "./skeleton";
import type { ReadStep, Words } from "./types";

/** How a list numbers its items: "1.", "1)", "(1)". */
type Style = "dot" | "close" | "both";

interface Marker {
  readonly style: Style;
  readonly number: number;
  readonly line: number;
  /** Place in the text after the number. */
  readonly from: number;
}

const MARKER = /^[\s*•]*(?:ข้?อ\s*(?:ที่?\s*)?)?(\(?)\s*([0-9๐-๙]{1,2})\s?(\)|\.(?![0-9๐-๙])|(?=[ \t]{2}))[\s*]*(?=\S)/;
const ENDS = new RegExp(`^(?:${bare("ทั้งนี้|จึง|อนึ่ง|ในการนี้|ดังนั้น|สำหรับรายละเอียด|โดยสามารถ|เพื่อโปรด|ขอแสดง")})`);
const AS_FOLLOWS = new RegExp(`(?:${bare("ดังนี้|ดังต่อไปนี้|ต่อไปนี้|ดำเนินการ")}):?-?$`);
/** Characters of a step's title. */
const LONGEST = 300;

function markersIn(body: readonly Line[]): Marker[] {
  return body.flatMap((line, index) => {
    if (line.blank) return [];
    const match = MARKER.exec(line.text);
    if (!match || match[3] === "") return [];
    const number = Number(new Skeleton(match[2] ?? "").text);
    const style: Style = match[1] === "(" ? "both" : match[3] === ")" ? "close" : "dot";
    return [{ style, number, line: index, from: line.from + match[0].length }];
  });
}

/** Lists that count 1, 2, 3 … in one style; a list of another style inside an item belongs to the item. */
function listsOf(markers: readonly Marker[]): Marker[][] {
  const lists: Marker[][] = [];
  for (const marker of markers) {
    const open = lists.findLast((list) => list[0]?.style === marker.style);
    if (marker.number === 1) lists.push([marker]);
    else if (open?.at(-1)?.number === marker.number - 1) open.push(marker);
  }
  return lists.filter((list) => list.length > 1);
}

/** The list of what is to be done: the one that "as follows" leads to; the outer one where lists stand in each other. */
function mainList(lists: readonly Marker[][], body: readonly Line[]): Marker[] | null {
  const outer = lists.filter((list) => {
    const [first] = list;
    return !lists.some(
      (other) =>
        other !== list && first && (other[0]?.line ?? 0) < first.line && (other.at(-1)?.line ?? 0) > first.line,
    );
  });
  if (outer.length <= 1) return outer[0] ?? null;
  const led = outer.filter(([first]) => {
    const before = body.slice(0, first?.line ?? 0).findLast((line) => !line.blank);
    return before !== undefined && AS_FOLLOWS.test(before.bare);
  });
  return led.length === 1 ? (led[0] ?? null) : null;
}

/** A step ends at the next number, or where the text goes on: after a blank line, or at a sentence that opens anew. */
function endOf(body: readonly Line[], marker: Marker, next: Marker | undefined): number {
  let to = body[marker.line]?.to ?? marker.from;
  for (let index = marker.line + 1; index < (next?.line ?? body.length); index += 1) {
    const line = body[index];
    if (!line || ENDS.test(line.bare)) break;
    if (line.blank) {
      if (!next) {
        const following = body.slice(index).find((one) => !one.blank);
        if (!following || !MARKER.test(following.text)) break;
      }
      continue;
    }
    to = line.to;
  }
  return to;
}

function shortened(line: string): string {
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 200)).trimEnd()}…`;
}

const REPORTS = new RegExp(
  `^(?:${bare("(?:ให้|ขอให้)?(?:อำเภอ|องค์กรปกครองส่วนท้องถิ่น|หน่วยงาน)?(?:สรุป(?:ผล)?(?:และ)?)?(?:รายงาน(?!ตัว)|(?:จัด)?ส่ง(?:แบบ)?รายงาน|แจ้งผล|ตอบแบบรายงาน|กรอกแบบรายงาน)")})`,
);

/** The numbered steps of the letter, with the words of each. Empty where there is no list, or more than one would do. */
export function readSteps(
  text: string,
  body: readonly Line[],
  letterDay: CalendarDay | null,
  deadline: CalendarDay | null,
): ReadStep[] {
  const list = mainList(listsOf(markersIn(body)), body);
  if (!list || list.length > 20) return [];
  const spans = list.map((marker, index): Words => {
    const to = endOf(body, marker, list[index + 1]);
    return { from: marker.from, to, text: text.slice(marker.from, to) };
  });
  const report = spans.findLastIndex((words) => REPORTS.test(new Skeleton(text, words.from, words.to).text));
  return spans.map((words, index) => {
    const due = findDueDates(new Skeleton(text, words.from, words.to), letterDay);
    const [only] = due;
    const own = due.length === 1 && only?.note === null && only.day !== deadline ? only.day : null;
    return { title: shortened(onOneLine(words.text)), isReport: index === report, deadline: own, words };
  });
}
