import { type CalendarDay, daysBetween } from "../calendar-day";
import { type DueDate, findDoubtfulDays, findDueDates } from "./deadline-candidates";
import type { Paragraph } from "./paragraphs";
import { isQuoted } from "./quoted";
import { blank, certain, distinct } from "./readings";
import { bare } from "./skeleton";
import type { CircularReading, Offer, Reading } from "./types";

type Due = "agencies" | "department" | "quoted" | "unclear";

/** A limit of the text: whose it is, and whether a report or the work is due. */
interface Limit extends DueDate {
  readonly due: Due;
  readonly kind: "report" | "work" | "other";
}

const TELL = "(?:รายงาน|แจ้ง|ส่ง|ตอบ|เสนอ)";
const TO_PROVINCE = new RegExp(
  bare(
    `${TELL}[^]{0,160}(?:ให้)?(?:จังหวัด|สถจ)[^]{0,60}$|(?:ให้|ต่อ|ไปยัง)(?:จังหวัด|สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด|สถจ)[^]{0,120}$`,
  ),
);
const TO_DEPARTMENT = new RegExp(
  bare(
    `${TELL}[^]{0,80}(?:ให้|ต่อ|ไปยัง|ที่)?(?:กรม(?!การ|ธรรม)|กระทรวง|สถ(?!\\.?[จอ]|า))[^]{0,80}$|จังหวัด(?:จะ|จัก|ต้อง)(?:ต้อง|ได้)?[^]{0,40}${TELL}[^]{0,80}$`,
  ),
);
const ASKS_PROVINCE = new RegExp(
  bare(
    "(?:ขอให้|ให้|ขอความร่วมมือ|ขอความอนุเคราะห์)จังหวัด(?![^]{0,40}ทราบ)[^]{0,60}?(?:รายงาน|แจ้ง|ส่ง|รวบรวม|ดำเนินการ|สำรวจ|ตรวจสอบ|จัดทำ|ประสาน|สรุป|กำกับ|เร่งรัด|ติดตาม)[^]{0,240}$",
  ),
);
const ASKS_LOCAL = new RegExp(bare("(?:องค์กรปกครองส่วนท้องถิ่น|อปท|เทศบาล|องค์การบริหารส่วน)[^]{0,200}$"));
const REPORT = new RegExp(bare("(?:รายงาน(?!การประชุม)|แจ้ง|ส่ง(?!เสริม)|ตอบ|เสนอ|กรอก|บันทึก)"));
const WORK = new RegExp(
  bare("(?:แล้วเสร็จ|ให้เสร็จ|ดำเนินการ|ลงทะเบียน|ยืนยัน|สำรวจ|ตรวจสอบ|จัดทำ|ปรับปรุง|เชื่อมโยง|สมัคร|ติดตั้ง|ประชาสัมพันธ์)"),
);
const FORMER = new RegExp(bare("(?:จากเดิม|เดิม|ขยาย(?:ระยะ)?เวลา|เลื่อนจาก)[^]{0,60}$"));

function dueTo(sender: CircularReading["sender"], paragraph: string, before: string, date: DueDate): Due {
  if (isQuoted(paragraph, date.start, date.end) || FORMER.test(before)) return "quoted";
  if (sender === "department") {
    const province = ASKS_PROVINCE.test(before) || TO_DEPARTMENT.test(before);
    const local = ASKS_LOCAL.test(before);
    if (province === local) return "unclear";
    return province ? "department" : "agencies";
  }
  if (TO_DEPARTMENT.test(before) && !TO_PROVINCE.test(before)) return "department";
  if (ASKS_PROVINCE.test(before)) return sender === "province" ? "department" : "unclear";
  if (TO_DEPARTMENT.test(before)) return "unclear";
  return sender === "province" || TO_PROVINCE.test(before) ? "agencies" : "unclear";
}

function limitsOf(
  paragraphs: readonly Paragraph[],
  sender: CircularReading["sender"],
  day: CalendarDay | null,
): Limit[] {
  return paragraphs.flatMap(({ skeleton }) => {
    const limits = findDueDates(skeleton, day);
    const dates = [...limits, ...findDoubtfulDays(skeleton, limits, day)].toSorted((a, b) => a.start - b.start);
    return dates.map((date, index): Limit => {
      const before = skeleton.text.slice(dates[index - 1]?.end ?? 0, date.start);
      const around = before + skeleton.text.slice(date.end, dates[index + 1]?.start ?? date.end + 80);
      const kind = REPORT.test(before)
        ? "report"
        : WORK.test(before)
          ? "work"
          : REPORT.test(around)
            ? "report"
            : "other";
      const due = AGAIN.test(before) ? "unclear" : dueTo(sender, skeleton.text, before, date);
      return { ...date, due, kind };
    });
  });
}

