import type { DispatchWay, PacketPart } from "../../../shared/domain/packet-parts";
import { formatDay } from "../../../shared/domain/thai-dates";
import type { DispatchTable } from "../ports/rows";
import type { SheetToWrite } from "../ports/sheets";

export interface MadePacket {
  readonly name: string;
  readonly files: readonly string[];
  readonly pages: number;
  readonly agencies: number;
  readonly parts: Readonly<Partial<Record<PacketPart | "letter", number>>>;
}

/** Heads of the list's columns, in the packet's order. */
const PARTS: readonly (readonly [part: PacketPart | "letter", header: string])[] = [
  ["letter", "หนังสือ"],
  ["codes", "บัญชีรหัส"],
  ["signatures", "บัญชีลงชื่อรับรหัส"],
  ["outstanding", "บัญชีที่ยังไม่รายงาน"],
  ["progress", "ตารางสรุปผล"],
  ["guide", "คู่มือย่อ"],
  ["map", "แผนที่"],
  ["slips", "ใบแจ้งรหัส"],
  ["forms", "แบบรายงาน"],
  ["posters", "โปสเตอร์"],
];

/** A part as the office names it. */
export function partTitle(wanted: PacketPart | "letter"): string {
  return PARTS.find(([part]) => part === wanted)?.[1] ?? wanted;
}

/** รายการชุดเอกสาร: what lies in which file, to be ticked off when it leaves. No code stands in it. */
export function madeList(title: string, made: readonly MadePacket[]): SheetToWrite {
  const used = PARTS.filter(([part]) => made.some(({ parts }) => parts[part] !== undefined));
  return {
    name: "รายการชุดเอกสาร",
    title: ["รายการชุดเอกสาร", title],
    columns: [
      { header: "ที่", width: 6, kind: "text" },
      { header: "ผู้รับ", width: 34, kind: "text" },
      { header: "ไฟล์", width: 34, kind: "text" },
      { header: "หน่วยงาน", width: 11, kind: "count" },
      { header: "หน้า", width: 9, kind: "count" },
      ...used.map(([, header]) => ({ header, width: 14, kind: "count" as const })),
      { header: "วันที่ส่ง", width: 14, kind: "text" },
      { header: "เลขที่รับ/ผู้รับ", width: 20, kind: "text" },
    ],
    rows: made.map(({ name, files, agencies, pages, parts }, index) => [
      String(index + 1),
      name,
      files.join(", "),
      agencies,
      pages,
      ...used.map(([part]) => parts[part] ?? 0),
      "",
      "",
    ]),
  };
}

const WAYS: Readonly<Record<DispatchWay, string>> = {
  "e-office": "ระบบสารบรรณอิเล็กทรอนิกส์",
  email: "ไปรษณีย์อิเล็กทรอนิกส์",
  registered: "ไปรษณีย์ลงทะเบียน/EMS",
  post: "ไปรษณีย์ธรรมดา",
  hand: "รับด้วยตนเอง",
  other: "อื่น ๆ",
};

/** ทะเบียนส่งเอกสาร: what left the office, as it was entered. */
export function dispatchBook(title: string, rows: readonly DispatchTable[]): SheetToWrite {
  const columns = [
    ["ที่", 6],
    ["วันที่ส่ง", 20],
    ["ผู้รับ", 36],
    ["เรื่อง/เอกสาร", 36],
    ["วิธีส่ง", 26],
    ["เลขที่รับ", 22],
    ["หมายเหตุ", 26],
    ["ผู้บันทึก", 22],
  ] as const;
  return {
    name: "ทะเบียนส่งเอกสาร",
    title: ["ทะเบียนส่งเอกสาร", title],
    columns: columns.map(([header, width]) => ({ header, width, kind: "text" })),
    rows: rows.map(({ sentOn, name, what, way, receiptNo, note, who }, index) => [
      String(index + 1),
      formatDay(sentOn),
      name,
      what,
      WAYS[way],
      receiptNo,
      note,
      who,
    ]),
  };
}
