import { useDeferredValue, useEffect, useMemo } from "react";
import type { AgencyRow } from "../../../shared/contract/agencies";
import { matcher, type SearchKey, searchKey } from "../../../shared/domain/search";
import { type Filters, rowFilter } from "./filters";
import { rankRows, type Sort, sortRanked } from "./sorting";

/** Folded texts by row: a row that did not change keeps its object, and so its key. */
const keys = new WeakMap<AgencyRow, SearchKey>();

function keyOf(row: AgencyRow): SearchKey {
  const known = keys.get(row);
  if (known) return known;
  const made = searchKey(row);
  keys.set(row, made);
  return made;
}

/** Folds names while nobody waits, so that the first letter typed into the search finds them ready. */
function foldInIdle(rows: readonly AgencyRow[]): () => void {
  let at = 0;
  let handle = requestIdleCallback(function fold(deadline) {
    while (at < rows.length && deadline.timeRemaining() > 2) {
      const row = rows[at];
      if (row) keyOf(row);
      at += 1;
    }
    if (at < rows.length) handle = requestIdleCallback(fold);
  });
  return () => cancelIdleCallback(handle);
}

/** The rows that filters and search leave, sorted. Ranking happens once a list, filtering and sorting on numbers. */
export function useShownRows(rows: readonly AgencyRow[], filters: Filters, text: string, sort: Sort): AgencyRow[] {
  const query = useDeferredValue(text.trim());
  useEffect(() => foldInIdle(rows), [rows]);
  const ranked = useMemo(() => rankRows(rows), [rows]);
  const sorted = useMemo(() => sortRanked(ranked, sort), [ranked, sort]);
  return useMemo(() => {
    const passes = rowFilter(filters);
    const found = sorted.filter(passes);
    if (!query) return found;
    const matches = matcher(query);
    return found.filter((row) => matches(keyOf(row)));
  }, [sorted, filters, query]);
}
