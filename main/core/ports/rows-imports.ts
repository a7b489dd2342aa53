export interface ImportBatchTable {
  id: string;
  version: number;
  activityId: string;
  proposalId: string;
  fileName: string;
  counts: string;
  undone: 0 | 1;
}

/** A proposal between reading and confirming; rows as JSON with secrets masked. */
export interface ImportProposalTable {
  id: string;
  version: number;
  fileName: string;
  state: "open" | "committed" | "discarded";
  head: string;
  createdAt: string;
}

export interface ImportRowTable {
  id: string;
  version: number;
  proposalId: string;
  sheet: string;
  row: number;
  outcome: string;
  /** ProposalRow without id, sheet, row, outcome and decision, as JSON; secrets masked. */
  body: string;
  decision: string | null;
  /** Sealed JSON of this row's secret fields; emptied on commit and discard. */
  sealed: string | null;
}

/** Columns mapped by hand, for sheets of the same shape. */
export interface ColumnMappingTable {
  /** The shape: what the header row says. */
  id: string;
  version: number;
  /** JSON */
  mapping: string;
  usedAt: string;
}
