import type { Migration } from "./migration";

/** What the backend says of an agency's service point, month by month; a value that it did not give is NULL. */
export const satisfaction: Migration = {
  version: 8,
  sql: `
CREATE TABLE satisfaction (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  agency_id TEXT NOT NULL REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,
  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  score REAL CHECK (score BETWEEN 0 AND 5),
  answers INTEGER CHECK (answers >= 0),
  zero_copy REAL CHECK (zero_copy BETWEEN 0 AND 100),
  source TEXT NOT NULL,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  UNIQUE (agency_id, month)
) STRICT;
`,
};
