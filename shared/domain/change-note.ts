import { parseKindWord } from "./agency-kind-words";
import { type ParsedAgencyName, parseAgencyName } from "./agency-name";
import type { CalendarDay } from "./calendar-day";
import type { AgencyKind } from "./kinds";
import { parseDay } from "./thai-dates";
import { foldThai } from "./thai-text";

/** What a name or a note says became of an agency (domain §3: "Agencies change"). */
export interface ChangeNote {
  readonly event: "became" | "merged" | "abolished";
  /** "from": the other name is the old one. "to": it is today's, or the agency joined. null where no other is named. */
  readonly direction: "from" | "to" | null;
  /** The other name as far as it is said; kind null where only a name, name null where only a kind. */
  readonly kind: AgencyKind | null;
  readonly name: string | null;
  readonly district: string | null;
  /** The day that it says; null where it gives none, or a month or a year alone. */
  readonly on: CalendarDay | null;
}

const PATTERNS: readonly (readonly [RegExp, ChangeNote["event"], ChangeNote["direction"]])[] = [
  [/(?:ยุบ|ควบ|ผนวก)?รวม(?:เข้า)?(?:กับ|ใน|เป็น|ไปยัง)\s*(.+)/, "merged", "to"],
  [/(?:ยกฐานะ|เปลี่ยนแปลงฐานะ|เปลี่ยนชื่อ|จัดตั้ง)(?:ขึ้น|มา)?จาก\s*(.+)/, "became", "from"],
  [/\(?เดิม(?:ชื่อ|เป็น|คือ)?\s*[:=]?\s*(.+)/, "became", "from"],
  [/(?:ยกฐานะ|เปลี่ยนแปลงฐานะ|เปลี่ยนชื่อ)(?:ขึ้น)?เป็น\s*(.+)/, "became", "to"],
  [/(?:ยุบ|ควบ|ผนวก)รวม(?:แล้ว)?(?=\s*(?:เมื่อ|ตั้งแต่|วันที่|[),]|$))/, "merged", null],
  [/ยุบเลิก|ยกเลิกการจัดตั้ง/, "abolished", null],
];

/** Cheap to ask of every cell. */
const MAY_SAY = /ฐานะ|เปลี่ยนชื่อ|เดิม|รวม|ยุบ|จัดตั้งจาก|ยกเลิก/;

/** A whole day after เมื่อ, วันที่, ตั้งแต่: "5 ส.ค. 2563", "5/8/2563", "วันที่ 5 สิงหาคม พ.ศ. 2563". */
const DAY =
  /(?:เมื่อ|วันที่|ตั้งแต่|\s|\()\s*(?:วันที่\s*)?(\d{1,2}\s*(?:[/.-]\s*\d{1,2}\s*[/.-]|(?:เดือน\s*)?[^\d\s()]{2,10}\.?)\s*(?:พ\.?\s?ศ\.?\s*)?(?:\d{4}|\d{2}))(?!\d)/;

function dayIn(text: string): CalendarDay | null {
  const found = DAY.exec(text)?.[1];
  return found === undefined ? null : parseDay(found.replace(/พ\.?\s?ศ\.?\s*/, "พ.ศ. "));
}

/** A date or a law after the name is no part of it. */
function nameIn(text: string): ParsedAgencyName | null {
  const [own = ""] = text.split(/[),;]|\s(?:เมื่อ|ตั้งแต่|ตาม|วันที่|พ\.ศ\.)/);
  return parseAgencyName(own);
}

/** Reads "ยกฐานะจาก ทต.บึงกาฬ", "เดิม อบต.…", "ยุบรวมกับ ทม.บึงกาฬ", "เปลี่ยนชื่อเป็น …"; null where a cell says nothing of the kind. */
export function readChangeNote(cell: string): ChangeNote | null {
  if (!MAY_SAY.test(cell)) return null;
  const text = foldThai(cell);
  const on = dayIn(text);
  for (const [pattern, event, direction] of PATTERNS) {
    const found = pattern.exec(text);
    if (!found) continue;
    if (direction === null) return { event, direction, kind: null, name: null, district: null, on };
    const rest = found[1] ?? "";
    const onlyKind = parseKindWord(rest.split(/[\s(),;]/)[0] ?? "");
    if (onlyKind) return { event, direction, kind: onlyKind, name: null, district: null, on };
    const parsed = nameIn(rest);
    // Words without a kind may be anything ("เดิมใช้รหัสอื่น"), unless they are said to be a name.
    const isName = found[0].slice(0, found[0].length - rest.length).includes("ชื่อ");
    if (!parsed || (parsed.kind === null && !isName)) return null;
    return { event, direction, kind: parsed.kind, name: parsed.name, district: parsed.district, on };
  }
  return null;
}
