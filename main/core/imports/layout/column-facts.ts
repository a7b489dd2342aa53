import type { Content } from "./content";
import type { Segment } from "./sheet-rows";

/** What stands in a column, counted over its first rows. */
export interface ColumnFacts {
  readonly filled: number;
  /** Share of filled cells that look like one of these. */
  share(contents: ReadonlySet<Content> | Content): number;
}

const SAMPLE_ROWS = 400;
const NONE: ColumnFacts = { filled: 0, share: () => 0 };

function factsOf(segment: Segment, column: number): ColumnFacts {
  const counts = new Map<Content, number>();
  let filled = 0;
  for (const { contents } of segment.rows.slice(0, SAMPLE_ROWS)) {
    const content = contents[column] ?? null;
    if (content === null) continue;
    filled++;
    counts.set(content, (counts.get(content) ?? 0) + 1);
  }
  if (filled === 0) return NONE;
  return {
    filled,
    share: (wanted) => {
      if (typeof wanted === "string") return (counts.get(wanted) ?? 0) / filled;
      let sum = 0;
      for (const [content, count] of counts) if (wanted.has(content)) sum += count;
      return sum / filled;
    },
  };
}

export function columnFacts(segment: Segment): ColumnFacts[] {
  let width = segment.header?.length ?? 0;
  for (const { texts } of segment.rows) width = Math.max(width, texts.length);
  return Array.from({ length: width }, (_, column) => factsOf(segment, column));
}
