/** หนังสือภายนอก, หนังสือประทับตรา, บันทึกข้อความ (domain §5). */
export const LETTER_FORMS = ["external", "stamped", "memo"] as const;
export type LetterForm = (typeof LETTER_FORMS)[number];

/** ชั้นความลับ: none, ลับ, ลับมาก, ลับที่สุด. Never set but by the user (domain §5). */
export const SECRECIES = ["none", "confidential", "secret", "top-secret"] as const;
export type Secrecy = (typeof SECRECIES)[number];

/** What the built-in letters are for. */
export const LETTER_KINDS = [
  "forward-circular",
  "send-codes",
  "first-follow-up",
  "second-follow-up",
  "department-report",
  "governor-memo",
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** What enclosures are counted in. */
export const COUNT_UNITS = ["ฉบับ", "ชุด", "แผ่น"] as const;

/** Blanks of a draft, written `{{deadline}}`; those that begin with `own` are the recipient's, the others the round's. */
export const MERGE_FIELDS = [
  "recipient",
  "agency",
  "district",
  "ownTotal",
  "ownReported",
  "ownOutstanding",
  "ownPercent",
  "province",
  "round",
  "provinceLetter",
  "department",
  "departmentLetter",
  "deadline",
  "departmentDeadline",
  "today",
  "reportLink",
  "total",
  "reported",
  "outstanding",
  "percent",
  "allStepsDone",
  "allStepsPercent",
  "verified",
  "verifiedPercent",
] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];

/** Lists that the core fills in: the recipient's own agencies that have not reported, or all of its own; steps of the round. */
export const LETTER_LISTS = ["outstanding", "agencies", "steps"] as const;
/** Tables that the core fills in: the department's summary by kind, progress by recipient. */
export const LETTER_TABLES = ["summary", "recipients"] as const;

const URGENCY_WORDS = { none: "", urgent: "ด่วน", "very-urgent": "ด่วนมาก", "most-urgent": "ด่วนที่สุด" } as const;
const SECRECY_WORDS = { none: "", confidential: "ลับ", secret: "ลับมาก", "top-secret": "ลับที่สุด" } as const;

/** ชั้นความเร็ว as letters print it; empty for none. */
export function urgencyWord(urgency: keyof typeof URGENCY_WORDS): string {
  return URGENCY_WORDS[urgency];
}

/** ชั้นความลับ as letters print it; empty for none. */
export function secrecyWord(secrecy: Secrecy): string {
  return SECRECY_WORDS[secrecy];
}
