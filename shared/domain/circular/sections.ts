import { type Label, type Line, linesOf } from "./lines";
import { bare } from "./skeleton";
import type { LetterForm } from "./types";

/** A labelled part: the lines from its label up to the next part. */
export interface Block {
  readonly label: Label;
  readonly lines: readonly Line[];
  /** What ends it, and whether that can be trusted. */
  readonly endedBy: Label | "body" | "blank" | "nothing";
}

export interface Sections {
  readonly form: LetterForm | null;
  readonly lines: readonly Line[];
  /** Lines before the subject, or before the addressee where there is none: number, letterhead, date, urgency. */
  readonly head: readonly Line[];
  readonly blocks: readonly Block[];
  readonly body: readonly Line[];
  /** What stands below its closing: the signer, the office, notes. */
  readonly tail: readonly Line[];
  /** Lines of the letter after its addressee, the closing included. */
  readonly rest: readonly Line[];
}

const CLOSING = new RegExp(`^${bare("ขอแสดงความ")}`);
const OPENER = new RegExp(
  `^(?:${bare(
    "ด้วย|ตามที่|ตามหนังสือ|ตาม(?:พระราช|ประกาศ|มติ|ระเบียบ|แผน|นโยบาย)|เนื่องจาก|เนื่องด้วย|เนื่องใน|อนุสนธิ|สืบเนื่อง|โดยที่|จากการ|พร้อม(?:หนังสือ)?นี้|เพื่อ|ปัจจุบัน|บัดนี้|ใคร่ขอ|ขอ(?!ความ)|เมื่อ|การ[^\\d]{0,60}เป็น|ในการ|จังหวัด[^\\d]{2,30}(?:ได้|ขอ|มี|โดย|พิจารณา|แจ้ง)",
  )})`,
);
const LIST_ITEM =
  /^(?:\(?\d{1,2}[.)]|หนังสือ|สาเนา|บันทึก|คาสัง|ประกาศ|แบบ|บัญชี|รายละเอียด|คูมือ|กาหนดการ|ลงวันที|จานวน|ที[ก-ฮ]{2,3}\d|QR)/;
const NEW_HEAD = new RegExp(
  `^(?:${bare("ด่วนที่สุด|ด่วนมาก|ด่วน")})?${bare("ที่")}[ก-ฮ]{2,3}\\.?(?:\\([ก-ฮ]+\\))?\\d{2,5}(?:\\.\\d+)*/`,
);

/** The letter's own lines: a second letter behind it (an enclosure in the same file) is not its text. */
function firstLetter(lines: readonly Line[], addressee: number): readonly Line[] {
  const next = lines.findIndex((line, index) => {
    if (index <= addressee + 2 || !NEW_HEAD.test(line.bare)) return false;
    return lines
      .slice(index, index + 15)
      .some(({ label }) => label === "subject" || label === "to" || label === "stamped-to");
  });
  return next < 0 ? lines : lines.slice(0, next);
}

function addresseeIn(lines: readonly Line[]): number {
  const near = lines.slice(0, 80);
  const subject = near.findIndex(({ label }) => label === "subject");
  const to = near.findIndex(({ label }, index) => label === "to" && index > subject);
  const stamped = near.findIndex(({ label }) => label === "stamped-to");
  if (stamped >= 0 && (to < 0 || stamped < to) && (subject < 0 || stamped < subject)) return stamped;
  return to;
}

/** Where the text begins after the labelled parts. */
function bodyStart(lines: readonly Line[], addressee: number): number {
  let last = addressee;
  lines.slice(0, addressee + 40).forEach(({ label }, index) => {
    if (index > addressee && (label === "references" || label === "enclosures")) last = index;
  });
  for (let index = last + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || line.blank) continue;
    const afterBlank = lines[index - 1]?.blank === true;
    if (OPENER.test(line.bare)) return index;
    if ((afterBlank || line.indented) && !LIST_ITEM.test(line.bare) && line.bare.length > 40) return index;
  }
  return lines.length;
}

function blockAt(lines: readonly Line[], start: number, body: number): Block | null {
  const label = lines[start]?.label;
  if (!label) return null;
  let end = start + 1;
  while (end < body && !lines[end]?.label) end += 1;
  const endedBy = lines[end]?.label && end < body ? lines[end]?.label : end < lines.length ? "body" : "nothing";
  const own = lines.slice(start, end);
  return { label, lines: own, endedBy: endedBy ?? "nothing" };
}

/** Takes a letter apart by its labels (domain §5: the order of an external letter, a stamped letter, a memo). */
export function sectionsOf(text: string): Sections {
  const all = linesOf(text);
  const addressee = addresseeIn(all);
  if (addressee < 0) return { form: null, lines: all, head: [], blocks: [], body: [], tail: [], rest: [] };
  const lines = firstLetter(all, addressee);
  const subject = lines.findIndex(({ label }, index) => label === "subject" && index < addressee);
  const headEnd = subject < 0 ? addressee : subject;
  const head = lines.slice(0, headEnd);
  const memo = head.some((line) => line.bare.includes(bare("บันทึกข้อความ")) || line.bare.startsWith(bare("ส่วนราชการ")));
  const form = memo ? "memo" : lines[addressee]?.label === "stamped-to" ? "stamped" : "external";

  const body = bodyStart(lines, addressee);
  const blocks: Block[] = [];
  for (let index = headEnd; index < body; index += 1) {
    const block = blockAt(lines, index, body);
    if (block) blocks.push(block);
  }
  const closing = lines.findIndex((line, index) => index >= body && CLOSING.test(line.bare));
  return {
    form,
    lines,
    head,
    blocks,
    body: lines.slice(body, closing < 0 ? lines.length : closing),
    tail: closing < 0 ? [] : lines.slice(closing + 1),
    rest: lines.slice(addressee + 1),
  };
}
