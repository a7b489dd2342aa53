import { AlignmentType, LeaderType, LineRuleType, Paragraph, TextRun, UnderlineType } from "docx";
import type { LetterRun } from "../../../shared/contract/letter-sheet";
import { lineOf, mm, pt, SIZE, TEXT_WIDTH } from "./page";

interface RunStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  /** Stands on dots. */
  readonly dotted?: boolean;
}

export function run(text: string, { size = SIZE, bold = false, color, dotted = false }: RunStyle = {}): TextRun {
  return new TextRun({
    text,
    size,
    bold,
    ...(color === undefined ? {} : { color }),
    ...(dotted ? { underline: { type: UnderlineType.DOTTED } } : {}),
  });
}

/** A space inside a name or a date that is not to be parted; Word breaks Thai words itself. */
function unbroken({ text, keep }: LetterRun): string {
  return keep ? text.replaceAll(" ", "\u00a0") : text;
}

export function runs(texts: readonly LetterRun[], style: RunStyle = {}): TextRun[] {
  return texts.map((text) => run(unbroken(text), style));
}

/** A tab stop, millimetres from the left margin; a left one unless it says otherwise. */
type Tab = number | { readonly at: number; readonly type?: "right" | "center"; readonly dots?: boolean };

interface Placed {
  readonly children: readonly TextRun[];
  /** Points before it. */
  readonly before?: number;
  /** Millimetres. */
  readonly left?: number;
  readonly firstLine?: number;
  readonly hanging?: number;
  readonly tabs?: readonly Tab[];
  readonly center?: boolean;
  /** Millimetres that the line ends before the margin. */
  readonly right?: number;
  readonly keepNext?: boolean;
  readonly size?: number;
  /** Millimetres from line to line, where it is not the size that says so. */
  readonly height?: number;
}

function tabStop(tab: Tab) {
  if (typeof tab === "number") return { type: "left" as const, position: mm(tab) };
  const { at, type = "left" as const, dots = false } = tab;
  return { type, position: mm(at), ...(dots ? { leader: LeaderType.DOT } : {}) };
}

/** A paragraph as letters have them: single spacing, nothing after it. */
export function line(placed: Placed): Paragraph {
  const { children, before = 0, left = 0, firstLine, hanging, tabs = [], center = false, size = SIZE } = placed;
  const lines = placed.height === undefined ? lineOf(size) : { line: mm(placed.height), lineRule: LineRuleType.EXACT };
  return new Paragraph({
    children: [...children],
    widowControl: true,
    keepNext: placed.keepNext ?? false,
    alignment: center ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { before: pt(before), after: 0, ...lines },
    indent: {
      left: mm(left),
      ...(placed.right === undefined ? {} : { right: mm(placed.right) }),
      ...(firstLine === undefined ? {} : { firstLine: mm(firstLine) }),
      ...(hanging === undefined ? {} : { hanging: mm(hanging) }),
    },
    tabStops: tabs.map(tabStop),
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
