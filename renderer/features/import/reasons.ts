import type { SameKeys } from "../../app/i18n/shape";

/** Wording of every reason code that core's imports emit. */
export const reasonTh = {
  "no-name": "ไม่มีชื่อหน่วยงานในแถวนี้",
} as const;

export const reasonEn: SameKeys<typeof reasonTh> = {
  "no-name": "There is no agency name in this row",
};
