import { Header, ImageRun, PageNumber, Paragraph, TextRun } from "docx";
import type { LetterSheet } from "../../../shared/contract/letter-sheet";
import { secrecyWord, urgencyWord } from "../../../shared/domain/letters/lists";
import { toThaiDigits } from "../../../shared/domain/numerals";
import type { DocumentPicture } from "../../core/ports/document-writer";
import { imageSize } from "./image-size";
import { mm, pt, SIZE, TEXT_WIDTH } from "./page";
import { field, line, run, runs, TAB } from "./text";

const RED = "D00000";
const PX_PER_MM = 96 / 25.4;

export function picture({ bytes, type }: DocumentPicture, height: number, name: string): ImageRun {
  const size = imageSize(bytes, type);
  const px = height * PX_PER_MM;
  return new ImageRun({
    type,
    data: bytes,
    transformation: { width: Math.round((px * size.width) / size.height), height: Math.round(px) },
    altText: { name, title: name, description: name },
  });
}

/** The emblem's exact room, 3 cm or 1.5 cm high, with the office's own file in it or nothing (domain §5). */
function emblemRoom(sheet: LetterSheet, emblem: DocumentPicture | undefined): Paragraph {
  const memo = sheet.form === "memo";
  const height = memo ? 15 : 24;
  return new Paragraph({
    alignment: memo ? "left" : "center",
    spacing: { before: 0, after: 0, line: mm(height), lineRule: "exact" },
    children: emblem ? [picture(emblem, memo ? 15 : 30, "ตราสัญลักษณ์")] : [],
  });
}

function secrecyLine(sheet: LetterSheet): Paragraph[] {
  const word = secrecyWord(sheet.secrecy);
  return word === ""
    ? []
    : [line({ children: [run(word, { size: 52, bold: true, color: RED })], center: true, size: 52 })];
}

/** Headers of a letter's section: the emblem's room on the first page, "- ๒ -" on the others. */
export function headers(sheet: LetterSheet, emblem: DocumentPicture | undefined): { first: Header; default: Header } {
  return {
    first: new Header({ children: [...secrecyLine(sheet), emblemRoom(sheet, emblem)] }),
    default: new Header({
      children: [
        ...secrecyLine(sheet),
        new Paragraph({
          alignment: "center",
          spacing: { before: 0, after: 0 },
          children: [new TextRun({ size: SIZE, children: ["- ", PageNumber.CURRENT, " -"] })],
        }),
      ],
    }),
  };
}

function urgency(sheet: LetterSheet): Paragraph[] {
  const word = urgencyWord(sheet.urgency);
  if (word === "") return [];
  return [line({ children: [run(word, { size: 64, bold: true, color: RED })], size: 64, keepNext: true })];
}

function numberText({ number }: LetterSheet): string {
  return `ที่ ${number.prefix}${number.running}`;
}

/** ที่ on the left with the letterhead's lines to the right of it. */
function firstRows(sheet: LetterSheet): Paragraph[] {
  const tabs = [95];
  const [first = "", ...others] = sheet.office;
  return [
    line({ children: [run(numberText(sheet) + (first === "" ? "" : TAB + first))], tabs, keepNext: true }),
    ...others.map((text) => line({ children: [run(TAB + text)], tabs, keepNext: true })),
  ];
}

/** "๑. " before each of several; nothing before one alone. */
function counted(index: number, all: readonly unknown[]): string {
  return all.length > 1 ? `${toThaiDigits(String(index + 1))}. ` : "";
}

function external(sheet: LetterSheet): Paragraph[] {
  return [
    ...firstRows(sheet),
    line({ children: [run(sheet.date)], before: 6, left: 75, keepNext: true }),
    field("เรื่อง", runs(sheet.subject), 13),
    field("เรียน", runs(sheet.addressee), 13),
    ...sheet.references.map((reference, index, all) =>
      field("อ้างถึง", [run(counted(index, all)), ...runs(reference)], 15),
    ),
    ...sheet.enclosures.map(({ text, count }, index, all) =>
      line({
        children: [
          run((index === 0 ? "สิ่งที่ส่งมาด้วย" : "") + TAB + counted(index, all)),
          ...runs(text),
          ...(count === "" ? [] : [run(TAB + count)]),
        ],
        before: index === 0 ? 6 : 0,
        left: 25,
        hanging: 25,
        tabs: [25, 130],
      }),
    ),
  ];
}

function stamped(sheet: LetterSheet): Paragraph[] {
  return [line({ children: [run(numberText(sheet))], keepNext: true }), field("ถึง", runs(sheet.addressee), 10)];
}

/** Labels of a memo are bold 20 pt (domain §5). */
function label(text: string): TextRun {
  return run(text, { size: 40, bold: true });
}

function memo(sheet: LetterSheet): Paragraph[] {
  const { number, date } = sheet;
  return [
    line({ children: [run("บันทึกข้อความ", { size: 58, bold: true })], center: true, size: 58, keepNext: true }),
    line({ children: [label("ส่วนราชการ  "), run(sheet.office.join(" "))], size: 40 }),
    line({
      children: [label("ที่  "), run(number.prefix + number.running + TAB), label("วันที่  "), run(date)],
      tabs: [TEXT_WIDTH / 2],
      size: 40,
    }),
    line({ children: [label("เรื่อง  "), ...runs(sheet.subject)], size: 40 }),
    field("เรียน", runs(sheet.addressee), 13),
  ];
}

const HEADS = { external, stamped, memo } as const;

/** What stands before the text of a letter, in the order of its form (domain §5). */
export function head(sheet: LetterSheet): Paragraph[] {
  return [...urgency(sheet), ...HEADS[sheet.form](sheet)];
}

/** Room above a paragraph that follows a table. */
export const AFTER_TABLE = pt(6);
