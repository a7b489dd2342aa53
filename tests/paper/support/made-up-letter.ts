import type { LetterBlock, LetterRun, LetterSheet } from "../../../shared/contract/letter-sheet";

export const run = (text: string, keep = false): LetterRun => ({ text, keep });

export function paragraph(text: string): LetterBlock {
  return { type: "paragraph", text: [run(text)] };
}

const CAUSE =
  "ตามหนังสือที่อ้างถึง จังหวัดบึงกาฬได้แจ้งให้องค์กรปกครองส่วนท้องถิ่นดำเนินการเชื่อมโยงคู่มือสำหรับประชาชนผ่านระบบ CITIZENinfo และรายงานผลให้จังหวัดทราบ ความละเอียดแจ้งแล้ว นั้น";
const PURPOSE =
  "เพื่อให้การดำเนินการดังกล่าวเป็นไปด้วยความเรียบร้อยและเกิดประโยชน์แก่ประชาชนผู้รับบริการ จังหวัดบึงกาฬจึงขอให้ตรวจสอบข้อมูลจุดบริการ เชื่อมโยงคู่มือสำหรับประชาชนให้ครบถ้วน พิมพ์โปสเตอร์ QR Code ติดตั้ง ณ จุดบริการ และรายงานผลภายในวันที่ ๓๑ มกราคม ๒๕๖๔";

/** A paragraph of about four lines, told apart by its number. */
export function filler(index: number): LetterBlock {
  return paragraph(`ข้อความลำดับที่${index}ต้น ${PURPOSE} ข้อความลำดับที่${index}ท้าย`);
}

/** A letter of made-up persons and numbers. */
export function letter(change: Partial<LetterSheet> = {}): LetterSheet {
  return {
    key: "letter",
    form: "external",
    urgency: "none",
    secrecy: "none",
    number: { prefix: "บก ๐๐๒๓.๑/", running: "ว ๑๒๓๔" },
    office: ["ศาลากลางจังหวัดบึงกาฬ", "ถนนตัวอย่าง บก ๓๘๐๐๐"],
    date: "๑๘ มกราคม ๒๕๖๔",
    subject: [run("การเชื่อมโยงคู่มือสำหรับประชาชนผ่านระบบ CITIZENinfo")],
    addressee: [
      run("นายอำเภอทุกอำเภอ", true),
      run(" "),
      run("นายกองค์การบริหารส่วนจังหวัดบึงกาฬ", true),
      run(" และ"),
      run("นายกเทศมนตรีเมืองบึงกาฬ", true),
    ],
    references: [
      [
        run("หนังสือ"),
        run("จังหวัดบึงกาฬ", true),
        run(" ด่วนมาก ที่ "),
        run("บก ๐๐๒๓.๑/ว ๓๔๘", true),
        run(" ลงวันที่ "),
        run("๒๔ สิงหาคม ๒๕๖๓", true),
      ],
    ],
    enclosures: [
      {
        text: [run("สำเนาหนังสือกรมส่งเสริมการปกครองท้องถิ่น ที่ มท ๐๘๑๐.๗/ว ๓๔๘๒ ลงวันที่ ๒๔ ธันวาคม ๒๕๖๓")],
        count: "จำนวน ๑ ฉบับ",
      },
      { text: [run("แบบรายงานผลการดำเนินการ")], count: "จำนวน ๑ ชุด" },
    ],
    body: [paragraph(CAUSE), paragraph(PURPOSE), paragraph("จึงเรียนมาเพื่อพิจารณาดำเนินการ")],
    closing: "ขอแสดงความนับถือ",
    signatory: {
      name: "นายตัวอย่าง สมมุติ",
      positions: ["รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน", "ผู้ว่าราชการจังหวัดบึงกาฬ"],
    },
    owner: [
      "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด",
      "กลุ่มงานส่งเสริมและพัฒนาท้องถิ่น",
      "โทร. ๐ ๔๒๔๙ ๐๐๐๐ ต่อ ๑๒",
      "โทรสาร ๐ ๔๒๔๙ ๐๐๐๑",
      "ผู้ประสานงาน นางสาวตัวอย่าง",
    ],
    qrs: [],
    shortLink: "",
    fileCopy: null,
    emblem: null,
    seal: null,
    ...change,
  };
}

export function stamped(change: Partial<LetterSheet> = {}): LetterSheet {
  return letter({
    form: "stamped",
    office: ["สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดบึงกาฬ"],
    subject: [],
    addressee: [run("สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอเซกา", true)],
    references: [],
    enclosures: [],
    closing: "",
    signatory: null,
    ...change,
  });
}

export function memo(change: Partial<LetterSheet> = {}): LetterSheet {
  return letter({
    form: "memo",
    office: ["สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด กลุ่มงานส่งเสริมและพัฒนาท้องถิ่น โทร.\u00a0๐\u00a0๔๒๔๙\u00a0๐๐๐๐"],
    addressee: [run("ผู้ว่าราชการจังหวัดบึงกาฬ", true)],
    references: [],
    enclosures: [],
    closing: "",
    owner: [],
    signatory: { name: "นายตัวอย่าง สมมุติ", positions: ["ท้องถิ่นจังหวัดบึงกาฬ"] },
    body: [
      { type: "heading", text: [run("๑. เรื่องเดิม")] },
      paragraph(CAUSE),
      { type: "heading", text: [run("๒. ข้อเท็จจริง")] },
      paragraph(PURPOSE),
      { type: "heading", text: [run("๓. ข้อพิจารณา")] },
      paragraph("จึงเรียนมาเพื่อโปรดพิจารณา หากเห็นชอบ โปรดลงนามในหนังสือที่เสนอมาพร้อมนี้"),
    ],
    ...change,
  });
}
