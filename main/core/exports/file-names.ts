import { toArabicDigits } from "../../../shared/domain/numerals";

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Text as part of a file name: "มท 0810.7/ว 3472" → "มท-0810.7-ว-3472". */
export function fileNamePart(text: string): string {
  return toArabicDigits(text)
    .replace(/[\s\\/:*?"<>|]+/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
}
