import { THAI_MONTHS } from "../thai-dates";
import { findDates } from "./letter-dates";
import { findNumbers } from "./letter-number";
import type { Label, Line } from "./lines";
import { LOST } from "./lost-marks";
import { urgencyOf } from "./read-head";
import { blank, certain, onOneLine } from "./readings";
import type { Block, Sections } from "./sections";
import { bare, Skeleton } from "./skeleton";
import type { Offer, Reading, ReferredLetter, Words } from "./types";

/** The label itself, as it stands in a skeleton, with the colon or stars after it. */
const LABEL_WORDS: Readonly<Record<Label, RegExp>> = {
  subject: labelled("เรื่อง"),
  to: labelled("(?:กราบ)?เรียน"),
  "stamped-to": labelled("ถึง"),
  references: labelled("อ้าง(?:ถึง|อิง)"),
  enclosures: labelled("สิ่งที่(?:ส่ง|แนบ)?(?:มา)?(?:พร้อม)?(?:ด้วย)?|เอกสารแนบ"),
};

function labelled(words: string): RegExp {
  return new RegExp(`^[*#•]*(?:${bare(words)})[:*]*`);
}

/** A block's words after its label. */
function wordsOf(text: string, lines: readonly Line[], label: Label): Words | null {
  const [first] = lines;
  const filled = lines.filter((line) => !line.blank);
  const last = filled.at(-1);
  if (!first || !last) return null;
  const skeleton = new Skeleton(text, first.from, first.to);
  const skip = LABEL_WORDS[label].exec(skeleton.text)?.[0].length ?? 0;
  const begin = skip < skeleton.text.length ? skeleton.placeOf(skip) : first.to;
  // An empty label's words may stand on the next line.
  const from = begin < first.to ? begin : (filled[1]?.from ?? first.to);
  const raw = text.slice(from, last.to).replace(/[\s*]+$/, "");
  return from >= last.to || raw.trim() === "" ? null : { from, to: from + raw.length, text: raw };
}

const STAMPED_OVER = new RegExp(bare("เลขที่รับ|เลขรับ|รับที่|วันที่รับ|เลขที่ ?\\d|เวลา[\\d. ]+น"));
/** Lines of the head that a converter put between the subject and the addressee. */
const OF_THE_HEAD = new RegExp(
  `^(?:${bare("(?:ด่วนที่สุด|ด่วนมาก|ด่วน|ลับ|ลับมาก)$|\\(?สำเนา(?:คู่ฉบับ)?\\)?$|ศาลากลาง|ที่ว่าการอำเภอ|ถนน|วันที่|รับวันที่|เวลา|ที่[ก-ฮ]{2,3}\\.?(?:\\(|\\d)|โทร")})|^\\d{1,2} ?(?:${THAI_MONTHS.map(bare).join("|")})`,
);
/** A gap as wide as this parts two columns of the page. */
const COLUMN_GAP = /\S(?: {6,}|[ \t]*\t[ \t]*)\S/;
/** More lines than a subject has. */
const SUBJECT_LINES = 4;

/** The subject: certain only where the addressee's label ends it and nothing of the page stands in between. */
export function readSubject(text: string, { form, blocks }: Sections): Reading<string> {
  if (form === "stamped") return blank("stamped");
  const found = blocks.filter(({ label }) => label === "subject");
  const [block] = found;
  if (!block) return blank("missing");
  const words = wordsOf(text, block.lines, "subject");
  if (!words) return blank("missing");
  const value = onOneLine(words.text);
  const skeleton = new Skeleton(text, words.from, words.to).text;
  const filled = block.lines.filter((line) => !line.blank);
  const torn = block.lines
    .slice(0, block.lines.indexOf(filled.at(-1) ?? filled[0] ?? (block.lines[0] as Line)))
    .some((line) => line.blank);
  const strange =
    STAMPED_OVER.test(skeleton) ||
    block.lines.slice(1).some((line) => OF_THE_HEAD.test(line.bare)) ||
    words.text.split("\n").some((line) => COLUMN_GAP.test(line)) ||
    skeleton.length < 4 ||
    value.length > 400;
  if (found.length > 1)
    return blank(
      "several",
      found.flatMap((one) => {
        const its = wordsOf(text, one.lines, "subject");
        return its ? [{ value: onOneLine(its.text), words: its }] : [];
      }),
    );
  if (block.endedBy !== "to" || torn || strange || filled.length > SUBJECT_LINES)
    return blank("no-end", [{ value, words }]);
  // A mark of which only the place is known: nearly right is not right.
  if (words.text.includes(LOST)) return blank("unclear", [{ value, words }]);
  return certain(value, words);
}

