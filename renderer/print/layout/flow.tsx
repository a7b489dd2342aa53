import { Fragment, type ReactNode } from "react";
import { AppError } from "../../../shared/contract/errors";
import type { LineSource } from "./line-source";
import { type Block, type Capacity, paginate } from "./paginate";

/** A piece of a flowing document: a node that is never split, or a `<tr>` of the named table. */
export interface Piece {
  readonly key: string;
  readonly node: ReactNode;
  readonly table?: string;
  readonly keepWithNext?: boolean;
  /** A paragraph that is split by its lines: see split-lines.tsx. */
  readonly lines?: LineSource;
  /** The one line of its paragraph. */
  readonly only?: boolean;
  /** The first words of it, for the mark on the page before. */
  readonly words?: string;
}

export interface FlowTable {
  readonly className: string;
  readonly columns: ReactNode;
  /** The head, repeated on each page that the table reaches. */
  readonly head: ReactNode;
}

/** What flows over as many A4 sheets as it needs. Lengths in millimetres. */
export interface Flow {
  /** Different for each flow of a document. */
  readonly key: string;
  /** The agency it is about, where it is about one: an error names it. */
  readonly agencyId?: string;
  readonly className: string;
  readonly width: number;
  readonly firstHeight: number;
  readonly nextHeight: number;
  readonly pieces: readonly Piece[];
  readonly tables: Readonly<Record<string, FlowTable>>;
  /** Height that a page gives up for its continuation mark, where it has one. */
  readonly turnHeight?: number;
  /** Puts the pieces of one page on its sheet. @param next what the next page begins with */
  readonly sheet: (content: ReactNode, page: number, pages: number, next: Piece | undefined) => ReactNode;
}

const PX_PER_MM = 96 / 25.4;

/** Neighbouring rows of one table, gathered. */
function groups(pieces: readonly Piece[]): Piece[][] {
  const result: Piece[][] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.[0]?.table !== undefined && last[0].table === piece.table) last.push(piece);
    else result.push([piece]);
  }
  return result;
}

function Pieces({ flow, pieces }: { flow: Flow; pieces: readonly Piece[] }) {
  return groups(pieces).map((group) => {
    const [first] = group;
    const table = first?.table === undefined ? undefined : flow.tables[first.table];
    if (first === undefined) return null;
    if (table === undefined) {
      return (
        <div key={first.key} className="piece" data-piece="">
          {first.node}
        </div>
      );
    }
    return (
      <table key={first.key} className={table.className} data-table={first.table}>
        {table.columns}
        <thead>{table.head}</thead>
        <tbody>
          {group.map((piece) => (
            <Fragment key={piece.key}>{piece.node}</Fragment>
          ))}
        </tbody>
      </table>
    );
  });
}

/** Everything in one tall column, to be measured. */
export function MeasuredFlow({ flow }: { flow: Flow }) {
  return (
    <div className={`measuring ${flow.className}`} data-flow={flow.key} style={{ width: `${flow.width}mm` }}>
      <Pieces flow={flow} pieces={flow.pieces} />
    </div>
  );
}

/** Reads the heights of a measured flow and puts its pieces on pages. @throws AppError PRINT_OVERFLOW */
export function pagesOf(flow: Flow, root: ParentNode): number[][] {
  const column = root.querySelector(`[data-flow="${CSS.escape(flow.key)}"]`);
  const measured = column?.querySelectorAll<HTMLElement>("[data-piece], tbody > tr") ?? [];
  const heights = [...measured].map((element) => element.getBoundingClientRect().height);
  const heads: Record<string, number> = {};
  for (const table of column?.querySelectorAll<HTMLElement>("[data-table]") ?? []) {
    const rows = [...table.querySelectorAll<HTMLElement>("tbody > tr")];
    const inRows = rows.reduce((sum, row) => sum + row.getBoundingClientRect().height, 0);
    // Whatever is not rows: the head, and the outer borders that collapse into neither.
    heads[table.dataset.table ?? ""] = table.getBoundingClientRect().height - inRows;
  }
  const blocks: Block[] = flow.pieces.map((piece, index) => ({
    height: heights[index] ?? 0,
    ...(piece.table === undefined ? {} : { table: piece.table }),
    ...(piece.keepWithNext === undefined ? {} : { keepWithNext: piece.keepWithNext }),
  }));
  const capacity: Capacity = {
    first: flow.firstHeight * PX_PER_MM,
    next: flow.nextHeight * PX_PER_MM,
    turn: (flow.turnHeight ?? 0) * PX_PER_MM,
    heads,
  };
  try {
    return paginate(blocks, capacity);
  } catch (error) {
    if (error instanceof AppError) throw new AppError(error.code, { ...error.details, agencyId: flow.agencyId ?? "" });
    throw error;
  }
}

/** The sheets of a flow, once its pages are known. */
export function FlowSheets({ flow, pages }: { flow: Flow; pages: readonly (readonly number[])[] }) {
  return pages.map((indexes, page) => {
    const pieces = flow.pieces.filter((_, index) => indexes.includes(index));
    const next = flow.pieces[pages[page + 1]?.[0] ?? -1];
    return (
      <Fragment key={pieces[0]?.key ?? page}>
        {flow.sheet(<Pieces flow={flow} pieces={pieces} />, page + 1, pages.length, next)}
      </Fragment>
    );
  });
}
