import type { SameKeys } from "../../app/i18n/shape";

export const recoveryTh = {
  damaged: {
    title: "เปิดไฟล์ข้อมูลไม่ได้ เพราะไฟล์เสียหาย",
    kept: "ไฟล์เดิมถูกย้ายไปเก็บไว้ข้าง ๆ ไม่ได้ลบ: {{file}}",
    keptNoName: "ไฟล์เดิมถูกเก็บไว้ ไม่ได้ลบ",
    todo: "กู้คืนจากชุดสำรองล่าสุดที่ใช้ได้ด้านล่าง ตรวจวันที่และจำนวนก่อนกู้คืน",
  },
  newer: {
    title: "ไฟล์ข้อมูลนี้มาจากปักหมุดรุ่นใหม่กว่า",
    kept: "ไม่ได้แตะต้องไฟล์ ข้อมูลอยู่ครบ",
    todo: "ติดตั้งปักหมุดรุ่นล่าสุดแล้วเปิดใหม่ หรือกู้คืนชุดสำรองที่รุ่นนี้เปิดได้",
  },
  best: "ชุดสำรองล่าสุดที่ใช้ได้",
  restore: "กู้คืนชุดนี้",
  others: "เลือกชุดอื่น",
  checking: "กำลังตรวจชุดสำรอง…",
  none: "ไม่พบชุดสำรองที่ใช้ได้",
  noneHint: "เปิดไฟล์สำรองที่เก็บไว้เอง หรือเริ่มใหม่ด้วยข้อมูลว่าง ไฟล์เดิมยังถูกเก็บไว้",
  importFile: "เปิดไฟล์สำรอง",
  fresh: "เริ่มใหม่ด้วยข้อมูลว่าง",
  freshAsk: "เริ่มใหม่ด้วยข้อมูลว่างหรือไม่",
  freshWhat: "ไฟล์เดิมและชุดสำรองทั้งหมดยังอยู่ กู้คืนภายหลังได้จากหน้าตั้งค่า",
  cancel: "ยกเลิก",
  restored: "กู้คืนข้อมูลแล้ว",
} as const;

export const recoveryEn: SameKeys<typeof recoveryTh> = {
  damaged: {
    title: "The data file is damaged and cannot be opened",
    kept: "The file was set aside, not deleted: {{file}}",
    keptNoName: "The file was kept, not deleted.",
    todo: "Restore the newest good backup below; check its date and counts first.",
  },
  newer: {
    title: "This data file comes from a newer PakMud",
    kept: "The file was not touched; your data is all there.",
    todo: "Install the latest PakMud and open it again, or restore a backup that this version can open.",
  },
  best: "The newest good backup",
  restore: "Restore this",
  others: "Choose another",
  checking: "Checking backups…",
  none: "No usable backup was found",
  noneHint: "Open a backup file that you kept yourself, or start with an empty store: the old file stays aside.",
  importFile: "Open a backup file",
  fresh: "Start with an empty store",
  freshAsk: "Start with an empty store?",
  freshWhat: "The old file and all backups stay; they can be restored later from Settings.",
  cancel: "Cancel",
  restored: "Backup restored",
};
