/** What a file that comes in can be: answers of an online form, a report form of ours, a district's grid, a list of who is done. */
export const INBOX_KINDS = ["answers", "form", "grid", "list", "other", "unreadable"] as const;
export type InboxKind = (typeof INBOX_KINDS)[number];

/** Why a file or an entry stands where it stands. */
export const INBOX_REASONS = [
  // of an entry
  "agency-unknown",
  "agency-unsure",
  "not-in-round",
  "recorded-before",
  "same-as-another",
  "backwards",
  "older",
  "nothing-new",
  "answer-unread",
  "no-steps",
  "no-day",
  "day-ahead",
  "listed-not-done",
  "was-returned",
  "skipped",
  // of a file
  "tampered",
  "foreign",
  "other-round",
  "blank-form",
  "not-reports",
  "unreadable",
] as const;
export type InboxReasonCode = (typeof INBOX_REASONS)[number];
