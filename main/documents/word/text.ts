import { AlignmentType, Paragraph, TextRun } from "docx";
import type { LetterRun } from "../../../shared/contract/letter-sheet";
import { lineOf, mm, pt, SIZE, TEXT_WIDTH } from "./page";

interface RunStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
}

export function run(text: string, { size = SIZE, bold = false, color }: RunStyle = {}): TextRun {
  return new TextRun({ text, size, bold, ...(color === undefined ? {} : { color }) });
}

/** A space inside a name or a date that is not to be parted; Word breaks Thai words itself. */
function unbroken({ text, keep }: LetterRun): string {
  return keep ? text.replaceAll(" ", "\u00a0") : text;
}

export function runs(texts: readonly LetterRun[], style: RunStyle = {}): TextRun[] {
  return texts.map((text) => run(unbroken(text), style));
}

interface Placed {
  readonly children: readonly TextRun[];
  /** Points before it. */
  readonly before?: number;
  /** Millimetres. */
  readonly left?: number;
  readonly firstLine?: number;
  readonly hanging?: number;
  /** Tab stops, millimetres from the left margin. */
  readonly tabs?: readonly (number | { readonly right: number })[];
  readonly center?: boolean;
  /** Millimetres that the line ends before the margin. */
  readonly right?: number;
  readonly keepNext?: boolean;
  readonly size?: number;
}

/** A paragraph as letters have them: single spacing, nothing after it. */
export function line(placed: Placed): Paragraph {
  const { children, before = 0, left = 0, firstLine, hanging, tabs = [], center = false, size = SIZE } = placed;
  return new Paragraph({
    children: [...children],
    widowControl: true,
    keepNext: placed.keepNext ?? false,
    alignment: center ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { before: pt(before), after: 0, ...lineOf(size) },
    indent: {
      left: mm(left),
      ...(placed.right === undefined ? {} : { right: mm(placed.right) }),
      ...(firstLine === undefined ? {} : { firstLine: mm(firstLine) }),
      ...(hanging === undefined ? {} : { hanging: mm(hanging) }),
    },
    tabStops: tabs.map((tab) =>
      typeof tab === "number"
        ? { type: "left" as const, position: mm(tab) }
        : { type: "right" as const, position: mm(tab.right) },
    ),
  });
}

export const TAB = "\t";

/** "เรื่อง  …": the label, then text that hangs beside it. @param width room of the label, in millimetres */
export function field(label: string, text: readonly TextRun[], width: number): Paragraph {
  return line({ children: [run(label + TAB), ...text], before: 6, left: width, hanging: width, tabs: [width] });
}

/** A line in the middle of what is right of the text's middle: closing, name, positions. */
export function rightHalf(children: readonly TextRun[], before = 0): Paragraph {
  return line({ children, before, left: 60, center: true, keepNext: true });
}

/** Empty lines, to sign or stamp on. */
export function emptyLines(count: number): Paragraph[] {
  return Array.from({ length: count }, () => line({ children: [], left: TEXT_WIDTH / 2, keepNext: true }));
}
