import { useMemo, useState } from "react";
import type { AgencyRow } from "../../../shared/contract/agencies";
import type { AgencyKind } from "../../../shared/domain/kinds";
import { createSearch } from "../../../shared/domain/search";
import { takeHandedAgencies } from "../../app/chosen-agencies";
import type { StatusKey } from "../../ui/status";
import { statusOf } from "../../ui/status";

export interface Filters {
  readonly words: string;
  readonly kind: AgencyKind | null;
  /** A district's code, "" for agencies without one. */
  readonly district: string | null;
  readonly state: StatusKey | null;
}

const NO_FILTERS: Filters = { words: "", kind: null, district: null, state: null };

/** @param found the rows that the search words find */
export function filterAgencies(found: readonly AgencyRow[], filters: Omit<Filters, "words">): AgencyRow[] {
  return found.filter(
    (row) =>
      (filters.kind === null || row.kind === filters.kind) &&
      (filters.district === null || (row.district?.code ?? "") === filters.district) &&
      (filters.state === null || statusOf(row) === filters.state),
  );
}

/** Which agencies are shown and which are ticked; all of them to begin with, unless another screen chose. */
export function useChoice(rows: readonly AgencyRow[], blocked: ReadonlySet<string>) {
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const [left, setLeft] = useState<ReadonlySet<string>>(() => {
    const handed = takeHandedAgencies();
    return new Set(handed ? rows.filter((row) => !handed.has(row.id)).map((row) => row.id) : []);
  });
  const able = useMemo(() => rows.filter((row) => !blocked.has(row.id)), [rows, blocked]);
  const search = useMemo(() => createSearch(rows), [rows]);
  const shown = useMemo(() => filterAgencies(search.filter(filters.words), filters), [search, filters]);
  const chosen = useMemo(() => able.filter((row) => !left.has(row.id)), [able, left]);
  const choose = (ids: ReadonlySet<string>): void =>
    setLeft(new Set(able.filter((row) => !ids.has(row.id)).map((row) => row.id)));
  return { filters, setFilters, able, shown, chosen, choose };
}

export type Choice = ReturnType<typeof useChoice>;
