import type { CalendarDay } from "./calendar-day";
import { toThaiDigits } from "./numerals";
import { percentOf } from "./percent";
import { formatDay } from "./thai-dates";

/** Progress of one recipient, or of all, with who has not reported. */
export interface ShareGroup {
  /** "อำเภอเซกา", "เทศบาลเมืองบึงกาฬ" */
  readonly name: string;
  /** An agency that is written to directly: its own name says it all. */
  readonly direct: boolean;
  readonly total: number;
  readonly reported: number;
  /** Short names in list order; `returned` were sent back and are waited for again. */
  readonly outstanding: readonly { readonly name: string; readonly returned: boolean }[];
}

export interface ShareHead {
  readonly title: string;
  readonly deadline: CalendarDay;
  readonly today: CalendarDay;
  readonly digits: "thai" | "arabic";
}

function names(group: ShareGroup): string {
  return group.outstanding.map(({ name, returned }) => (returned ? `${name} (ส่งกลับแก้ไข)` : name)).join(", ");
}

function counted({ total, reported }: ShareGroup): string {
  return `รายงานแล้ว ${reported} จาก ${total} แห่ง (ร้อยละ ${percentOf(reported, total)})`;
}

/** Digits as asked for; words with Latin letters (names of systems, links) keep theirs. */
export function written(text: string, digits: ShareHead["digits"]): string {
  if (digits === "arabic") return text;
  return text
    .split(/(\s+)/)
    .map((word) => (/[A-Za-z]/.test(word) ? word : toThaiDigits(word)))
    .join("");
}

function head({ title, deadline, today }: ShareHead): string[] {
  return [title, `กำหนดรายงานภายในวันที่ ${formatDay(deadline)} ข้อมูล ณ วันที่ ${formatDay(today)}`];
}

/** What a recipient is told: only its own agencies (domain §5: outstanding lists go to each recipient with only its own). */
export function shareText(about: ShareHead, group: ShareGroup): string {
  const rest =
    group.outstanding.length === 0
      ? "รายงานครบทุกแห่งแล้ว"
      : `ยังไม่รายงาน ${group.outstanding.length} แห่ง: ${names(group)}`;
  return written([...head(about), `${group.name}: ${counted(group)}`, rest].join("\n"), about.digits);
}

/** What everybody is told: the whole, then each recipient that somebody is missing from. */
export function shareAllText(about: ShareHead, all: ShareGroup, groups: readonly ShareGroup[]): string {
  const open = groups.filter(({ outstanding }) => outstanding.length > 0);
  const rest =
    open.length === 0
      ? ["รายงานครบทุกแห่งแล้ว"]
      : [
          `ยังไม่รายงาน ${all.outstanding.length} แห่ง`,
          ...open.map((group) =>
            group.direct ? `- ${names(group)}` : `- ${group.name} ${group.outstanding.length} แห่ง: ${names(group)}`,
          ),
        ];
  return written([...head(about), counted(all), ...rest].join("\n"), about.digits);
}
