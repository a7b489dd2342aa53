import { nameKey } from "./thai-text";

/** What our own forms and grids say, and offer to choose (domain §1). */
export const YES_WORD = "ดำเนินการแล้ว";
export const NOT_YET_WORD = "ยังไม่ดำเนินการ";

const NOT_DONE =
  /^(?:ยัง(?:ไม่|มิ)?(?:ได้)?(?:ดำเนินการ|รายงาน|ทำ|แล้วเสร็จ|เสร็จ|เรียบร้อย|ครบ|ส่ง)?.*|(?:อยู่)?ระหว่าง(?:การ)?ดำเนินการ.*|กำลังดำเนินการ.*|ไม่(?:ได้|แล้วเสร็จ|เสร็จ|ครบ|เรียบร้อย)?(?:ดำเนินการ|รายงาน|ทำ|ส่ง|ใช่)?|no|not(?:yet|done)?|false)$/;
const DONE =
  /^(?:(?:ได้)?(?:ดำเนินการ|รายงาน|จัดทำ|ติดตั้ง|ทำ|ส่ง)(?:รายงาน)?(?:(?:เสร็จ(?:สิ้น)?|เรียบร้อย|ครบ(?:ถ้วน)?)(?:แล้ว)?|แล้ว)|(?:แล้ว)?เสร็จ(?:สิ้น|เรียบร้อย)?(?:แล้ว)?|เรียบร้อย(?:แล้ว)?|ครบ(?:ถ้วน)?(?:แล้ว)?|แล้ว|ใช่|yes|done|true|completed?|✓|✔|☑|✅)$/;

/**
 * What an answer says of a step (domain §1: ดำเนินการแล้ว / ยังไม่ดำเนินการ, and what people write for it).
 * @returns null where it says neither; signs that mean one thing here and its opposite there (x, -, 0) say nothing
 */
export function parseDone(text: string): boolean | null {
  const key = nameKey(text)
    .toLowerCase()
    .replace(/[\s.,:;()"'*]+/g, "");
  if (key === "") return null;
  if (NOT_DONE.test(key)) return false;
  return DONE.test(key) ? true : null;
}
