import type { Connection } from "../connection";
import { MIGRATIONS } from "./list";

/** "PKMD": tells our files from other SQLite files. */
export const APPLICATION_ID = 0x504b4d44;

export const SCHEMA_VERSION = MIGRATIONS.length;

/** Schema version of a file; null when it is no store of ours. */
export function schemaVersionOf(connection: Connection): number | null {
  const id = Number(connection.all("PRAGMA application_id")[0]?.application_id);
  if (id !== APPLICATION_ID) return null;
  return Number(connection.all("PRAGMA user_version")[0]?.user_version);
}

/** Runs the migrations a file lacks, all in one transaction: it ends at the newest version or as it was. */
export function migrate(connection: Connection): void {
  const from = schemaVersionOf(connection) ?? 0;
  connection.script("BEGIN");
  try {
    for (const migration of MIGRATIONS) {
      if (migration.version <= from) continue;
      connection.script(migration.sql);
      connection.script(`PRAGMA user_version = ${migration.version}`);
    }
    connection.script(`PRAGMA application_id = ${APPLICATION_ID}`);
    connection.script("COMMIT");
  } catch (error) {
    connection.script("ROLLBACK");
    throw error;
  }
}
