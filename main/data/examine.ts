import type { SqlJsStatic } from "sql.js";
import { type Connection, connect } from "./connection";
import { SCHEMA_VERSION, schemaVersionOf } from "./migrations";

/** What the bytes of a would-be store file turn out to be. The caller closes the connection of a good one. */
export type Examined =
  | { readonly state: "good"; readonly connection: Connection; readonly version: number }
  | { readonly state: "newer" }
  | { readonly state: "damaged" };

const HEADER = "SQLite format 3\0";

/** Opens bytes only if they are a whole, sound store of ours, of this version or an older one. */
export function examine(sqlite: SqlJsStatic, bytes: Uint8Array): Examined {
  // SQLite takes an empty file for an empty database, and does not miss pages that it has no need to read.
  if (!isWhole(bytes)) return { state: "damaged" };
  let connection: Connection | null = null;
  try {
    connection = connect(sqlite, bytes);
    const version = schemaVersionOf(connection);
    if (version !== null && version > SCHEMA_VERSION) {
      connection.close();
      return { state: "newer" };
    }
    if (version !== null && version > 0 && connection.quickCheck() === null) {
      return { state: "good", connection, version };
    }
  } catch {
    // SQLite's complaint says no more than that it is damaged.
  }
  connection?.close();
  return { state: "damaged" };
}

/** Header, and as many pages as it says. */
function isWhole(bytes: Uint8Array): boolean {
  if (bytes.byteLength < 100) return false;
  if (Buffer.from(bytes.subarray(0, 16)).toString("latin1") !== HEADER) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, 100);
  const raw = view.getUint16(16);
  const pageSize = raw === 1 ? 65_536 : raw;
  return bytes.byteLength === pageSize * view.getUint32(28);
}
