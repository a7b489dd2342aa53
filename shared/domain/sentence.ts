import { toThaiDigits } from "./numerals";
import { percentOf } from "./percent";

/** The words letters use for each numerator (domain §1): a sentence names its own. */
const NUMERATORS = {
  reported: "รายงานแล้ว",
  allStepsDone: "ดำเนินการครบทุกขั้นตอน",
  verified: "ตรวจสอบแล้ว",
  outstanding: "ยังไม่รายงาน",
} as const;

/** "รายงานแล้ว ๒๕ แห่ง คิดเป็นร้อยละ ๑๗.๓๖" */
export function progressSentence(
  numerator: keyof typeof NUMERATORS,
  count: number,
  total: number,
  digits: "thai" | "arabic" = "thai",
): string {
  const text = `${NUMERATORS[numerator]} ${count} แห่ง คิดเป็นร้อยละ ${percentOf(count, total)}`;
  return digits === "thai" ? toThaiDigits(text) : text;
}
