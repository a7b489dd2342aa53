import { type CalendarDay, dayNumber, isRealDay, makeDay } from "../calendar-day";
import { type DateFound, findDates } from "./letter-dates";
import { bare, Skeleton } from "./skeleton";
import type { ReadingNote, Words } from "./types";

/** A day by which something is due, wherever the text names one. */
export interface DueDate {
  readonly day: CalendarDay | null;
  readonly note: ReadingNote | null;
  readonly words: Words;
  readonly start: number;
  readonly end: number;
}

const TRIGGER = new RegExp(
  `(?:${bare("ภายใน|ไม่เกิน|ไม่ช้ากว่า|อย่างช้า(?:ภายใน)?|ไม่เกินกว่า|ก่อน|ไม่ให้เกิน")})${bare("(?:กำหนด)?(?:ใน)?")}(?=${bare("(?:วัน|เดือน|\\d|สิ้น|กลางเดือน)")})`,
  "g",
);
/** "so many days" from some event. */
const RELATIVE = new RegExp(`^${bare("(?:ระยะเวลา)?\\(?\\d{1,3}\\)?(?:\\([^)]{1,12}\\))?(?:วัน|เดือน|ชั่วโมง|สัปดาห์)")}`);
const THIS_MONTH = new RegExp(`^${bare("วัน(?:[ก-ฮ]{2,8})?ที่ ?(\\d{1,2}) ?(?:ของ)?เดือนนี้")}`);
const EVERY_MONTH = new RegExp(`^${bare("วันที่ ?\\d{1,2} ?(?:ของ)?(?:ทุก|แต่ละ|เดือนถัดไป)")}`);
const THIS_YEAR = new RegExp(`^(?:${bare("ศกนี้|ปีนี้|นี้(?:$|[^ก-ฮ])")})`);
const PERIOD = new RegExp(`${bare("(?:ระหว่าง|ตั้งแต่|ห้วง)")}[^]{0,60}$`);

/** A day without its year: only "of this month" and "of this year" of a dated letter are certain. */
function completed(skeleton: Skeleton, date: DateFound, letterDay: CalendarDay | null): DateFound {
  if (date.note !== "no-year" || letterDay === null || !THIS_YEAR.test(skeleton.text.slice(date.end))) return date;
  const [year = ""] = letterDay.split("-");
  const written = `${skeleton.text.slice(date.start, date.end)}${Number(year) + 543}`;
  const [again] = findDates(new Skeleton(written));
  return again?.day && again.note === null ? { ...date, day: again.day, note: null } : date;
}

function thisMonth(date: string, letterDay: CalendarDay | null): CalendarDay | null {
  if (letterDay === null) return null;
  const [year = 0, month = 0] = letterDay.split("-").map(Number);
  if (!isRealDay(year, month, Number(date))) return null;
  const day = makeDay(year, month, Number(date));
  return dayNumber(day) >= dayNumber(letterDay) ? day : null;
}

/** Every day that the text sets as a limit, in order. Unreadable ones too: they forbid to take another for the one. */
export function findDueDates(skeleton: Skeleton, letterDay: CalendarDay | null): DueDate[] {
  const dates = findDates(skeleton);
  const due: DueDate[] = [];
  for (const match of skeleton.text.matchAll(TRIGGER)) {
    const end = match.index + match[0].length;
    const rest = skeleton.text.slice(end, end + 60);
    const add = (day: CalendarDay | null, note: ReadingNote | null, to: number): void => {
      due.push({ day, note, words: skeleton.words(match.index, to), start: match.index, end: to });
    };
    const word = match[0];
    const near = dates.find(
      ({ start, end: stop }) => stop > end && /^(?:วัน(?:ที)?|สิน)?$/.test(skeleton.text.slice(end, Math.max(end, start))),
    );
    const inMonth = THIS_MONTH.exec(rest);
    const often = EVERY_MONTH.exec(rest);
    const relative = RELATIVE.exec(rest);
    if (inMonth) {
      const day = thisMonth(inMonth[1] ?? "", letterDay);
      add(day, day === null ? "no-year" : null, end + inMonth[0].length);
    } else if (often) add(null, "recurring", end + often[0].length);
    else if (near) {
      const date = completed(skeleton, near, letterDay);
      // "before the 20th" may mean the 19th: no certain day.
      const before = word.startsWith(bare("ก่อน"));
      if (PERIOD.test(skeleton.text.slice(Math.max(0, match.index - 60), match.index)) && before) continue;
      add(date.day, before ? "unclear" : date.note, near.end);
    } else if (relative && !word.startsWith(bare("ก่อน"))) add(null, "relative", end + relative[0].length);
    else if (new RegExp(`^${bare("วัน(?:[ก-ฮ]{2,8})?ที่")}`).test(rest))
      add(null, "unclear", end + Math.min(rest.length, 20));
  }
  return due;
}
