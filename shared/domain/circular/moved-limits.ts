import type { CalendarDay } from "../calendar-day";
import { type DateFound, findDates } from "./letter-dates";
import type { Paragraph } from "./paragraphs";
import { isQuoted } from "./quoted";
import { blank, distinct } from "./readings";
import { bare } from "./skeleton";
import type { Offer, Reading, ReadingNote, Words } from "./types";

/** What is said of a limit behind it. */
export interface LaterWord {
  readonly note: Extract<ReadingNote, "moved" | "several">;
  readonly words: Words;
  /** The days it names, that in the limit's place first. */
  readonly offers: readonly Offer<CalendarDay>[];
}

const TELL = "(?:รายงาน(?!การประชุม)|ส่ง(?!เสริม)|ตอบ(?!แทน)|แจ้งผล)";
const LIMIT = `(?:(?:ระยะ)?เวลา(?!ราชการ)|กำหนด(?!การ(?:ประชุม|อบรม))|วัน(?:สิ้นสุด|สุดท้าย|ครบกำหนด|${TELL}))`;
const MOVE = "(?:ขยาย(?!ผล|เครือข่าย|ความ|โอกาส)|เลื่อน(?!ระดับ|ขั้น|ตำแหน่ง|เงินเดือน|ชั้น)|ผ่อนผัน|ยืด)";
/** Words that also speak of forms and texts: of a limit only where they stand beside one. */
const CHANGE = "(?:เปลี่ยน(?:แปลง)?|แก้ไข|ปรับ(?!ปรุง)|ยกเลิก|งด)";
const MOVING = new RegExp(
  bare(
    `${MOVE}(?:[^]{0,40}?(?:${LIMIT}|${TELL})|(?:ออก)?(?:ไป)?(?:ถึง|เป็น))|${CHANGE}(?:การ)?${LIMIT}|(?:${LIMIT}|การ${TELL})[^]{0,40}?(?:${MOVE}|${CHANGE}(?=เป็น))|(?:ไม่|งด)(?:ต้อง)?(?:การ)?${TELL}แล้ว|(?:ไม่ต้อง|ยกเลิกการ|งดการ?|ชะลอการ?)${TELL}|(?:ต่อ|เพิ่ม)(?:ระยะ)?เวลา`,
  ),
  "g",
);
/** "no longer can be extended", "whoever cannot, ask for an extension": nothing is moved. */
const UNMOVED = new RegExp(bare("(?:ไม่(?:มี|อาจ|สามารถ|ให้)?(?:การ)?|ห้าม)$|(?:หาก|ถ้า|กรณี|ผู้ใด|แห่งใด)[^]{0,60}$"));
/** What else a day below a letter may be of. */
const EVENT = new RegExp(
  bare("ประชุม|อบรม|สัมมนา|พิธี|ชี้แจง|ลงพื้นที่|ตรวจเยี่ยม|ฝึก|รับ(?:ที่|วัน|เมื่อ)|เลขรับ|สำเนา|ณวัน|ลงวันที่|ลงนาม(?:เมื่อ|วัน)"),
);
const OTHERWISE = new RegExp(bare("ดาวน์โหลด|ระบบ|ตั้งแต่|ปรับปรุง|ประกาศ|สมัคร|เผยแพร่|ข้อมูล|พิมพ์"));
const TELLS = new RegExp(bare(TELL));
const LIMITS = new RegExp(bare(`${LIMIT}|ภายใน|ไม่เกิน`));
const TO = new RegExp(`${bare("(?:ถึง|เป็น|คือ|ภายใน|ไม่เกิน|ใหม่)(?:ใน)?(?:วัน(?:ที่)?)?")}$`);
const LABEL = new RegExp(`^[*•(]*(?:${bare("หมายเหตุ|ป\\.?ล\\.?|ทั้งนี้|อนึ่ง")})|^[*•]`);

/** How far a sentence goes on behind the words that move a limit. */
const SENTENCE = 160;

/** The day in the limit's place stands behind "to" or "until"; of a list without such a word, the last. */
function inPlace(text: string, dates: readonly DateFound[]): DateFound | undefined {
  return dates.find(({ start }) => TO.test(text.slice(0, start))) ?? dates.at(-1);
}

function movesIn({ skeleton }: Paragraph): LaterWord[] {
  const { text } = skeleton;
  const dates = findDates(skeleton);
  return [...text.matchAll(MOVING)].flatMap((match): LaterWord[] => {
    const end = match.index + match[0].length;
    if (isQuoted(text, match.index, end)) return [];
    const near = text.slice(Math.max(0, match.index - 40), end + 40);
    if (EVENT.test(near) && !TELLS.test(near)) return [];
    const own = dates.filter(({ start }) => start >= match.index && start < end + SENTENCE);
    if (own.length === 0 && UNMOVED.test(text.slice(0, match.index))) return [];
    const to = inPlace(text, own);
    const words = skeleton.words(match.index, to?.end ?? Math.min(text.length, end + 60));
    const named = [...(to ? [to] : []), ...own.filter((date) => date !== to)];
    const offers = named.flatMap((date) => (date.day === null ? [] : [{ value: date.day, words: date.words }]));
    return [{ note: "moved", words, offers }];
  });
}

/** Whether a day below the letter may be one to report by: only what is plainly of another matter is not. */
function mayBeLimit(before: string, labelled: boolean): boolean {
  const to = TO.test(before);
  if (EVENT.test(before) && !(to && TELLS.test(before))) return false;
  if (TELLS.test(before)) return true;
  return !OTHERWISE.test(before) && (to || labelled || LIMITS.test(before));
}

/** Days that a note below the letter names for the report, in whatever words. */
function limitsIn({ skeleton }: Paragraph, letterDay: CalendarDay | null): LaterWord[] {
  const labelled = LABEL.test(skeleton.text);
  return findDates(skeleton).flatMap(({ day, words, start }): LaterWord[] => {
    if (day === null || (letterDay !== null && day <= letterDay)) return [];
    const before = skeleton.text.slice(Math.max(0, start - 100), start);
    return mayBeLimit(before, labelled) ? [{ note: "several", words, offers: [{ value: day, words }] }] : [];
  });
}

/**
 * Everything that may move a deadline or take it back: in the letter's text, and in notes below its closing, which are
 * often written after the letter was signed.
 */
export function findLaterWords(
  body: readonly Paragraph[],
  tail: readonly Paragraph[],
  letterDay: CalendarDay | null,
): LaterWord[] {
  return [...body.flatMap(movesIn), ...tail.flatMap((one) => [...movesIn(one), ...limitsIn(one, letterDay)])];
}

/** A deadline that nothing behind it moves; else blank, with what is said there and the days to choose from. */
export function unlessMoved(read: Reading<CalendarDay>, later: readonly LaterWord[]): Reading<CalendarDay> {
  const { value, words } = read;
  if (value === null || words === null) return read;
  const against = later.filter(
    (one) => one.words.from > words.from && !(one.offers.length > 0 && one.offers[0]?.value === value),
  );
  const [first] = against;
  if (!first) return read;
  const offers = distinct([...against.flatMap((one) => one.offers), { value, words }, ...read.offers]);
  return { ...blank(first.note, offers), words: first.words };
}
