import type { Round } from "../../../../shared/contract/rounds";
import { toArabicDigits } from "../../../../shared/domain/numerals";
import { formatDay } from "../../../app/dates/format";
import type { Language, Text } from "../../../app/i18n";

/** "ที่ บก 0023.1/ว 512 ลงวันที่ 18 ม.ค. 2564", or the round's title where its letter has no number yet. */
export function letterOf(
  round: Pick<Round, "title" | "circularNo" | "circularDate" | "departmentNo" | "departmentDate">,
  language: Language,
  t: Text,
): string {
  const own = round.circularNo !== "";
  const number = own ? round.circularNo : round.departmentNo;
  const day = own ? round.circularDate : round.departmentDate;
  if (number === "") return round.title;
  return day === null
    ? t("round.refs.letter", { number })
    : t("round.refs.letterDated", { number, day: formatDay(day, language) });
}

const bare = (text: string): string => toArabicDigits(text).replace(/[\s.]+/g, "");

/**
 * The earlier round whose letter a reference names: the number of either of its letters stands whole in the words. Two
 * such rounds are nobody's match.
 */
export function matchingRound(words: string, rounds: readonly Round[]): Round | null {
  const folded = bare(words);
  const named = (number: string): boolean => {
    const sought = bare(number);
    const at = sought.length < 4 ? -1 : folded.indexOf(sought);
    // "ว 51" is not "ว 512".
    return at >= 0 && !/\d/.test(folded[at + sought.length] ?? "");
  };
  const found = rounds.filter(({ circularNo, departmentNo }) => named(circularNo) || named(departmentNo));
  return found.length === 1 ? (found[0] ?? null) : null;
}
