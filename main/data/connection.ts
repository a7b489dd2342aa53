import type { Database, SqlJsStatic, SqlValue, Statement } from "sql.js";

/** Prepared statements kept; the app's own queries are far fewer. */
const STATEMENTS_KEPT = 256;

/**
 * Settings of a connection, none of which is stored in the file. The file lives in memory until it is saved as a whole,
 * so SQLite's own journal and syncs protect nothing; secure_delete keeps erased values out of free pages.
 */
const PRAGMAS = [
  "PRAGMA foreign_keys = ON",
  "PRAGMA secure_delete = ON",
  "PRAGMA journal_mode = MEMORY",
  "PRAGMA synchronous = OFF",
  "PRAGMA temp_store = MEMORY",
  "PRAGMA locking_mode = EXCLUSIVE",
  "PRAGMA cache_size = -16000",
];

export type Row = Record<string, SqlValue>;

/** One SQLite database in memory, with its prepared statements. */
export interface Connection {
  all(sql: string, params?: readonly SqlValue[]): Row[];
  /** @returns rows changed */
  run(sql: string, params?: readonly SqlValue[]): number;
  /** Several statements without parameters. */
  script(sql: string): void;
  /** Rows changed since the connection was opened. */
  totalChanges(): number;
  /** The whole database as the bytes of its file. */
  export(): Uint8Array;
  /** Null when sound, else SQLite's first complaint. */
  quickCheck(): string | null;
  close(): void;
}

/** Opens the bytes of a database file, or an empty database. Damage shows at the first query, not here. */
export function connect(sqlite: SqlJsStatic, bytes: Uint8Array | null): Connection {
  // A plain Uint8Array: sql.js copies with slice(), which on a Node Buffer shares memory, and SQLite would write into it.
  const db: Database = new sqlite.Database(bytes && new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const kept = new Map<string, Statement>();

  const prepared = (sql: string): Statement => {
    const found = kept.get(sql);
    if (found) return found;
    for (const [old, statement] of kept) {
      if (kept.size < STATEMENTS_KEPT) break;
      statement.free();
      kept.delete(old);
    }
    const statement = db.prepare(sql);
    kept.set(sql, statement);
    return statement;
  };
  const forget = (sql: string): void => {
    kept.get(sql)?.free();
    kept.delete(sql);
  };
  const using = <T>(sql: string, params: readonly SqlValue[], work: (statement: Statement) => T): T => {
    const statement = prepared(sql);
    try {
      statement.bind([...params]);
      const value = work(statement);
      statement.reset();
      return value;
    } catch (error) {
      // A failed statement is not reused: finalizing it is the sure way to leave no half-run query behind.
      forget(sql);
      throw error instanceof Error ? error : new Error(String(error));
    }
  };

  const connection: Connection = {
    all: (sql, params = []) =>
      using(sql, params, (statement) => {
        const rows: Row[] = [];
        let names: string[] | null = null;
        while (statement.step()) {
          names ??= statement.getColumnNames();
          const values = statement.get();
          const row: Row = {};
          for (let i = 0; i < names.length; i += 1) row[names[i] ?? ""] = values[i] ?? null;
          rows.push(row);
        }
        return rows;
      }),
    run: (sql, params = []) =>
      using(sql, params, (statement) => {
        statement.step();
        return db.getRowsModified();
      }),
    script(sql) {
      db.exec(sql);
    },
    totalChanges: () => Number(connection.all("SELECT total_changes() AS n")[0]?.n),
    export: () => db.export(),
    quickCheck() {
      const [first] = db.exec("PRAGMA quick_check(1)");
      const answer = first?.values[0]?.[0];
      return answer === "ok" ? null : String(answer);
    },
    close: () => db.close(),
  };
  for (const pragma of PRAGMAS) db.exec(pragma);
  return connection;
}
