import { eachPaced, type Pace } from "../../pace";
import type { Names } from "../layout/content";
import type { RawRow } from "../layout/read-rows";
import type { Reference } from "./reference-index";

/** How many of the rows that speak of a province, or of a district, must agree. */
const NEARLY_ALL = 0.8;

/** Counts rows by the provinces that each allows. */
function ballot() {
  const counts = new Map<string, number>();
  let votes = 0;
  return {
    cast(codes: Iterable<string>): void {
      votes++;
      for (const code of new Set(codes)) counts.set(code, (counts.get(code) ?? 0) + 1);
    },
    votes: () => votes,
    /** The one province that nearly all votes allow, or null. */
    agreed(): string | null {
      const [most, next] = [...counts].sort((a, b) => b[1] - a[1]);
      if (!most || most[1] < votes * NEARLY_ALL) return null;
      return next && next[1] === most[1] ? null : most[0];
    },
  };
}

/**
 * The province that nearly all rows of a sheet name, for those that name none or misspell it; in a sheet that names no
 * province, the one that has all its districts. Else null.
 */
export async function usualProvince(
  rows: readonly RawRow[],
  names: Names,
  reference: Reference,
  pace: Pace,
): Promise<string | null> {
  const named = ballot();
  await eachPaced(rows, pace, (row) => {
    const parsed = names(row.agency);
    const text = row.province || parsed?.province || row.titleProvince || (parsed?.kind === "PAO" ? parsed.name : "");
    const found = text ? reference.provinceByName(text) : undefined;
    if (found) named.cast([found.code]);
  });
  // One organization's own name says less than all the districts.
  const byName = named.agreed();
  if (named.votes() === rows.length || (byName !== null && named.votes() > 1)) return byName;
  const placed = ballot();
  await eachPaced(rows, pace, (row) => {
    const homes = reference.districtsByName(row.district || names(row.agency)?.district || "");
    if (homes.length > 0) placed.cast(homes.map(({ provinceCode }) => provinceCode));
  });
  return placed.agreed() ?? byName;
}
