import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from "docx";
import type { LetterBlock } from "../../../shared/contract/letter-sheet";
import { lineOf, mm, pt, TEXT_WIDTH } from "./page";
import { line, run, runs } from "./text";

type TableBlock = Extract<LetterBlock, { type: "table" }>;

/** Half-points of a table's text: 14 pt, as on the PDF. */
const TABLE_SIZE = 28;

function cell(block: TableBlock, index: number, text: string, bold: boolean): TableCell {
  const column = block.columns[index];
  return new TableCell({
    width: { size: mm((column?.share ?? 0) * TEXT_WIDTH), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: mm(1.2), right: mm(1.2) },
    children: [
      new Paragraph({
        alignment: bold && column?.align === "left" ? AlignmentType.CENTER : (column?.align ?? AlignmentType.LEFT),
        spacing: { before: 0, after: 0, ...lineOf(TABLE_SIZE) },
        children: [run(text, { size: TABLE_SIZE, bold })],
      }),
    ],
  });
}

function table(block: TableBlock): Table {
  const row = (cells: readonly string[], bold: boolean, head = false): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: block.columns.map((_, index) => cell(block, index, cells[index] ?? "", bold)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(TEXT_WIDTH), type: WidthType.DXA },
    columnWidths: block.columns.map(({ share }) => mm(share * TEXT_WIDTH)),
    rows: [
      row(
        block.columns.map(({ header }) => header),
        true,
        true,
      ),
      ...block.rows.map((cells) => row(cells, false)),
      ...(block.totals === null ? [] : [row(block.totals, true)]),
    ],
  });
}

function blockOf(block: LetterBlock, keepNext: boolean): (Paragraph | Table)[] {
  switch (block.type) {
    case "paragraph":
      return [line({ children: runs(block.text), before: 6, firstLine: 25, keepNext })];
    case "numbered":
      return [line({ children: [run(`${block.number} `), ...runs(block.text)], before: 6, firstLine: 25, keepNext })];
    case "heading":
      return [line({ children: runs(block.text, { bold: true }), before: 6, firstLine: 25, keepNext: true })];
    case "list":
      return block.items.map((item, index, all) =>
        line({ children: runs(item), left: 25, keepNext: keepNext && index >= all.length - 2 }),
      );
    case "table":
      return [
        new Paragraph({ keepNext: true, spacing: { before: 0, after: 0, line: pt(6), lineRule: "exact" } }),
        table(block),
      ];
  }
}

/** Letters, marks above and below not counted, that surely fill no more than a line. */
const ONE_LINE = 75;

function isOneLine(block: LetterBlock | undefined): boolean {
  if (block === undefined || block.type === "table" || block.type === "list") return false;
  const text = block.text.map((part) => part.text).join("");
  return text.replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g, "").length <= ONE_LINE;
}

/**
 * The text of a letter: real paragraphs and tables, so that an office can go on writing. What ends it stays with the
 * closing: a signature never stands alone on a page, and at least two lines are carried over (domain §5).
 */
export function body(blocks: readonly LetterBlock[]): (Paragraph | Table)[] {
  const last = blocks.length - 1;
  return blocks.flatMap((block, index) =>
    blockOf(block, index === last || (index === last - 1 && isOneLine(blocks[last]))),
  );
}
