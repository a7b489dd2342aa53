import type { AgencyRow } from "../../../shared/contract/agencies";
import { compareKinds, thaiRanks } from "../../../shared/domain/sorting";
import type { SortBy } from "../../ui/SortHead";
import { type StatusKey, statusOf } from "../../ui/status";

export const SORT_COLUMNS = ["kind", "name", "district", "steps", "code", "pin", "state"] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export type Sort = SortBy<SortColumn>;

/** Order of official tables. */
export const OFFICIAL_ORDER: Sort = { column: "kind", descending: false };

/** How far along: what needs work first. */
const STATE_ORDER: readonly StatusKey[] = ["returned", "none", "partly", "reported", "verified", "noRound"];
const PIN_ORDER = ["check", "none", "ok"] as const;

export interface Ranked {
  readonly row: AgencyRow;
  /** Places among all rows, so that sorting compares numbers: Thai collation of 7,468 names at each click would be felt. */
  readonly official: number;
  readonly name: number;
  readonly district: number;
}

/** Ranks rows once for every sort that follows. */
export function rankRows(rows: readonly AgencyRow[]): Ranked[] {
  const names = thaiRanks(rows.map((row) => row.name));
  const districts = thaiRanks(rows.map((row) => row.district?.name ?? ""));
  const ranked = rows.map((row) => ({
    row,
    official: 0,
    name: names.get(row.name) ?? 0,
    district: districts.get(row.district?.name ?? "") ?? 0,
  }));
  const official = ranked.toSorted(
    (a, b) => compareKinds(a.row.kind, b.row.kind) || a.district - b.district || a.name - b.name,
  );
  return official.map((entry, index) => ({ ...entry, official: index }));
}

const KEYS: Readonly<Record<SortColumn, (entry: Ranked) => number | string>> = {
  kind: ({ official }) => official,
  name: ({ name }) => name,
  district: ({ district }) => district,
  steps: ({ row }) => row.obligation?.stepsDone.length ?? -1,
  code: ({ row }) => row.code?.last3 ?? "",
  pin: ({ row }) => PIN_ORDER.indexOf(row.pin),
  state: ({ row }) => STATE_ORDER.indexOf(statusOf(row)),
};

/** Sorted rows; equal ones stay in official order whichever way it turns. */
export function sortRanked(entries: readonly Ranked[], { column, descending }: Sort): AgencyRow[] {
  const key = KEYS[column];
  const turn = descending ? -1 : 1;
  const keyed = entries.map((entry) => ({ row: entry.row, key: key(entry), official: entry.official }));
  keyed.sort((a, b) => (a.key === b.key ? a.official - b.official : (a.key < b.key ? -1 : 1) * turn));
  return keyed.map(({ row }) => row);
}
