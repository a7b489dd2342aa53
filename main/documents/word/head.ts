import {
  Header,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  type IFloating,
  ImageRun,
  type IParagraphOptions,
  PageNumber,
  Paragraph,
  TextRun,
  VerticalPositionRelativeFrom,
} from "docx";
import type { LetterSheet } from "../../../shared/contract/letter-sheet";
import { secrecyWord, urgencyWord } from "../../../shared/domain/letters/lists";
import { toThaiDigits } from "../../../shared/domain/numerals";
import type { DocumentPicture } from "../../core/ports/document-writer";
import { imageSize } from "./image-size";
import { HEADER, mm, SIZE, TEXT_WIDTH } from "./page";
import { field, line, run, runs, TAB } from "./text";

const RED = "D00000";
const PX_PER_MM = 96 / 25.4;

export function picture(
  { bytes, type }: DocumentPicture,
  height: number,
  name: string,
  floating?: IFloating,
): ImageRun {
  const size = imageSize(bytes, type);
  const px = height * PX_PER_MM;
  return new ImageRun({
    type,
    data: bytes,
    transformation: { width: Math.round((px * size.width) / size.height), height: Math.round(px) },
    altText: { name, title: name, description: name },
    ...(floating ? { floating } : {}),
  });
}

const EMU_PER_MM = 36_000;

/**
 * The emblem, 3 cm or 1.5 cm high, 1.5 cm from the edge (domain §5): it floats, so that the text stands where it stands on
 * pre-printed paper, whether the office has loaded a file or not.
 */
function emblemPicture(sheet: LetterSheet, emblem: DocumentPicture | undefined): ImageRun[] {
  if (!emblem) return [];
  const memo = sheet.form === "memo";
  const horizontal = memo
    ? { relative: HorizontalPositionRelativeFrom.PAGE, offset: 30 * EMU_PER_MM }
    : { relative: HorizontalPositionRelativeFrom.PAGE, align: HorizontalPositionAlign.CENTER };
  return [
    picture(emblem, memo ? 15 : 30, "ตราสัญลักษณ์", {
      horizontalPosition: horizontal,
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: 15 * EMU_PER_MM },
      behindDocument: true,
      allowOverlap: true,
    }),
  ];
}

/** A line of exactly this height in millimetres. */
function exactLine(
  height: number,
  children: IParagraphOptions["children"] = [],
  more: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({
    ...more,
    spacing: { before: 0, after: 0, line: mm(height), lineRule: "exact" },
    children: [...children],
  });
}

/** The middle of the paper is 1 cm left of the text's middle. */
const MIDDLE = { alignment: "center", indent: { right: mm(10) } } as const;

function secrecyLine(sheet: LetterSheet): Paragraph[] {
  const word = secrecyWord(sheet.secrecy);
  return word === "" ? [] : [exactLine(9, [run(word, { size: 52, bold: true, color: RED })], MIDDLE)];
}

/** Where the text of the first page begins, in millimetres from the edge. */
const TEXT_AT = { external: 39, stamped: 39, memo: 34 } as const;
/** Height of the line that says สำเนาคู่ฉบับ, of a memo's title, and of the urgency above ที่. */
const COPY = 7.5;
const TITLE = 15;
const URGENCY = 13;

function copyMark({ fileCopy }: LetterSheet): TextRun[] {
  return fileCopy === null ? [] : [run(`${TAB}สำเนาคู่ฉบับ`, { bold: true })];
}

const AT_RIGHT = { tabStops: [{ type: "right" as const, position: mm(TEXT_WIDTH) }] };

/**
 * What stands above the text of the first page: it ends where the text begins. Of a letter the urgency stands above ที่,
 * beside the emblem.
 */
function firstHeader(sheet: LetterSheet, emblem: DocumentPicture | undefined): Paragraph[] {
  const secrecy = secrecyLine(sheet);
  const pictures = emblemPicture(sheet, emblem);
  const height = TEXT_AT[sheet.form] - HEADER;
  if (sheet.form === "memo") {
    const title = run(`${TAB}บันทึกข้อความ`, { size: 58, bold: true });
    const tabStops = [{ type: "center" as const, position: mm(75) }, ...AT_RIGHT.tabStops];
    return [
      ...secrecy,
      exactLine(TITLE, [...pictures, title, ...copyMark(sheet)], { tabStops }),
      exactLine(height - TITLE),
    ];
  }
  const word = urgencyWord(sheet.urgency);
  const above = word === "" ? height : height - URGENCY;
  return [
    ...secrecy,
    exactLine(COPY, [...pictures, ...copyMark(sheet)], AT_RIGHT),
    exactLine(above - COPY),
    ...(word === "" ? [] : [exactLine(URGENCY, [run(word, { size: 64, bold: true, color: RED })])]),
  ];
}

