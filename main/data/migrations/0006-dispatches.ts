import type { Migration } from "./migration";

/** What left the office of a round: to whom, how, on which day, under which receipt number. */
export const dispatches: Migration = {
  version: 6,
  sql: `
CREATE TABLE dispatch (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  round_id TEXT NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
  -- "district:3804" or "agency:<id>", and its name on that day.
  recipient TEXT NOT NULL,
  name TEXT NOT NULL,
  what TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('e-office', 'email', 'registered', 'post', 'hand', 'other')),
  sent_on TEXT NOT NULL,
  receipt_no TEXT NOT NULL,
  note TEXT NOT NULL,
  at TEXT NOT NULL,
  who TEXT NOT NULL
) STRICT;
CREATE INDEX dispatch_round ON dispatch (round_id);
`,
};
