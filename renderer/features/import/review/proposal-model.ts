import type { Tally } from "../../../../shared/contract/import-review";
import type { ProposalRow } from "../../../../shared/contract/import-rows";
import type { OutcomeCounts, Proposal } from "../../../../shared/contract/imports";
import type { RowFilter } from "./use-rows";

export function isUndecided(row: ProposalRow): boolean {
  return row.outcome === "question" && row.decision === null;
}

/** How many rows confirming writes. */
export function written({ new: added, change, decided }: Tally): number {
  return added + change + decided;
}

/** The filter a proposal opens with: what needs a person comes first. */
export function firstFilter(counts: OutcomeCounts): RowFilter {
  return counts.question > 0 ? { outcome: "question" } : {};
}

/** Rows of the sheet, headings and blanks counted. */
export function rowsOfSheet(counts: OutcomeCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
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