/** Headers of a letter's section: emblem and urgency on the first page, "- ๒ -" on the others. */
export function headers(sheet: LetterSheet, emblem: DocumentPicture | undefined): { first: Header; default: Header } {
  const number = new TextRun({ size: SIZE, children: ["- ", PageNumber.CURRENT, " -"] });
  return {
    first: new Header({ children: firstHeader(sheet, emblem) }),
    default: new Header({ children: [...secrecyLine(sheet), exactLine(7.5, [number], MIDDLE)] }),
  };
}

/** Of a memo, above ส่วนราชการ. */
function urgency(sheet: LetterSheet): Paragraph[] {
  const word = urgencyWord(sheet.urgency);
  if (word === "") return [];
  return [line({ children: [run(word, { size: 64, bold: true, color: RED })], height: 12, keepNext: true })];
}

function numberText({ number }: LetterSheet): string {
  return `ที่ ${number.prefix}${number.running}`;
}

/** Letters of a letterhead's line that fit beside the number where it usually begins. */
const SHORT_LINE = 32;

/** ที่ on the left with the letterhead's lines to the right of it. */
function firstRows(sheet: LetterSheet): Paragraph[] {
  const tabs = [sheet.office.every((text) => text.length <= SHORT_LINE) ? 98 : 88];
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
    line({ children: [run(sheet.date)], before: 6, center: true, right: 10, keepNext: true }),
    field("เรื่อง", runs(sheet.subject), 10),
    field("เรียน", runs(sheet.addressee), 10.5),
    ...sheet.references.map((reference, index, all) =>
      field("อ้างถึง", [run(counted(index, all)), ...runs(reference)], 13),
    ),
    ...sheet.enclosures.map(({ text, count }, index, all) =>
      line({
        children: [
          run((index === 0 ? "สิ่งที่ส่งมาด้วย" : "") + TAB + counted(index, all)),
          ...runs(text),
          ...(count === "" ? [] : [run(TAB + count)]),
        ],
        before: index === 0 ? 6 : 0,
        left: 23,
        hanging: 23,
        tabs: [23, { at: TEXT_WIDTH, type: "right" }],
      }),
    ),
  ];
}

function stamped(sheet: LetterSheet): Paragraph[] {
  return [line({ children: [run(numberText(sheet))], keepNext: true }), field("ถึง", runs(sheet.addressee), 7.5)];
}

/** Labels of a memo are bold 20 pt (domain §5). */
function label(text: string): TextRun {
  return run(`${text} `, { size: 40, bold: true });
}

/** Height of a memo's labelled lines, in millimetres, as on the PDF. */
const ROW = 8.9;
const DOTTED = { dotted: true } as const;

interface MemoRow {
  readonly tabs?: readonly number[];
  /** Where a second line begins, in millimetres: behind the label. */
  readonly hanging?: number;
}

/** A labelled line of a memo: what it says stands on dots that go on to the margin. */
function memoRow(children: readonly TextRun[], { tabs = [], hanging = 0 }: MemoRow = {}): Paragraph {
  return line({
    left: hanging,
    hanging,
    children: [...children, run(TAB, DOTTED)],
    tabs: [...tabs, { at: TEXT_WIDTH, type: "right" }],
    height: ROW,
  });
}

function memo(sheet: LetterSheet): Paragraph[] {
  const { number, date } = sheet;
  return [
    ...urgency(sheet),
    memoRow([label("ส่วนราชการ"), run(sheet.office.join(" "), DOTTED)], { hanging: 24 }),
    memoRow([label("ที่"), run(number.prefix + number.running + TAB, DOTTED), label("  วันที่"), run(date, DOTTED)], {
      tabs: [TEXT_WIDTH / 2],
    }),
    memoRow([label("เรื่อง"), ...runs(sheet.subject, DOTTED)], { hanging: 13 }),
    field("เรียน", runs(sheet.addressee), 10.5),
  ];
}

const HEADS = { external, stamped, memo } as const;

/** What stands before the text of a letter, in the order of its form (domain §5). */
export function head(sheet: LetterSheet): Paragraph[] {
  return HEADS[sheet.form](sheet);
}
