import type { SqlJsStatic } from "sql.js";
import { type Connection, connect } from "./connection";
import { evidenceNamed, readEvidence, sha256Of, writeEvidence } from "./evidence-files";
import type { StoreFs } from "./files";

/**
 * One portable file holds the store and, in a table of their own, the bytes of its attached files: still a SQLite file
 * that any tool can read. The table is there only on the way; opening such a file takes it out again.
 */
const TABLE = "evidence_file";

/** The image with the bytes of the files it names; as it is where it names none. */
export async function packEvidence(
  ports: { readonly sqlite: SqlJsStatic; readonly fs: StoreFs; readonly folder: string },
  image: Uint8Array,
): Promise<Uint8Array> {
  const hashes = evidenceNamed(ports.sqlite, image);
  if (hashes.length === 0) return image;
  const connection = connect(ports.sqlite, image);
  try {
    connection.script(`CREATE TABLE ${TABLE} (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT`);
    for (const sha256 of hashes) {
      const bytes = await readEvidence(ports.fs, ports.folder, sha256);
      if (bytes) connection.run(`INSERT INTO ${TABLE} (sha256, bytes) VALUES (?, ?)`, [sha256, bytes]);
    }
    return connection.export();
  } finally {
    connection.close();
  }
}

/** Takes packed files out of an opened store into the folder. @returns whether there were any */
export async function unpackEvidence(fs: StoreFs, folder: string, connection: Connection): Promise<boolean> {
  const packed = connection.all("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?", [TABLE]);
  if (packed.length === 0) return false;
  for (const { sha256 } of connection.all(`SELECT sha256 FROM ${TABLE}`)) {
    const [row] = connection.all(`SELECT bytes FROM ${TABLE} WHERE sha256 = ?`, [sha256 ?? null]);
    const bytes = row?.bytes;
    // Only what is what it says: the name is the content's own.
    if (bytes instanceof Uint8Array && sha256Of(bytes) === sha256) await writeEvidence(fs, folder, sha256, bytes);
  }
  connection.script(`DROP TABLE ${TABLE}`);
  connection.vacuum();
  return true;
}
