import type { Database, SqlJsStatic, SqlValue, Statement } from "sql.js";
import { shareBytes } from "./shared-bytes";

/** Prepared statements kept; the app's own queries are far fewer. */
const STATEMENTS_KEPT = 256;

/**
 * Settings of a connection, none of which is stored in the file. The file lives in memory until it is saved as a whole,
 * so SQLite's own journal and syncs protect nothing; secure_delete keeps erased values out of free pages. The locking
 * mode stays NORMAL, in which every commit moves the file's change counter on (see SharedBytes).
 */
const PRAGMAS = [
  "PRAGMA foreign_keys = ON",
  "PRAGMA secure_delete = ON",
  "PRAGMA journal_mode = MEMORY",
  "PRAGMA synchronous = OFF",
  "PRAGMA temp_store = MEMORY",
  // Room for the whole file (KiB): else each export reads every page anew, which takes three times as long.
  "PRAGMA cache_size = -131072",
];

export type Row = Record<string, SqlValue>;

/** One SQLite database in memory, with its prepared statements. */
export interface Connection {
  /** @param rename gives a column its name in the rows; asked once a query */
  all(sql: string, params?: readonly SqlValue[], rename?: (column: string) => string): Row[];
  /** Inside a transaction. @returns rows changed */
  run(sql: string, params?: readonly SqlValue[]): number;
  /** Several statements without parameters, and transactions of their own: migrations. */
  script(sql: string): void;
  begin(): void;
  commit(): void;
  rollback(): void;
  /** Rows changed since the connection was opened. */
  totalChanges(): number;
  /** Rebuilds the file: nothing erased remains in it. */
  vacuum(): void;
  /** The bytes of the file without copying them, or null where they cannot be had so. Valid until the next write. */
  view(): Uint8Array | null;
  /** The bytes of the file, copied. */
  export(): Uint8Array;
  /** Null when sound, else SQLite's first complaint. */
  quickCheck(): string | null;
  close(): void;
}

/** Opens the bytes of a database file, or an empty database. Damage shows at the first query, not here. */
export function connect(sqlite: SqlJsStatic, bytes: Uint8Array | null): Connection {
  // Never the caller's array: SQLite writes into the one it is given, or into a Node Buffer that shares memory with it.
  const shared = bytes && shareBytes(bytes);
  const db: Database = new sqlite.Database(shared?.seed);
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

  const pragma = (name: string): number => Number(connection.all(`PRAGMA ${name}`)[0]?.[name]);
  let pageSize = 0;
  let inTransaction = false;
  let changesAtBegin = 0;
  const run = (sql: string, params: readonly SqlValue[] = []): number =>
    using(sql, params, (statement) => {
      statement.step();
      return db.getRowsModified();
    });

  const connection: Connection = {
    all: (sql, params = [], rename = (column) => column) =>
      using(sql, params, (statement) => {
        const rows: Row[] = [];
        let names: string[] | null = null;
        while (statement.step()) {
          names ??= statement.getColumnNames().map(rename);
          const values = statement.get();
          const row: Row = {};
          for (let i = 0; i < names.length; i += 1) row[names[i] ?? ""] = values[i] ?? null;
          rows.push(row);
        }
        return rows;
      }),
    run(sql, params = []) {
      if (!inTransaction) shared?.lose();
      return run(sql, params);
    },
    script(sql) {
      shared?.lose();
      db.exec(sql);
    },
    begin() {
      run("BEGIN");
      inTransaction = true;
      changesAtBegin = connection.totalChanges();
    },
    commit() {
      run("COMMIT");
      inTransaction = false;
      if (shared && connection.totalChanges() !== changesAtBegin) shared.committed(pragma("page_count") * pageSize);
    },
    rollback() {
      inTransaction = false;
      try {
        run("ROLLBACK");
      } catch {
        // After some errors SQLite has rolled back by itself, and there is nothing left to roll back.
      }
    },
    totalChanges: () => Number(connection.all("SELECT total_changes() AS n")[0]?.n),
    vacuum() {
      shared?.lose();
      db.exec("VACUUM");
    },
    view: () => shared?.view() ?? null,
    export: () => db.export(),
    quickCheck() {
      const [first] = db.exec("PRAGMA quick_check(1)");
      const answer = first?.values[0]?.[0];
      return answer === "ok" ? null : String(answer);
    },
    close: () => db.close(),
  };
  for (const setting of PRAGMAS) db.exec(setting);
  pageSize = pragma("page_size");
  return connection;
}
