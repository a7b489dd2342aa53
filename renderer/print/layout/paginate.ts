import { AppError } from "../../../shared/contract/errors";

/** A measured piece of a flowing document; it is never split. Heights in CSS pixels. */
export interface Block {
  readonly height: number;
  /** Stands with the next block on one page: a heading with its first line, a closing with its signature. */
  readonly keepWithNext?: boolean;
  /** Rows of one table share a name; the table's head is repeated on each page it reaches. */
  readonly table?: string;
}

export interface Capacity {
  readonly first: number;
  /** Height there is on the second page and after. */
  readonly next: number;
  /** Height that a page which is followed by another gives up for its continuation mark. */
  readonly turn?: number;
  /** Height of each table's head. */
  readonly heads: Readonly<Record<string, number>>;
}

/** Half a pixel: what rounding of a layout may add up to without being an overflow. */
const TOLERANCE = 0.5;

/** Blocks that must stand together, as index ranges [from, to). */
function chains(blocks: readonly Block[]): [number, number][] {
  const result: [number, number][] = [];
  let from = 0;
  blocks.forEach((block, index) => {
    if (block.keepWithNext && index < blocks.length - 1) return;
    result.push([from, index + 1]);
    from = index + 1;
  });
  return result;
}

/**
 * Puts blocks on pages in order. The one measured paginator of everything that flows (design §5).
 * @returns for each page the indexes of its blocks
 * @throws AppError PRINT_OVERFLOW (details: block) when a block, or blocks that must stand together, are taller than a page
 */
export function paginate(blocks: readonly Block[], capacity: Capacity): number[][] {
  const pages: number[][] = [[]];
  let used = 0;
  let openTable: string | undefined;

  /** Height of a chain where `table` is the table already open on the page. */
  const cost = (from: number, to: number, table: string | undefined): number => {
    let open = table;
    return blocks.slice(from, to).reduce((sum, block) => {
      const head = block.table !== undefined && block.table !== open ? (capacity.heads[block.table] ?? 0) : 0;
      open = block.table;
      return sum + block.height + head;
    }, 0);
  };
  /** Room of the page for what ends at `to`: only the last page has its whole height. */
  const room = (from: number, to: number): number => {
    const whole = pages.length === 1 ? capacity.first : capacity.next;
    const { turn = 0 } = capacity;
    const ends = turn === 0 || to === blocks.length || used + cost(from, blocks.length, openTable) <= whole + TOLERANCE;
    return (ends ? whole : whole - turn) + TOLERANCE;
  };

  for (const [from, to] of chains(blocks)) {
    let height = cost(from, to, openTable);
    if (used + height > room(from, to) && used > 0) {
      pages.push([]);
      used = 0;
      openTable = undefined;
      height = cost(from, to, undefined);
    }
    if (used + height > room(from, to)) throw new AppError("PRINT_OVERFLOW", { block: from });
    used += height;
    openTable = blocks[to - 1]?.table;
    for (let index = from; index < to; index += 1) pages.at(-1)?.push(index);
  }
  return pages;
}
