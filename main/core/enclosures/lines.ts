import type { TableItem } from "../../../shared/contract/enclosures";
import type { CalendarDay } from "../../../shared/domain/calendar-day";
import { districtWord } from "../../../shared/domain/district-word";
import { fullName } from "../../../shared/domain/kinds";
import { toThaiDigits } from "../../../shared/domain/numerals";
import { paperDay, paperDigits } from "../../../shared/domain/paper-text";
import type { RecipientOf } from "../../../shared/domain/recipient";
import type { LetterFacts } from "../letters/facts";
import type { LoadedRound } from "../rounds";

/** Number of a row as official tables write it. @param index from 0 */
export function ordinal(index: number): string {
  return toThaiDigits(String(index + 1));
}

/** What every list of agencies begins with: the number of the row and the agency's full name. */
export const AGENCY_COLUMNS = [
  { header: "ที่", width: 11, kind: "count" },
  { header: "หน่วยงาน", width: null, kind: "text" },
] as const satisfies TableItem["columns"];

/** "ตามหนังสือ ที่ บก ๐๐๒๓.๑/ว ๑๒๓๔ ลงวันที่ ๖ สิงหาคม ๒๕๖๓"; nothing while the letter has no number. */
export function circularLines({ row }: LoadedRound): string[] {
  if (row.circularNo === "") return [];
  const dated = row.circularDate === null ? "" : ` ลงวันที่ ${paperDay(row.circularDate)}`;
  return [`ตามหนังสือ ที่ ${paperDigits(row.circularNo)}${dated}`];
}

/** A day in a running line: it is never broken over two. */
export function keptDay(day: CalendarDay): string {
  return paperDay(day).replaceAll(" ", "\u00a0");
}

/** A recipient as paper names it: "อำเภอเซกา", "องค์การบริหารส่วนจังหวัดบึงกาฬ". */
export function recipientName(recipient: RecipientOf): string {
  return recipient.type === "district" ? districtWord(recipient.code) + recipient.name : fullName(recipient);
}

/** The office that sends and is asked: the letters' owner, else the name in the settings. */
export function officeName({ profile, settings }: LetterFacts): string {
  return profile.owner || settings.officeName;
}
