import type { SameKeys } from "../../app/i18n/shape";

export const helpTh = {
  title: "ช่วยเหลือ",
  search: "ค้นหาในวิธีใช้",
  contents: "สารบัญ",
  none: "ไม่พบ “{{words}}” ในวิธีใช้",
  noneHint: "ลองใช้คำที่สั้นลง",
  found: "พบ {{n}} หัวข้อ",
} as const;

export const helpEn: SameKeys<typeof helpTh> = {
  title: "Help",
  search: "Search the help",
  contents: "Contents",
  none: "“{{words}}” is not in the help",
  noneHint: "Try a shorter word.",
  found: "{{n}} sections found",
};
