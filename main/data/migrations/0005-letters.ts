import type { Migration } from "./migration";

/** Letters of a round. What a letter says is one JSON text: it is read and written whole. */
export const letters: Migration = {
  version: 5,
  sql: `
CREATE TABLE letter (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  round_id TEXT NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  -- JSON of LetterDraft.
  draft TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX letter_round ON letter (round_id);
`,
};
