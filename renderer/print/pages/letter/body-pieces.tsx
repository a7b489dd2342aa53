import type { LetterBlock, LetterRun } from "../../../../shared/contract/letter-sheet";
import { measureText } from "../../layout/fit-text";
import type { FlowTable, Piece } from "../../layout/flow";
import { firstWords, type LineSource } from "../../layout/line-source";
import { Runs } from "../../layout/split-lines";
import { fittingRuns } from "./runs";

/** Width of the text and of what is indented in it, in mm. */
const WIDTH = 160;
const INDENTED = 135;
/** Size and side padding of a table's text, in pt and mm. */
const TABLE_SIZE = 14;
const CELL_PADDING = 3;

type TableBlock = Extract<LetterBlock, { type: "table" }>;

/** A paragraph that pages may part between its lines. */
function paragraph(runs: readonly LetterRun[], className: string): LineSource {
  return {
    runs,
    draw: (text, part) => (
      <p
        data-text=""
        className={[
          className,
          part === "middle" ? "" : "letter-indent letter-gap",
          part === "whole" ? "" : "letter-line",
        ].join(" ")}
      >
        {text}
      </p>
    ),
  };
}

function textPiece(key: string, runs: readonly LetterRun[], className = ""): Piece {
  const fitting = fittingRuns(runs, INDENTED);
  const lines = paragraph(fitting, className);
  return { key, lines, node: lines.draw(<Runs runs={fitting} />, "whole"), words: firstWords(fitting) };
}

function listPieces(key: string, items: readonly (readonly LetterRun[])[]): Piece[] {
  return items.map((item, index) => {
    const runs = fittingRuns(item, INDENTED - 12);
    return {
      key: `${key}-${index}`,
      words: item.map(({ text }) => text).join(""),
      // Two of them at least on either page.
      keepWithNext: items.length > 1 && (index === 0 || index === items.length - 2),
      node: (
        <p className="letter-item">
          <Runs runs={runs} />
        </p>
      ),
    };
  });
}

function Cell({ text, width, align }: { text: string; width: number; align: "left" | "center" | "right" }) {
  const whole = measureText(text, {}) * TABLE_SIZE <= width - CELL_PADDING;
  return (
    <td style={{ textAlign: align }}>
      <span className={whole ? "nobreak" : undefined}>{text}</span>
    </td>
  );
}

function Row({ cells, table, totals = false }: { cells: readonly string[]; table: TableBlock; totals?: boolean }) {
  return (
    <tr className={totals ? "letter-totals" : undefined}>
      {table.columns.map((column, index) => (
        <Cell key={column.header} text={cells[index] ?? ""} width={column.share * WIDTH} align={column.align} />
      ))}
    </tr>
  );
}

function tablePieces(key: string, table: TableBlock): Piece[] {
  const last = table.rows.length - 1;
  const rows = table.rows.map((cells, index) => ({
    key: `${key}-${index}`,
    table: key,
    words: cells[0] ?? "",
    keepWithNext: index === 0 || (index === last && table.totals !== null),
    node: <Row cells={cells} table={table} />,
  }));
  const totals =
    table.totals === null
      ? []
      : [{ key: `${key}-totals`, table: key, node: <Row cells={table.totals} table={table} totals /> }];
  return [{ key: `${key}-space`, keepWithNext: true, node: <div className="letter-gap" /> }, ...rows, ...totals];
}

function flowTable({ columns }: TableBlock): FlowTable {
  return {
    className: "letter-table",
    columns: (
      <colgroup>
        {columns.map(({ header, share }) => (
          <col key={header} style={{ width: `${share * WIDTH}mm` }} />
        ))}
      </colgroup>
    ),
    head: (
      <tr>
        {columns.map(({ header }) => (
          <th key={header}>{header}</th>
        ))}
      </tr>
    ),
  };
}

const nameOf = (index: number): string => `block-${index}`;

function piecesOf(block: LetterBlock, key: string): Piece[] {
  switch (block.type) {
    case "paragraph":
      return [textPiece(key, block.text)];
    case "numbered":
      return [textPiece(key, [{ text: `${block.number} `, keep: false }, ...block.text])];
    case "heading":
      return [{ ...textPiece(key, block.text, "letter-heading"), keepWithNext: true }];
    case "list":
      return listPieces(key, block.items);
    case "table":
      return tablePieces(key, block);
  }
}

/** The text of a letter. Its last piece stays with what closes it: a signature is never alone on a page (domain §5). */
export function bodyPieces(blocks: readonly LetterBlock[]): Piece[] {
  const pieces = blocks.flatMap((block, index) => piecesOf(block, nameOf(index)));
  return pieces.map((piece, index) => (index === pieces.length - 1 ? { ...piece, keepWithNext: true } : piece));
}

/** The tables of a letter, by the name its pieces give them. */
export function bodyTables(blocks: readonly LetterBlock[]): Record<string, FlowTable> {
  return Object.fromEntries(
    blocks.flatMap((block, index) => (block.type === "table" ? [[nameOf(index), flowTable(block)]] : [])),
  );
}
