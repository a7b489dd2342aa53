import type { Change } from "./change-log";
import { type Kept, keyOf } from "./later-work";

export interface TakenBack {
  /** Agencies, or rows where no agency is concerned, of which something was taken back. */
  readonly undone: number;
  /** What was changed since, one entry for each agency and field. */
  readonly kept: readonly Kept[];
}

/** Rows that the activity itself put there: they go as a whole, whatever else it did to them. */
export function bornRows(changes: readonly Change[]): Set<string> {
  const first = new Map<string, Change>();
  for (const change of changes) if (!first.has(keyOf(change))) first.set(keyOf(change), change);
  return new Set([...first].flatMap(([key, change]) => (change.before === null ? [key] : [])));
}

/** Agency and field whose secret a credential row is. */
export function secretOf(change: Change): string {
  const row = change.after ?? change.before;
  return `${String(row?.agencyId)}:${String(row?.field)}`;
}

export function countOf(touched: ReadonlyMap<string, string | null>): number {
  const agencies = new Set([...touched.values()].filter((agencyId) => agencyId !== null));
  return agencies.size > 0 ? agencies.size : touched.size;
}

export function distinct(kept: readonly Kept[]): Kept[] {
  return [...new Map(kept.map((entry) => [`${entry.agencyId} ${entry.field}`, entry])).values()];
}
