import type { Names } from "../layout/content";
import type { RawRow } from "../layout/read-rows";
import type { Reference } from "./reference-index";

/** The province that nearly all rows of a sheet name, for those that name none or misspell it; else null. */
export function usualProvince(rows: readonly RawRow[], names: Names, reference: Reference): string | null {
  const counts = new Map<string, number>();
  let named = 0;
  for (const row of rows) {
    const text = row.province || names(row.agency)?.province || row.titleProvince;
    const found = text ? reference.provinceByName(text) : undefined;
    if (!found) continue;
    named++;
    counts.set(found.code, (counts.get(found.code) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= named * 0.8 ? most[0] : null;
}
