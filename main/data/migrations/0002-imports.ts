import type { Migration } from "./migration";

/**
 * What the import learned to do: agencies that ended, the names they bore before (domain §3: "Agencies change"), the
 * number of linked processes (domain §2), and columns that the user mapped by hand.
 */
export const imports: Migration = {
  version: 2,
  sql: `
ALTER TABLE agency ADD COLUMN ended TEXT CHECK (ended IN ('merged', 'abolished'));
ALTER TABLE agency ADD COLUMN ended_on TEXT;
ALTER TABLE agency ADD COLUMN merged_into TEXT REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE service_point ADD COLUMN processes INTEGER CHECK (processes >= 0);

-- An identity that an agency bore before; lists go on naming it.
CREATE TABLE former_identity (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  agency_id TEXT NOT NULL REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,
  event TEXT NOT NULL CHECK (event IN ('renamed', 'upgraded', 'merged')),
  kind TEXT NOT NULL CHECK (kind <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  province_code TEXT NOT NULL,
  district_code TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX former_identity_agency ON former_identity (agency_id);

-- The id is the shape of a sheet: what its header row says.
CREATE TABLE column_mapping (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  mapping TEXT NOT NULL,
  used_at TEXT NOT NULL
) STRICT;
`,
};
