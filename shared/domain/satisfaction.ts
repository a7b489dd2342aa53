/** What is known of a service point month by month (domain §2: ความพึงพอใจ, การยกเลิกสำเนา). */
export const MEASURES = ["score", "answers", "zeroCopy"] as const;
export type Measure = (typeof MEASURES)[number];

/** What each may be. */
export const MEASURE_LIMITS: Readonly<Record<Measure, { readonly max: number; readonly whole: boolean }>> = {
  score: { max: 5, whole: false },
  answers: { max: 10_000_000, whole: true },
  zeroCopy: { max: 100, whole: false },
};

/** Why a row is not simply taken. */
export const SATISFACTION_REASONS = [
  "agency-unsure",
  "agency-unknown",
  "month-missing",
  "month-unread",
  "month-ahead",
  "value-unread",
  "value-outside",
  "maybe-fraction",
  "columns-differ",
  "same-month-twice",
  "nothing-given",
  "nothing-new",
] as const;
export type SatisfactionReason = (typeof SATISFACTION_REASONS)[number];
