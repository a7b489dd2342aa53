import { toThaiDigits } from "../../../shared/domain/numerals";
import { paperDay, paperDigits } from "../../../shared/domain/paper-text";
import type { LoadedRound } from "../rounds";

/** Number of a row as official tables write it. @param index from 0 */
export function ordinal(index: number): string {
  return toThaiDigits(String(index + 1));
}

/** "ตามหนังสือ ที่ บก ๐๐๒๓.๑/ว ๑๒๓๔ ลงวันที่ ๖ สิงหาคม ๒๕๖๓"; nothing while the letter has no number. */
export function circularLines({ row }: LoadedRound): string[] {
  if (row.circularNo === "") return [];
  const dated = row.circularDate === null ? "" : ` ลงวันที่ ${paperDay(row.circularDate)}`;
  return [`ตามหนังสือ ที่ ${paperDigits(row.circularNo)}${dated}`];
}
