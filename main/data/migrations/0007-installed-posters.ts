import type { Migration } from "./migration";

/** Posters that hang: under the agency's id, with the day and a photo that the agency sent. No row = not installed. */
export const installedPosters: Migration = {
  version: 7,
  sql: `
CREATE TABLE poster_install (
  id TEXT PRIMARY KEY REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL CHECK (version > 0),
  installed_on TEXT NOT NULL,
  photo_name TEXT,
  photo_mime TEXT,
  photo_sha256 TEXT,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  CHECK ((photo_sha256 IS NULL) = (photo_name IS NULL) AND (photo_sha256 IS NULL) = (photo_mime IS NULL))
) STRICT;
`,
};
