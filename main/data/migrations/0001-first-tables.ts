import type { Migration } from "./migration";

/**
 * All tables of the first version. Foreign keys are deferred to the commit, so that an import or an undo may write rows
 * in any order; none cascades over edited tables, because a cascade would go round change capture.
 */
export const firstTables: Migration = {
  version: 1,
  sql: `
CREATE TABLE agency (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  serial INTEGER NOT NULL CHECK (serial > 0),
  kind TEXT NOT NULL CHECK (kind <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  province_code TEXT NOT NULL,
  district_code TEXT,
  username TEXT,
  rating_url TEXT,
  note TEXT NOT NULL,
  name_check TEXT,
  pin_lat REAL CHECK (pin_lat BETWEEN -90 AND 90),
  pin_lon REAL CHECK (pin_lon BETWEEN -180 AND 180),
  pin_source TEXT,
  created_at TEXT NOT NULL,
  CHECK ((pin_lat IS NULL) = (pin_lon IS NULL))
) STRICT;
CREATE UNIQUE INDEX agency_serial ON agency (serial);
CREATE UNIQUE INDEX agency_identity ON agency (kind, name, province_code, coalesce(district_code, ''));
CREATE INDEX agency_username ON agency (username) WHERE username IS NOT NULL;

CREATE TABLE officer (
  id TEXT PRIMARY KEY REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL CHECK (version > 0),
  name TEXT NOT NULL,
  position TEXT NOT NULL,
  mobile TEXT NOT NULL,
  email TEXT NOT NULL
) STRICT;

CREATE TABLE service_point (
  id TEXT PRIMARY KEY REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL CHECK (version > 0),
  agency_code TEXT NOT NULL,
  display_name_th TEXT NOT NULL,
  display_name_en TEXT NOT NULL,
  full_name TEXT NOT NULL,
  address_th TEXT NOT NULL,
  address_en TEXT NOT NULL,
  phone TEXT NOT NULL,
  opening_hours TEXT NOT NULL,
  opening_note TEXT NOT NULL,
  visible INTEGER NOT NULL CHECK (visible IN (0, 1)),
  gecc TEXT NOT NULL CHECK (gecc IN ('none', 'basic', 'intermediate', 'advanced')),
  last_edited TEXT NOT NULL
) STRICT;

CREATE TABLE credential (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  agency_id TEXT NOT NULL REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,
  field TEXT NOT NULL CHECK (field IN ('code', 'password')),
  sealed TEXT NOT NULL,
  mac TEXT NOT NULL,
  last3 TEXT NOT NULL CHECK (length(last3) <= 3),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX credential_active ON credential (agency_id, field) WHERE active = 1;
CREATE INDEX credential_agency ON credential (agency_id);
CREATE INDEX credential_mac ON credential (mac);

-- No reference to credential: the row is gone, that is the point.
CREATE TABLE removed_secret (
  id TEXT PRIMARY KEY,
  sealed TEXT NOT NULL,
  mac TEXT NOT NULL
) STRICT;

CREATE TABLE round (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  serial INTEGER NOT NULL CHECK (serial > 0),
  title TEXT NOT NULL CHECK (title <> ''),
  circular_no TEXT NOT NULL,
  circular_date TEXT,
  deadline TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX round_serial ON round (serial);

CREATE TABLE step (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  round_id TEXT NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  is_report INTEGER NOT NULL CHECK (is_report IN (0, 1))
) STRICT;
CREATE INDEX step_round ON step (round_id, position);

CREATE TABLE obligation (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  round_id TEXT NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
  agency_id TEXT NOT NULL REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL CHECK (state IN ('pending', 'reported', 'verified', 'returned')),
  reported_on TEXT,
  reason TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX obligation_round_agency ON obligation (round_id, agency_id);
CREATE INDEX obligation_agency ON obligation (agency_id);

CREATE TABLE step_result (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  obligation_id TEXT NOT NULL REFERENCES obligation (id) DEFERRABLE INITIALLY DEFERRED,
  step_id TEXT NOT NULL REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
  done_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX step_result_obligation_step ON step_result (obligation_id, step_id);
CREATE INDEX step_result_step ON step_result (step_id);

CREATE TABLE poster_print (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  agency_id TEXT NOT NULL,
  printed_at TEXT NOT NULL,
  who TEXT NOT NULL
) STRICT;
CREATE INDEX poster_print_agency ON poster_print (agency_id, printed_at);

CREATE TABLE activity (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  subject TEXT,
  count INTEGER NOT NULL,
  undoable INTEGER NOT NULL CHECK (undoable IN (0, 1)),
  undone_by TEXT
) STRICT;
CREATE INDEX activity_at ON activity (at);

CREATE TABLE change (
  id TEXT PRIMARY KEY,
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  agency_id TEXT,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX change_activity ON change (activity_id);
CREATE INDEX change_agency ON change (agency_id) WHERE agency_id IS NOT NULL;
CREATE INDEX change_row ON change (row_id);

CREATE TABLE import_batch (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  proposal_id TEXT NOT NULL,
  file_name TEXT NOT NULL,
  counts TEXT NOT NULL,
  undone INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT;
CREATE INDEX import_batch_activity ON import_batch (activity_id);

CREATE TABLE import_proposal (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  file_name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'committed', 'discarded')),
  head TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE import_row (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  proposal_id TEXT NOT NULL REFERENCES import_proposal (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  sheet TEXT NOT NULL,
  row INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  body TEXT NOT NULL,
  decision TEXT,
  sealed TEXT
) STRICT;
CREATE INDEX import_row_proposal ON import_row (proposal_id, row);

CREATE TABLE setting (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  value TEXT NOT NULL
) STRICT;

-- Last serial given, kept when the row is removed: a printed form's number never means another agency.
CREATE TABLE serial_counter (
  name TEXT PRIMARY KEY,
  last INTEGER NOT NULL
) STRICT;

-- The data key, wrapped: one row for the keeper of this PC, one for the recovery passphrase.
CREATE TABLE key_wrap (
  id TEXT PRIMARY KEY CHECK (id IN ('keeper', 'passphrase')),
  wrapped TEXT NOT NULL,
  params TEXT NOT NULL
) STRICT;
`,
};
