import type { Outcome, Proposal, ProposalRow } from "../../../shared/contract/imports";

export type Filter = "all" | Outcome;

/** What confirming would do, counted from the rows as they stand. */
export interface Tally {
  readonly new: number;
  readonly change: number;
  readonly decided: number;
  readonly undecided: number;
  readonly skipped: number;
  readonly same: number;
  readonly unreadable: number;
  /** new + change + decided: what confirming writes. */
  readonly written: number;
}

export function isUndecided(row: ProposalRow): boolean {
  return row.outcome === "question" && row.decision === null;
}

/** Counts by what will happen, so that the confirm button can say exactly what it writes. */
export function tally(rows: readonly ProposalRow[]): Tally {
  const counts = { new: 0, change: 0, decided: 0, undecided: 0, skipped: 0, same: 0, unreadable: 0 };
  for (const row of rows) {
    if (row.decision?.action === "skip") counts.skipped += 1;
    else if (row.outcome === "question") counts[row.decision ? "decided" : "undecided"] += 1;
    else counts[row.outcome] += 1;
  }
  return { ...counts, written: counts.new + counts.change + counts.decided };
}

export function filterRows(rows: readonly ProposalRow[], filter: Filter): ProposalRow[] {
  return filter === "all" ? [...rows] : rows.filter((row) => row.outcome === filter);
}

/** The filter a proposal opens with: what waits for a person comes first. */
export function firstFilter(proposal: Proposal): Filter {
  return proposal.rows.some(isUndecided) ? "question" : "all";
}

/** The next row without an answer after `fromId`, going round; null when every row has one. */
export function nextUndecided(rows: readonly ProposalRow[], fromId: string | null): ProposalRow | null {
  const from = rows.findIndex((row) => row.id === fromId);
  const ordered = [...rows.slice(from + 1), ...rows.slice(0, from + 1)];
  return ordered.find((row) => isUndecided(row) && row.id !== fromId) ?? null;
}

/** The row `step` places away, staying inside the list. */
export function neighbour(rows: readonly ProposalRow[], id: string | null, step: number): ProposalRow | null {
  if (rows.length === 0) return null;
  const at = rows.findIndex((row) => row.id === id);
  if (at < 0) return rows[0] ?? null;
  return rows[Math.min(rows.length - 1, Math.max(0, at + step))] ?? null;
}

/** Every cell of the row as read, blanks left out. */
export function readLine(row: ProposalRow): string {
  return filled(row).join(" · ");
}

/**
 * The words that name the agency: the cells of the columns that hold name and district. In a part of the sheet that
 * stands elsewhere, the longest Thai cell.
 */
export function readName(row: ProposalRow, columns: Proposal["columns"]): string {
  const cellsOf = (wanted: "agency" | "district"): string[] =>
    columns
      .filter(({ role }) => role === wanted)
      .map(({ index }) => (row.read[index] ?? "").trim())
      .filter((cell) => cell !== "");
  const named = [...cellsOf("agency"), ...cellsOf("district")];
  if (named.some(isThai)) return named.join(" · ");
  const [longest] = filled(row)
    .filter(isThai)
    .sort((a, b) => b.length - a.length);
  return longest ?? readLine(row);
}

function isThai(text: string): boolean {
  return /[ก-๛]/.test(text);
}

function filled(row: ProposalRow): string[] {
  return row.read.map((cell) => cell.trim()).filter((cell) => cell !== "");
}
