import type { ColumnRole } from "../../../../shared/contract/imports";
import type { Segment, SheetRow } from "./sheet-rows";

type Place = "province" | "district" | "kind";
export type Carried = ReadonlyMap<SheetRow, Readonly<Partial<Record<Place, string>>>>;

/** Marks that say "as above". */
const DITTO = /^(?:["”“〃]+|'{2}|,,|-\s*do\s*-|ditto|เช่นเดียวกัน|เดียวกัน)$/i;

/**
 * Whether a column names each place once, at the head of its rows, and leaves it out below. A list in which one cell is
 * merely blank names its places again and again; of two or three rows nobody can tell.
 */
function isGrouped(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== "");
  return (
    texts.length > 3 && texts[0] !== "" && filled.length * 2 <= texts.length && new Set(filled).size === filled.length
  );
}

const NOTHING: Carried = new Map();

/** Places and kinds that rows take from the row above: by a mark that says so, or since the list is grouped by them. */
export function carriedDown(segment: Segment, roles: readonly ColumnRole[]): Carried {
  let carried: Map<SheetRow, Partial<Record<Place, string>>> | null = null;
  for (const place of ["province", "district", "kind"] as const) {
    const column = roles.indexOf(place);
    if (column < 0 || roles.indexOf(place, column + 1) >= 0) continue;
    const texts = segment.rows.map((row) => row.texts[column] ?? "");
    if (!texts.some((text) => text === "" || DITTO.test(text))) continue;
    const grouped = isGrouped(texts);
    let above = "";
    for (const [index, text] of texts.entries()) {
      const takes = DITTO.test(text) || (grouped && text === "");
      if (!takes) {
        if (text !== "") above = text;
        continue;
      }
      const row = segment.rows[index];
      if (!row) continue;
      carried ??= new Map();
      carried.set(row, { ...carried.get(row), [place]: above });
    }
  }
  return carried ?? NOTHING;
}
