import type { Migration } from "./migration";

/**
 * Without an index, SQLite looks through all agencies for those joined to it at each agency that is added or removed: the
 * time of an import grew with the square of its rows. Decided rows are found without reading every row of a proposal.
 */
export const lookups: Migration = {
  version: 4,
  sql: `
CREATE INDEX agency_merged_into ON agency (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX import_row_decided ON import_row (proposal_id) WHERE decision IS NOT NULL;
`,
};
