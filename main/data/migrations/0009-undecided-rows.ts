import type { Migration } from "./migration";

/**
 * The questions that still wait are counted with each decision, without reading every row of a proposal: SQLite is not to
 * be interrupted in a count, which took 100,000 rows more than a tenth of a second.
 */
export const undecidedRows: Migration = {
  version: 9,
  sql: "CREATE INDEX import_row_undecided ON import_row (proposal_id, outcome) WHERE decision IS NULL;",
};