export function readAddressee(text: string, { form, blocks }: Sections): Reading<string> {
  const block = blocks.find(({ label }) => label === (form === "stamped" ? "stamped-to" : "to"));
  if (!block) return blank("missing");
  const lines = block.lines.slice(
    0,
    Math.max(1, block.lines.findIndex((line, index) => index > 0 && line.blank) >>> 0),
  );
  const words = wordsOf(text, lines, block.label);
  return words ? certain(onOneLine(words.text), words) : blank("missing");
}

const ITEM = /^\(?\d{1,2}[.)](?!\d)/;
const NEW_REFERENCE = new RegExp(`^(?:${bare("หนังสือ|บันทึก|คำสั่ง|ประกาศ|ระเบียบ|พระราชบัญญัติ|วิทยุ|โทรสาร")})`);

/** The items of a list of letters or enclosures: numbered, or each beginning as a letter is named. */
function itemsOf(text: string, block: Block, begins: RegExp): Words[] {
  const first = wordsOf(text, block.lines, block.label);
  if (!first) return [];
  const items: Words[] = [];
  let open: { from: number; to: number } | null = null;
  const close = (): void => {
    if (open) items.push({ ...open, text: text.slice(open.from, open.to) });
    open = null;
  };
  for (const [index, line] of block.lines.entries()) {
    const from = index === 0 ? first.from : line.from;
    if (line.blank || from >= line.to) {
      if (index > 0) close();
      continue;
    }
    const skeleton = new Skeleton(text, from, line.to).text;
    if (open === null || ITEM.test(skeleton) || begins.test(skeleton)) {
      if (index > 0 && items.length > 0 && open === null && !ITEM.test(skeleton) && !begins.test(skeleton)) break;
      close();
      open = { from, to: line.to };
    } else open.to = line.to;
  }
  close();
  return items.map((item) => trimmed(text, item));
}

/** Without its number and the white space around it. */
function trimmed(text: string, item: Words): Words {
  const skip = /^\s*(?:\(?[0-9๐-๙]{1,2}\s?[.)]\s*)?/.exec(item.text)?.[0].length ?? 0;
  const from = item.from + skip;
  const body = text.slice(from, item.to).trimEnd();
  return { from, to: from + body.length, text: body };
}

const LETTER = new RegExp(bare("หนังสือ"));

/** Whose letter, how urgent, its number and day: each only where it is certain. */
export function referredLetter(text: string, words: Words): ReferredLetter {
  const skeleton = new Skeleton(text, words.from, words.to);
  const numbers = findNumbers(skeleton);
  const [number] = numbers;
  const dates = findDates(skeleton);
  const [date] = dates;
  const before = skeleton.text.slice(0, Math.max(0, (number?.start ?? 0) - bare("ที่").length));
  const urgent = new RegExp(bare("(ด่วนที่สุด|ด่วนมาก|ด่วน)$")).exec(before);
  const officeEnd = before.length - (urgent?.[0].length ?? 0);
  const letter = LETTER.exec(before);
  const officeStart = letter ? letter.index + letter[0].length : 0;
  const office = number && letter && officeEnd > officeStart ? skeleton.words(officeStart, officeEnd).text : null;
  const strangeUrgency = /ดวน/.test(before.slice(officeStart, officeEnd));
  return {
    text: onOneLine(words.text),
    office: office === null || strangeUrgency ? null : onOneLine(office),
    urgency: urgent ? urgencyOf(urgent[1] ?? "") : null,
    number: numbers.length === 1 && number?.note === null ? number.value : null,
    date: dates.length === 1 && date?.note === null ? date.day : null,
  };
}

export function readReferences(text: string, { blocks }: Sections): Offer<ReferredLetter>[] {
  return blocks
    .filter(({ label }) => label === "references")
    .flatMap((block) => itemsOf(text, block, NEW_REFERENCE))
    .filter((words) => words.text.length > 5)
    .map((words) => ({ value: referredLetter(text, words), words }));
}

export function readEnclosures(text: string, { blocks }: Sections): Offer<string>[] {
  return blocks
    .filter(({ label }) => label === "enclosures")
    .flatMap((block) => itemsOf(text, block, /^$/))
    .filter((words) => words.text.length > 3)
    .map((words) => ({ value: onOneLine(words.text), words }));
}
