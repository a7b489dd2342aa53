import type { ColumnRole } from "../../../../shared/contract/import-rows";
import type { Names } from "./content";
import type { Segment, SheetRow } from "./sheet-rows";

type Place = "province" | "district" | "kind";
export type Carried = ReadonlyMap<SheetRow, Readonly<Partial<Record<Place, string>>>>;

/** Marks that say "as above". */
const DITTO = /^(?:["”“〃]+|'{2}|,,|-\s*do\s*-|ditto|เช่นเดียวกัน|เดียวกัน)$/i;

const DISTINCT = 0.75;

/**
 * Whether a column names each place once, at the head of its rows, and leaves it out below. A list in which one cell is
 * merely blank names its places again and again; of two or three rows nobody can tell.
 * @param placeless rows that have no such place: the provincial organization before the first district
 */
function isGrouped(texts: readonly string[], placeless: (index: number) => boolean): boolean {
  const filled = texts.filter((text) => text !== "");
  const first = texts.findIndex((text) => text !== "");
  if (texts.length <= 3 || first < 0 || filled.length * 2 > texts.length) return false;
  if (!texts.slice(0, first).every((_, index) => placeless(index))) return false;
  // A group may come again at the end of the list, never right after itself.
  return (
    filled.every((text, at) => at === 0 || text !== filled[at - 1]) && new Set(filled).size >= filled.length * DISTINCT
  );
}

const NOTHING: Carried = new Map();

/** Places and kinds that rows take from the row above: by a mark that says so, or since the list is grouped by them. */
export function carriedDown(segment: Segment, roles: readonly ColumnRole[], names: Names): Carried {
  const agency = roles.indexOf("agency");
  const isProvincial = (index: number): boolean => names(segment.rows[index]?.texts[agency] ?? "")?.kind === "PAO";
  let carried: Map<SheetRow, Partial<Record<Place, string>>> | null = null;
  for (const place of ["province", "district", "kind"] as const) {
    const column = roles.indexOf(place);
    if (column < 0 || roles.indexOf(place, column + 1) >= 0) continue;
    const texts = segment.rows.map((row) => row.texts[column] ?? "");
    if (!texts.some((text) => text === "" || DITTO.test(text))) continue;
    const grouped = isGrouped(texts, (index) => place === "district" && isProvincial(index));
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
