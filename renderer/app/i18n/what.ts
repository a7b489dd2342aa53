import type { SameKeys } from "./shape";

/** What an activity did, keyed by its name (`agencies.update` → `what.agencies.update`), as a noun phrase. */
export const whatTh = {
  other: "การแก้ไข",
  agencies: {
    create: "เพิ่มหน่วยงาน",
    update: "แก้ไขหน่วยงาน",
    setOfficer: "แก้ไขผู้รับผิดชอบ",
    setServicePoint: "แก้ไขจุดบริการ",
    setPin: "แก้ไขหมุด",
    setSecret: "บันทึกรหัส",
    reveal: "เปิดดูรหัส",
    remove: "ลบหน่วยงาน",
  },
  contacts: { erase: "ลบข้อมูลผู้รับผิดชอบ" },
  obligations: {
    markSteps: "ทำเครื่องหมายขั้นตอน",
    unmarkSteps: "เอาเครื่องหมายขั้นตอนออก",
    pending: "เปลี่ยนเป็นยังไม่รายงาน",
    reported: "บันทึกว่ารายงานแล้ว",
    verified: "บันทึกว่าตรวจสอบแล้ว",
    returned: "ส่งกลับแก้ไข",
  },
  rounds: {
    create: "เริ่มรอบงาน",
    update: "แก้ไขรอบงาน",
    addAgencies: "เพิ่มหน่วยงานในรอบงาน",
    setCurrent: "เปลี่ยนรอบงานปัจจุบัน",
  },
  imports: { commit: "นำเข้าบัญชี", undo: "เลิกทำการนำเข้า" },
  settings: { update: "แก้ไขการตั้งค่า" },
  sample: { open: "เปิดข้อมูลตัวอย่าง", leave: "เริ่มใช้ข้อมูลจริง" },
  activity: { undo: "เลิกทำ", redo: "ทำอีกครั้ง" },
  prints: { slips: "พิมพ์ใบรหัส", posters: "พิมพ์โปสเตอร์", forms: "พิมพ์แบบรายงาน" },
  secrets: { setPassphrase: "ตั้งรหัสกู้คืน", unlock: "ปลดล็อกรหัส" },
  backups: { restore: "กู้คืนข้อมูลสำรอง" },
} as const;

export const whatEn: SameKeys<typeof whatTh> = {
  other: "a change",
  agencies: {
    create: "adding an agency",
    update: "editing an agency",
    setOfficer: "editing the responsible officer",
    setServicePoint: "editing the service point",
    setPin: "editing the pin",
    setSecret: "storing a code",
    reveal: "revealing a code",
    remove: "removing an agency",
  },
  contacts: { erase: "erasing a contact" },
  obligations: {
    markSteps: "marking steps",
    unmarkSteps: "unmarking steps",
    pending: "setting back to not reported",
    reported: "recording a report",
    verified: "verifying a report",
    returned: "sending a report back",
  },
  rounds: {
    create: "starting a round",
    update: "editing a round",
    addAgencies: "adding agencies to a round",
    setCurrent: "changing the current round",
  },
  imports: { commit: "importing a list", undo: "undoing an import" },
  settings: { update: "changing settings" },
  sample: { open: "opening the sample", leave: "starting with real data" },
  activity: { undo: "undoing", redo: "redoing" },
  prints: { slips: "printing code slips", posters: "printing posters", forms: "printing report forms" },
  secrets: { setPassphrase: "setting the passphrase", unlock: "unlocking secrets" },
  backups: { restore: "restoring a backup" },
};
