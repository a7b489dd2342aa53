import { expect } from "vitest";
import { mm, type Row, rowAt, rowsOf } from "./letter-rows";
import { folded, type ReadPdf } from "./read-pdf";

/*
 * What domain §5 says in numbers, and nothing of our own style sheets: A4; left 3, right 2, top 2.5, bottom 2 cm; 16 pt,
 * single spacing (1.32); 6 pt before each part, 12 before the closing; indent 2.5 cm; 4 lines for the signature.
 */
const LEFT = 30;
const RIGHT = 210 - 20;
const TOP = 25;
const BOTTOM = 297 - 20;
const INDENT = 25;
const MIDDLE = 105;
const LINE = mm(16 * 1.32);
const BEFORE_PART = mm(6);
const BEFORE_CLOSING = mm(12);
/** Of a line's height, what is above its baseline. */
const ABOVE = 0.75;
/** Millimetres that a measure may be off. */
const OFF = 1;

function near(found: number, wanted: number, what: string): void {
  expect(Math.abs(found - wanted), `${what}: ${found.toFixed(1)} instead of ${wanted.toFixed(1)} mm`).toBeLessThan(OFF);
}

const topOf = (row: Row | undefined): number => mm(row?.baseline ?? 0) - ABOVE * LINE;
const bottomOf = (row: Row | undefined): number => topOf(row) + LINE;
const middleOf = ({ left, right }: Row): number => mm((left + right) / 2);

/** Rows of a letter's pages, with a way to ask how far one is from the one above it. */
export class MeasuredLetter {
  readonly pages: readonly (readonly Row[])[];

  constructor(
    readonly pdf: ReadPdf,
    /** Nominal points for one of the PDF's: the bundled font is shrunk to the widths of TH Sarabun New. */
    readonly nominal: number,
  ) {
    this.pages = pdf.pages.map(rowsOf);
  }

  row(page: number, words: string): Row {
    const rows = this.pages[page] ?? [];
    return rows[rowAt(rows, words)] as Row;
  }

  /** Line pitches and what is above them: how far the row with these words is below the row before it. */
  gap(page: number, words: string): number {
    const rows = this.pages[page] ?? [];
    const at = rowAt(rows, words);
    return mm((rows[at]?.baseline ?? 0) - (rows[at - 1]?.baseline ?? 0));
  }

  size(page: number, words: string): number {
    return this.row(page, words).size * this.nominal;
  }
}

/** Paper and its four margins, on the first page and on those that follow. */
export function expectMargins(letter: MeasuredLetter, { marks = true } = {}): void {
  letter.pages.forEach((rows, index) => {
    const { width = 0, height = 0 } = letter.pdf.pages[index] ?? {};
    near(mm(width), 210, "width of the paper");
    near(mm(height), 297, "height of the paper");
    near(mm(Math.min(...rows.map(({ left }) => left))), LEFT, `left margin of page ${index + 1}`);
    for (const row of rows) expect(mm(row.right), row.text).toBeLessThan(RIGHT + OFF);
    expect(bottomOf(rows.at(-1)), "bottom margin").toBeLessThan(BOTTOM + OFF);
    if (index > 0) {
      const [number, first] = rows;
      expect(number?.text).toMatch(/^-[๐-๙]+-$/);
      near(middleOf(number as Row), MIDDLE, "middle of the page's number");
      near(topOf(first), TOP, `top margin of page ${index + 1}`);
    }
    const mark = rows.at(-1);
    if (!marks || index === letter.pages.length - 1) return;
    expect(mark?.text).toMatch(/^\/.+\.\.\.$/);
    near(mm(mark?.right ?? 0), RIGHT, "right end of the continuation");
    near(bottomOf(mark), BOTTOM, "foot of the continuation");
  });
}

