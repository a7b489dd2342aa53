import { useMemo } from "react";
import type { AgencyRow } from "../../../shared/contract/agencies";
import { type AgencySearch, createSearch } from "../../../shared/domain/search";
import { useAgencyRows } from "./use-current";

/** Keys of thousands are made once for an answer, whoever searches in it. */
const made = new WeakMap<readonly AgencyRow[], AgencySearch<AgencyRow>>();

function searchIn(rows: readonly AgencyRow[]): AgencySearch<AgencyRow> {
  const known = made.get(rows) ?? createSearch(rows);
  made.set(rows, known);
  return known;
}

/**
 * Agencies of the registry by part of a name, the best first.
 * @returns nothing for an empty text; undefined until the agencies are there
 */
export function useAgencySearch(text: string, limit: number): AgencyRow[] | undefined {
  const rows = useAgencyRows().data?.rows;
  return useMemo(() => rows && (text === "" ? [] : searchIn(rows).best(text, limit)), [rows, text, limit]);
}