const offersOf = (limits: readonly Limit[]): Offer<CalendarDay>[] =>
  distinct(limits.flatMap(({ day, words }) => (day === null ? [] : [{ value: day, words }])));

/** A report that is due again, or in parts. */
const AGAIN = new RegExp(bare("ครั้งต่อไป|ครั้งที่ ?[2-9]|งวดที่|ไตรมาส|รอบที่ ?\\d|ระยะที่ ?\\d"));
/** Days that a report follows the work it tells of. */
const AFTER_WORK = 31;
/** Longest time a letter gives, in days: beyond it a year was misread. */
const LONGEST = 550;

function choose(limits: readonly Limit[], all: readonly Limit[], letterDay: CalendarDay | null): Reading<CalendarDay> {
  const offers = offersOf(all);
  if (limits.length === 0) {
    return blank(all.some(({ due }) => due === "quoted") ? "quoted" : "missing", offers);
  }
  const kind = (["report", "work"] as const).find((one) => limits.some((limit) => limit.kind === one));
  if (!kind) return blank(offers.length > 1 ? "several" : "not-a-deadline", offers);
  const group = limits.filter((limit) => limit.kind === kind);
  const doubtful = group.find(({ day, note }) => day === null || note !== null);
  if (doubtful) return { ...blank(doubtful.note ?? "unclear", offers), words: doubtful.words };
  const past = (day: CalendarDay | null): boolean =>
    letterDay !== null && day !== null && daysBetween(letterDay, day) < 0;
  const open = group.filter(({ day }) => !past(day));
  const [first] = open;
  if (!first || first.day === null)
    return { ...blank<CalendarDay>("before-letter", offers), words: group[0]?.words ?? null };
  if (open.some(({ day }) => day !== first.day)) return blank("several", offers);
  if (letterDay !== null && daysBetween(letterDay, first.day) > LONGEST) return blank("unclear", offers);
  // Work that goes on after the report is due, or ended long before it: one of the two is another matter.
  const apart = limits
    .filter(({ day }) => !past(day))
    .flatMap(({ day }) => (day === null || first.day === null ? [] : [daysBetween(day, first.day)]));
  if (apart.some((days) => days < 0 || days > AFTER_WORK)) return blank("several", offers);
  return certain(
    first.day,
    first.words,
    offers.filter(({ value }) => value !== first.day),
  );
}

export interface Deadlines {
  readonly deadline: Reading<CalendarDay>;
  readonly departmentDeadline: Reading<CalendarDay>;
}

/**
 * By when the agencies report, and by when the department wants the province's result: told apart by who is asked and
 * who is told (domain §1). Where that cannot be seen both are blank, and both days are offered for both.
 * @param letterDay the letter's own day where it is certain
 */
export function readDeadlines(
  paragraphs: readonly Paragraph[],
  sender: CircularReading["sender"],
  letterDay: CalendarDay | null,
): Deadlines {
  const limits = limitsOf(paragraphs, sender, letterDay);
  const of = (due: Due): Limit[] => limits.filter((limit) => limit.due === due);
  const unclear = of("unclear");
  const agencies = of("agencies");
  const department = of("department");
  const offers = offersOf(limits);
  if (unclear.length > 0) {
    const sure = (own: readonly Limit[]): Reading<CalendarDay> =>
      own.length > 0 && unclear.every(({ day }) => day !== null && own.some((limit) => limit.day === day))
        ? choose(own, limits, letterDay)
        : { ...blank("several", offers), words: unclear[0]?.words ?? null };
    return { deadline: sure(agencies), departmentDeadline: sure(department) };
  }
  const none = blank<CalendarDay>("missing");
  return {
    deadline: choose(agencies, limits, letterDay),
    departmentDeadline:
      department.length > 0
        ? choose(department, department.concat(of("quoted")), letterDay)
        : { ...none, offers: offersOf(of("quoted")) },
  };
}
