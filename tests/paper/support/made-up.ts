import type { FormItem, PosterItem, SlipItem } from "../../../shared/contract/prints";
import { makeFormCode } from "../../../shared/domain/form-code";

/** Items with made-up codes and addresses; names of agencies are public. */
export function poster(serial: number, change: Partial<PosterItem> = {}): PosterItem {
  return {
    type: "poster",
    agencyId: `agency-${serial}`,
    department: "กรมส่งเสริมการปกครองท้องถิ่น",
    fullName: "องค์การบริหารส่วนตำบลป่งไฮ",
    place: "อำเภอเซกา จังหวัดบึงกาฬ",
    nameEn: "",
    placeEn: "",
    url: `https://rating.example.com/survey/${String(serial).padStart(8, "0")}`,
    ...change,
  };
}

/** 15 characters of the alphabet of authorize codes (domain §3), different for every serial. */
export function madeUpCode(serial: number): string {
  const alphabet = "23456789ABCDEF";
  const digits = [3, 2, 1, 0].map((place) => alphabet[Math.floor(serial / 14 ** place) % 14]);
  return `2A3B4C5D6E7${digits.join("")}`;
}

export function slip(serial: number, change: Partial<SlipItem> = {}): SlipItem {
  return {
    type: "slip",
    agencyId: `agency-${serial}`,
    fullName: "องค์การบริหารส่วนตำบลป่งไฮ",
    place: "อำเภอเซกา จังหวัดบึงกาฬ",
    username: `04421408${String(serial).padStart(6, "0")}@info.example.go.th`,
    password: null,
    code: madeUpCode(serial),
    helpLine: "สพร. ๐ ๒๖๑๒ ๖๐๖๐",
    ...change,
  };
}

export function form(serial: number, change: Partial<FormItem> = {}): FormItem {
  return {
    type: "form",
    agencyId: `agency-${serial}`,
    fullName: "องค์การบริหารส่วนตำบลป่งไฮ",
    place: "อำเภอเซกา จังหวัดบึงกาฬ",
    officerName: "",
    officerPosition: "",
    roundTitle: "การเชื่อมโยงคู่มือสำหรับประชาชนผ่านระบบ CITIZENinfo",
    circularNo: "บก ๐๐๒๓.๑/ว ๑๒๓๔",
    circularDate: "๖ สิงหาคม ๒๕๖๓",
    deadline: "๑๓ สิงหาคม ๒๕๖๓",
    steps: [
      "สมัครเข้าใช้งานระบบ CITIZENinfo",
      "ตรวจสอบข้อมูลจุดบริการ (ชื่อ ที่อยู่ หมายเลขโทรศัพท์ วัน เวลาทำการ และอื่น ๆ)",
      "อัปโหลดรูปภาพสำนักงาน",
      "ตรวจสอบคู่มือสำหรับประชาชน จำนวน ๓ ฉบับ",
      "พิมพ์และติดตั้งโปสเตอร์ QR Code",
    ],
    formCode: makeFormCode({ roundSerial: 1, agencySerial: serial }),
    ...change,
  };
}
