import { convertMillimetersToTwip, type ISectionPropertiesOptions, LineRuleType, NumberFormat } from "docx";

/** Half-points of the text of a letter: 16 pt (domain §5). */
export const SIZE = 32;
/** The family that Thai offices have; a PC without it takes another. */
export const FONT = "TH Sarabun New";

export const mm = (length: number): number => convertMillimetersToTwip(length);

/** Twentieths of a point. */
export const pt = (length: number): number => length * 20;

/** Width of the text: A4 less 3 and 2 cm. */
export const TEXT_WIDTH = 160;

/** Single spacing, as the PDF sets it: 1.32 times the size. */
export function lineOf(size: number): { line: number; lineRule: typeof LineRuleType.EXACT } {
  return { line: Math.round(pt((size / 2) * 1.32)), lineRule: LineRuleType.EXACT };
}

/** Where headers begin, in millimetres from the edge. */
export const HEADER = 13.5;

/**
 * One letter is one section, so that its pages count from one. The first page's header holds the emblem's room and pushes
 * the text down below it; the others bear their number.
 */
export function sectionProperties(): ISectionPropertiesOptions {
  return {
    titlePage: true,
    page: {
      size: { width: mm(210), height: mm(297) },
      margin: { top: mm(25), right: mm(20), bottom: mm(20), left: mm(30), header: mm(HEADER), footer: mm(8) },
      pageNumbers: { start: 1, formatType: NumberFormat.THAI_NUMBERS },
    },
  };
}
