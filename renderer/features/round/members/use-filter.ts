import { useMemo, useState } from "react";
import type { AgencyRow } from "../../../../shared/contract/agencies";
import type { AgencyKind } from "../../../../shared/domain/kinds";
import { createSearch } from "../../../../shared/domain/search";
import { compareThai } from "../../../../shared/domain/sorting";

/** Rows by any part of the name, by kind and by district. */
export function useFilter(rows: readonly AgencyRow[]) {
  const [words, setWords] = useState("");
  const [kind, setKind] = useState<AgencyKind | null>(null);
  const [district, setDistrict] = useState<string | null>(null);
  const search = useMemo(() => createSearch(rows), [rows]);
  const shown = useMemo(() => {
    const found = words.trim() === "" ? rows : search.filter(words);
    return found.filter(
      (row) => (kind === null || row.kind === kind) && (district === null || row.district?.code === district),
    );
  }, [rows, search, words, kind, district]);
  const districts = useMemo(() => {
    const named = new Map(rows.flatMap((row) => (row.district ? [[row.district.code, row.district.name]] : [])));
    return [...named].sort(([, a], [, b]) => compareThai(a, b)).map(([value, label]) => ({ value, label }));
  }, [rows]);
  return { words, setWords, kind, setKind, district, setDistrict, shown, districts };
}
