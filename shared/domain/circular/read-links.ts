import type { CalendarDay } from "../calendar-day";
import { NUMBER } from "./letter-number";
import type { Line } from "./lines";
import { isDepartmentPrefix } from "./prefixes";
import { referredLetter } from "./read-blocks";
import { blank, certain, distinct } from "./readings";
import { bare, Skeleton } from "./skeleton";
import type { Offer, Reading, ReferredLetter } from "./types";

const DEPARTMENT_LETTER = new RegExp(
  `${bare("หนังสือ(?:สั่งการ)?(?:กรม|กระทรวง|สำนักงาน|สำนัก)")}[^\\d/]{2,110}?${bare("ที่")}${NUMBER}${bare("(?:ลงวันที่|ลว\\.?) ?\\d{1,2}")}[^\\d]{3,14}\\d{4}`,
  "g",
);

export interface DepartmentLetter {
  readonly number: Reading<string>;
  readonly date: Reading<CalendarDay>;
}

/** The department's letter that a province's letter passes on: named with its office, number and day, one and only. */
export function readDepartmentLetter(text: string, lines: readonly Line[]): DepartmentLetter {
  const from = lines[0]?.from ?? 0;
  const skeleton = new Skeleton(text, from, lines.at(-1)?.to ?? from);
  const letters = [...skeleton.text.matchAll(DEPARTMENT_LETTER)].flatMap((match): Offer<ReferredLetter>[] => {
    if (!isDepartmentPrefix(match[1] ?? "")) return [];
    const words = skeleton.words(match.index, match.index + match[0].length);
    return [{ value: referredLetter(text, words), words }];
  });
  const numbers = distinct(
    letters.flatMap(({ value, words }) => (value.number ? [{ value: value.number, words }] : [])),
  );
  const dates = distinct(letters.flatMap(({ value, words }) => (value.date ? [{ value: value.date, words }] : [])));
  const [number] = numbers;
  const [date] = dates;
  if (!number) return { number: blank("missing"), date: blank("missing") };
  if (numbers.length > 1) return { number: blank("several", numbers), date: blank("several", dates) };
  return {
    number: certain(number.value, number.words),
    date:
      date && dates.length === 1
        ? certain(date.value, date.words)
        : blank(dates.length > 1 ? "several" : "unclear", dates),
  };
}

/** Whether the day of a letter it refers to is later than its own: one of the two is misread. */
export function refersToLater(day: CalendarDay, references: readonly Offer<ReferredLetter>[]): boolean {
  return references.some(({ value }) => value.date !== null && value.date > day);
}

const FORM_LINK =
  /(?:https?:\/\/)?(?:forms\.gle|goo\.gl\/forms|docs\.google\.com\/forms|forms\.office\.com|bit\.ly|shorturl\.(?:at|asia)|[\w-]+\.jotform\.com)\/[\w\-./?=&%#]*[\w/]/g;

/** The online form to report with: the only one that the text gives. */
export function readReportLink(text: string, body: readonly Line[]): Reading<string> {
  const from = body[0]?.from ?? 0;
  const part = text.slice(from, body.at(-1)?.to ?? from);
  const links = distinct(
    [...part.matchAll(FORM_LINK)].map((match) => {
      const start = from + match.index;
      return { value: match[0], words: { from: start, to: start + match[0].length, text: match[0] } };
    }),
  );
  const [only] = links;
  if (!only) return blank("missing");
  return links.length > 1 ? blank("several", links) : certain(only.value, only.words);
}
