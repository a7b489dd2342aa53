import type { Migration } from "./migration";

/**
 * Rounds as offices run them: both letters, extensions, closing, steps with evidence, agencies that leave, every report
 * for itself, files, calls, templates of one's own, holidays.
 */
export const roundsInFull: Migration = {
  version: 3,
  sql: `
ALTER TABLE round ADD COLUMN urgency TEXT NOT NULL DEFAULT 'none'
  CHECK (urgency IN ('none', 'urgent', 'very-urgent', 'most-urgent'));
ALTER TABLE round ADD COLUMN subject TEXT NOT NULL DEFAULT '';
ALTER TABLE round ADD COLUMN department_no TEXT NOT NULL DEFAULT '';
ALTER TABLE round ADD COLUMN department_date TEXT;
ALTER TABLE round ADD COLUMN receipt_no TEXT NOT NULL DEFAULT '';
ALTER TABLE round ADD COLUMN received_on TEXT;
ALTER TABLE round ADD COLUMN department_deadline TEXT;
ALTER TABLE round ADD COLUMN refs TEXT NOT NULL DEFAULT '[]';
ALTER TABLE round ADD COLUMN report_to TEXT NOT NULL DEFAULT 'province'
  CHECK (report_to IN ('province', 'department', 'district'));
ALTER TABLE round ADD COLUMN report_link TEXT NOT NULL DEFAULT '';
ALTER TABLE round ADD COLUMN closed_at TEXT;
ALTER TABLE round ADD COLUMN snapshot TEXT;

ALTER TABLE step ADD COLUMN evidence TEXT NOT NULL DEFAULT 'none'
  CHECK (evidence IN ('none', 'date', 'number', 'note', 'file'));
ALTER TABLE step ADD COLUMN deadline TEXT;
-- JSON array of kinds; empty = every kind.
ALTER TABLE step ADD COLUMN kinds TEXT NOT NULL DEFAULT '[]';
-- A step taken out of a running round: what was done of it stays known.
ALTER TABLE step ADD COLUMN removed_at TEXT;

ALTER TABLE obligation ADD COLUMN state_at TEXT;
-- An agency that left the round (merged, named by mistake): not counted, not forgotten.
ALTER TABLE obligation ADD COLUMN removed_at TEXT;
ALTER TABLE obligation ADD COLUMN removed_reason TEXT NOT NULL DEFAULT '';

ALTER TABLE step_result ADD COLUMN day TEXT;
ALTER TABLE step_result ADD COLUMN number REAL;
ALTER TABLE step_result ADD COLUMN note TEXT NOT NULL DEFAULT '';

CREATE TABLE extension (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  round_id TEXT NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
  target TEXT NOT NULL CHECK (target IN ('agencies', 'department')),
  from_day TEXT,
  to_day TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  who TEXT NOT NULL
) STRICT;
CREATE INDEX extension_round ON extension (round_id);

CREATE TABLE report (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  obligation_id TEXT NOT NULL REFERENCES obligation (id) DEFERRABLE INITIALLY DEFERRED,
  received_on TEXT NOT NULL,
  receipt_no TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel <> ''),
  reporter TEXT NOT NULL,
  position TEXT NOT NULL,
  note TEXT NOT NULL,
  -- JSON: what this report says of each step it speaks of.
  says TEXT NOT NULL,
  -- Where it was read from; source_key tells an answer that is there already.
  source TEXT NOT NULL,
  source_key TEXT,
  at TEXT NOT NULL,
  who TEXT NOT NULL
) STRICT;
CREATE INDEX report_obligation ON report (obligation_id);
CREATE INDEX report_source_key ON report (source_key) WHERE source_key IS NOT NULL;

-- A file's bytes lie beside the store under their SHA-256.
CREATE TABLE attachment (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  round_id TEXT REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
  obligation_id TEXT REFERENCES obligation (id) DEFERRABLE INITIALLY DEFERRED,
  report_id TEXT REFERENCES report (id) DEFERRABLE INITIALLY DEFERRED,
  step_id TEXT REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('department-letter', 'circular', 'enclosure', 'evidence')),
  name TEXT NOT NULL CHECK (name <> ''),
  mime TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  at TEXT NOT NULL,
  CHECK ((round_id IS NULL) <> (obligation_id IS NULL))
) STRICT;
CREATE INDEX attachment_round ON attachment (round_id) WHERE round_id IS NOT NULL;
CREATE INDEX attachment_obligation ON attachment (obligation_id) WHERE obligation_id IS NOT NULL;
CREATE INDEX attachment_report ON attachment (report_id) WHERE report_id IS NOT NULL;
CREATE INDEX attachment_step ON attachment (step_id) WHERE step_id IS NOT NULL;

CREATE TABLE call (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  obligation_id TEXT NOT NULL REFERENCES obligation (id) DEFERRABLE INITIALLY DEFERRED,
  outcome TEXT NOT NULL CHECK (outcome IN ('promised', 'no-answer', 'sent')),
  promised_on TEXT,
  note TEXT NOT NULL,
  at TEXT NOT NULL,
  who TEXT NOT NULL
) STRICT;
CREATE INDEX call_obligation ON call (obligation_id);

CREATE TABLE template (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  title TEXT NOT NULL CHECK (title <> ''),
  steps TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- off 1 = a holiday, 0 = a bundled holiday that is a working day after all.
CREATE TABLE holiday (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  day TEXT NOT NULL,
  name TEXT NOT NULL,
  off INTEGER NOT NULL CHECK (off IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX holiday_day ON holiday (day);
`,
};
