import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LetterSheet } from "../../shared/contract/letter-sheet";
import {
  expectHead,
  expectMargins,
  expectOwner,
  expectParagraph,
  expectPart,
  expectSignature,
  expectStamp,
  MeasuredLetter,
} from "./support/letter-measures";
import { mm } from "./support/letter-rows";
import { filler, letter, memo, stamped } from "./support/made-up-letter";
import { openPicturePdf, type PicturePdf } from "./support/picture-pdf";
import { openPrintDesk, type PrintDesk } from "./support/print-desk";
import { readPdf } from "./support/read-pdf";

/** The bundled font is 1.524 times as wide as TH Sarabun New at the same size (domain §5). */
const NOMINAL = 1.524;
const SHA256 = "e".repeat(64);

let desk: PrintDesk;
let eyes: PicturePdf;
beforeAll(async () => {
  desk = await openPrintDesk();
  eyes = await openPicturePdf();
});
afterAll(async () => {
  await eyes.close();
  await desk.close();
});

async function measured(sheet: LetterSheet): Promise<MeasuredLetter> {
  const { pdf } = await desk.print([{ type: "letter", sheet }]);
  return new MeasuredLetter(await readPdf(pdf), NOMINAL);
}

/** The ring of the picture is drawn within a hundredth of its edges. */
const RING = 0.98;

/** Millimetres from the left and from the top within which a letter's own emblem is drawn: a dark ring. */
async function emblemOf(sheet: LetterSheet): Promise<{ left: number; top: number; right: number; bottom: number }> {
  const png = readFileSync(resolve(import.meta.dirname, "../fixtures/emblem.png")).toString("base64");
  const { pdf } = await desk.print([{ type: "letter", sheet: { ...sheet, emblem: { sha256: SHA256 } } }], {
    pictures: { [SHA256]: `data:image/png;base64,${png}` },
  });
  const scale = 2;
  const [picture = Buffer.alloc(0)] = await eyes.pictures(pdf, scale);
  const { data } = await eyes.pixels(picture);
  const width = picture.readUInt32BE(16);
  // Above the text and beside the title: nothing else is there.
  const [from, to] = sheet.form === "memo" ? [25, 55] : [75, 126];
  const dots: { x: number; y: number }[] = [];
  const px = (length: number): number => Math.round((length / 25.4) * 72 * scale);
  for (let y = px(10); y < px(sheet.form === "memo" ? 34 : 47); y += 1) {
    for (let x = px(from); x < px(to); x += 1) {
      if ((data[(y * width + x) * 4] ?? 255) < 128) dots.push({ x: mm(x / scale), y: mm(y / scale) });
    }
  }
  const [xs, ys] = [dots.map(({ x }) => x), dots.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

const near = (found: number, wanted: number): void => expect(Math.abs(found - wanted), `${found}`).toBeLessThan(1);
const SIGNATORY = {
  name: "(นายตัวอย่าง สมมุติ)",
  positions: ["รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน", "ผู้ว่าราชการจังหวัดบึงกาฬ"],
};
const OWNER = ["สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด", "กลุ่มงานส่งเสริมและพัฒนาท้องถิ่น", "โทร. ๐", "โทรสาร", "ผู้ประสานงาน"];

describe("to the millimetre (domain §5)", () => {
  it("an external letter", async () => {
    const one = await measured(letter({ urgency: "most-urgent" }));
    expect(one.pages).toHaveLength(1);
    expectMargins(one);
    expectHead(one, "ด่วนที่สุด");
    for (const words of ["เรื่อง", "เรียน", "อ้างถึง", "สิ่งที่ส่งมาด้วย"]) expectPart(one, words);
    // One below the other: the items, and what they count.
    const counts = ["จำนวน ๑ ฉบับ", "จำนวน ๑ ชุด"].map((words) => {
      const { pieces } = one.row(0, words);
      return pieces.findLast(({ text }) => text.startsWith("จ"))?.left ?? 0;
    });
    near(mm(counts[0] ?? 0), mm(counts[1] ?? 0));
    near(mm(one.row(0, "จำนวน ๑ ฉบับ").right), 190);
    expectParagraph(one, "ตามหนังสือที่อ้างถึง", "คู่มือสำหรับประชาชนผ่านระบบ CITIZENinfo และ");
    expectParagraph(one, "เพื่อให้การดำเนินการ", "บริการ จังหวัดบึงกาฬจึงขอให้");
    expectParagraph(one, "จึงเรียนมา");
    expectSignature(one, { closing: "ขอแสดงความนับถือ", ...SIGNATORY });
    expectOwner(one, OWNER, "ผู้ว่าราชการจังหวัดบึงกาฬ");
  });

  it("the pages that follow the first", async () => {
    const body = [...Array.from({ length: 14 }, (_, index) => filler(index)), ...letter().body.slice(2)];
    for (const sheet of [letter({ body }), stamped({ body }), memo({ body })]) {
      const long = await measured(sheet);
      expect(long.pages).toHaveLength(3);
      expectMargins(long);
      const last = long.pages[2] ?? [];
      expectParagraph(long, "จึงเรียนมา", undefined, 2);
      expect(last.length).toBeGreaterThan(3);
    }
  });

  it("a stamped letter", async () => {
    const one = await measured(stamped({ urgency: "very-urgent" }));
    expectMargins(one);
    expectHead(one, "ด่วนมาก");
    expectPart(one, "ถึง");
    expectParagraph(one, "ตามหนังสือที่อ้างถึง", "คู่มือสำหรับประชาชนผ่านระบบ CITIZENinfo และ");
    expectStamp(one, "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดบึงกาฬ", "๑๘ มกราคม");
    expectOwner(one, OWNER, "๑๘ มกราคม");
  });

  it("a memo", async () => {
    const one = await measured(memo());
    expectMargins(one);
    expect(one.size(0, "บันทึกข้อความ")).toBeCloseTo(29, 0);
    const title = one.row(0, "บันทึกข้อความ");
    near(mm((title.left + title.right) / 2), 105);
    // Beside the emblem, which ends 3 cm from the edge.
    expect(mm(title.baseline)).toBeLessThan(30);
    for (const label of ["ส่วนราชการ", "ที่บก", "เรื่อง"]) {
      expect(one.size(0, label)).toBeCloseTo(20, 0);
      near(mm(one.row(0, label).left), 30);
    }
    expectPart(one, "เรียน");
    expectParagraph(one, "๑. เรื่องเดิม");
    expectParagraph(one, "ตามหนังสือที่อ้างถึง", "คู่มือสำหรับประชาชนผ่านระบบ CITIZENinfo และ");
    expectSignature(one, { closing: "", name: SIGNATORY.name, positions: ["ท้องถิ่นจังหวัดบึงกาฬ"] });
  });

  it("the office's own emblem: 3 cm high on letters, 1.5 on memos, 1.5 cm from the edge", async () => {
    for (const sheet of [letter(), stamped()]) {
      const { left, right, top, bottom } = await emblemOf(sheet);
      near(top, 15);
      near((bottom - top) / RING, 30);
      near((left + right) / 2, 105);
    }
    const ofMemo = await emblemOf(memo());
    near(ofMemo.top, 15);
    near((ofMemo.bottom - ofMemo.top) / RING, 15);
    near(ofMemo.left, 30);
  });
});