/** That a part begins on a new line, 6 pt below what is before it. */
export function expectPart(letter: MeasuredLetter, words: string, page = 0): void {
  near(letter.gap(page, words), LINE + BEFORE_PART, `space before ${words}`);
  near(mm(letter.row(page, words).left), LEFT, `left of ${words}`);
}

/** That a paragraph is a part, indented; its second line, where `next` names it, is not and follows in single spacing. */
export function expectParagraph(letter: MeasuredLetter, words: string, next?: string, page = 0): void {
  near(letter.gap(page, words), LINE + BEFORE_PART, `space before ${words}`);
  near(mm(letter.row(page, words).left), LEFT + INDENT, `indent of ${words}`);
  expect(letter.size(page, words)).toBeCloseTo(16, 0);
  if (next === undefined) return;
  near(letter.gap(page, next), LINE, `line of ${next}`);
  near(mm(letter.row(page, next).left), LEFT, `left of ${next}`);
}

/** Rows in single spacing about one axis in the right half of the paper. */
function expectAxis(letter: MeasuredLetter, page: number, lines: readonly string[]): void {
  const [axis = 0, ...others] = lines.map((words) => middleOf(letter.row(page, words)));
  expect(axis).toBeGreaterThan(MIDDLE);
  others.forEach((middle, index) => {
    near(middle, axis, `middle of ${lines[index + 1]}`);
  });
}

/** Closing (where there is one), four lines to sign on, name and positions. */
export function expectSignature(
  letter: MeasuredLetter,
  { closing, name, positions }: { closing: string; name: string; positions: readonly string[] },
  page = 0,
): void {
  if (closing !== "") near(letter.gap(page, closing), LINE + BEFORE_CLOSING, "space before the closing");
  near(letter.gap(page, name), 5 * LINE, "room for the signature");
  for (const position of positions) near(letter.gap(page, position), LINE, `line of ${position}`);
  expectAxis(letter, page, [...(closing === "" ? [] : [closing]), name, ...positions]);
}

/** Office above, date below the room of a seal, about one axis. */
export function expectStamp(letter: MeasuredLetter, office: string, date: string, page = 0): void {
  near(letter.gap(page, office), LINE + BEFORE_CLOSING, "space before the office");
  expect(letter.gap(page, date), "room for the seal").toBeGreaterThan(30);
  expectAxis(letter, page, [office, date]);
}

/** The owner of the matter: at the left, one line each, below what closes the letter. */
export function expectOwner(letter: MeasuredLetter, lines: readonly string[], after: string, page = 0): void {
  const [first = "", ...others] = lines;
  const rows = letter.pages[page] ?? [];
  const start = rowAt(rows, first, rowAt(rows, after));
  near(mm((rows[start]?.pieces[0] as { left: number }).left), LEFT, "left of the owner");
  expect(start).toBeGreaterThan(rowAt(rows, after));
  others.forEach((words, index) => {
    const row = rows[start + index + 1];
    expect(row?.text).toContain(folded(words));
    near(mm((row?.baseline ?? 0) - (rows[start + index]?.baseline ?? 0)), LINE, `line of ${words}`);
    near(mm(row?.left ?? 0), LEFT, `left of ${words}`);
  });
}

/** What stands on the first page of an external or stamped letter: number at the foot of the emblem, urgency above it. */
export function expectHead(letter: MeasuredLetter, urgency: string): void {
  const number = letter.row(0, "ที่ บก");
  near(mm(number.left), LEFT, "left of the number");
  // The emblem ends 4.5 cm from the edge: the number's line stands beside its foot.
  near(mm(number.baseline), 45, "foot of the number");
  const mark = letter.row(0, urgency);
  near(mm(mark.left), LEFT, "left of the urgency");
  expect(letter.size(0, urgency)).toBeGreaterThanOrEqual(31.8);
  expect(mark.baseline).toBeLessThan(number.baseline);
  expect(mm(mark.baseline - mark.size * letter.nominal * 0.66), "top margin").toBeGreaterThan(TOP - OFF);
}
