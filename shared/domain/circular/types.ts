import type { CalendarDay } from "../calendar-day";

/** Words of the letter: from (inclusive) and to (exclusive) in the reading's `text`. */
export interface Words {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Why a field is blank, or what to look at although it is not. */
export const READING_NOTES = [
  /** The letter does not say it, as far as can be read. */
  "missing",
  /** The letter says more than one thing that would do as well. */
  "several",
  /** The number was not yet given when the text was made. */
  "not-numbered",
  /** Month and year stand there without a day. */
  "no-day",
  "no-year",
  /** The weekday named beside the date is another. */
  "weekday",
  /** No such day in the calendar. */
  "no-such-day",
  /** Digits torn apart or of two kinds: more than one reading. */
  "unclear",
  /** A letter number never begins so: likely a misreading. */
  "unknown-prefix",
  /** The number is of another province than the letterhead. */
  "other-province",
  /** A letter it refers to is later than its own date. */
  "reference-later",
  /** The deadline would be before the letter. */
  "before-letter",
  /** So many days from receipt: no date. */
  "relative",
  /** Due again every month. */
  "recurring",
  /** Where it ends cannot be seen. */
  "no-end",
  /** Stamped letters have no subject (domain §5). */
  "stamped",
  /** Told in the part that repeats an earlier or another office's letter. */
  "quoted",
  /** A note behind it moves the deadline or takes it back. */
  "moved",
  /** The date is not said of a report or of the work. */
  "not-a-deadline",
] as const;
export type ReadingNote = (typeof READING_NOTES)[number];

/** A value that the letter may mean, beside the words it came from. */
export interface Offer<T> {
  readonly value: T;
  readonly words: Words;
}

/** What was read of one field: a value only where it is certain; else why not, and what it may be. */
export interface Reading<T> {
  readonly value: T | null;
  readonly words: Words | null;
  readonly note: ReadingNote | null;
  readonly offers: readonly Offer<T>[];
}

export type LetterForm = "external" | "stamped" | "memo";
export type LetterUrgency = "urgent" | "very-urgent" | "most-urgent";

/** A letter that this one refers to (อ้างถึง); what cannot be read of it is null. */
export interface ReferredLetter {
  /** As it stands there, on one line. */
  readonly text: string;
  readonly office: string | null;
  readonly urgency: LetterUrgency | null;
  readonly number: string | null;
  readonly date: CalendarDay | null;
}

export interface ReadStep {
  /** One line, shortened at a space where it is long. */
  readonly title: string;
  /** The step is the report itself (domain §1). */
  readonly isReport: boolean;
  /** A deadline of its own that is another than the letter's. */
  readonly deadline: CalendarDay | null;
  readonly words: Words;
}

export interface CircularReading {
  /** The letter's text as the words point into it: one spelling, lines kept. */
  readonly text: string;
  readonly form: LetterForm | null;
  /** Whose letter: of a province (its number says so), or of a department. */
  readonly sender: "province" | "department" | null;
  readonly number: Reading<string>;
  readonly date: Reading<CalendarDay>;
  readonly urgency: Reading<LetterUrgency>;
  readonly subject: Reading<string>;
  readonly to: Reading<string>;
  readonly references: readonly Offer<ReferredLetter>[];
  readonly enclosures: readonly Offer<string>[];
  /** By when the agencies report. */
  readonly deadline: Reading<CalendarDay>;
  /** By when the department wants the province's result. */
  readonly departmentDeadline: Reading<CalendarDay>;
  readonly departmentNo: Reading<string>;
  readonly departmentDate: Reading<CalendarDay>;
  /** Address of an online form that answers go to. */
  readonly reportLink: Reading<string>;
  readonly steps: readonly ReadStep[];
}
