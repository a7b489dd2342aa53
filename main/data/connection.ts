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
  // Room (KiB) for most of a country's file. A bigger change is written bit by bit and not all at its commit.
  "PRAGMA cache_size = -16384",
];

/** Milliseconds of a long query between two turns of the event loop, and rows between two looks at the clock. */
const SLICE = 12;
const STEPS = 32;
/** Statements between two looks at how far the file has grown. */
const RUNS = 256;

export type Row = Record<string, SqlValue>;

/** One SQLite database in memory, with its prepared statements. */
export interface Connection {
  /** @param rename gives a column its name in the rows; asked once a query */
  all(sql: string, params?: readonly SqlValue[], rename?: (column: string) => string): Row[];
  /** `all` for a query that may find very much: whatever else waits gets its turn in between. */
  allPaced(sql: string, params: readonly SqlValue[], rename: (column: string) => string): Promise<Row[]>;
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
  /** The next rows of a query, for so many milliseconds. @returns whether there are more */
  const stepThrough = (statement: Statement, names: readonly string[], rows: Row[], until: number): boolean => {
    for (let count = 1; statement.step(); count += 1) {
      const values = statement.get();
      const row: Row = {};
      for (let i = 0; i < names.length; i += 1) row[names[i] ?? ""] = values[i] ?? null;
      rows.push(row);
      if (count % STEPS === 0 && performance.now() > until) return true;
    }
    return false;
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
  let runs = 0;
  const reserve = (): void => shared?.reserve((pragma("page_count") + 1) * pageSize);
  const run = (sql: string, params: readonly SqlValue[] = []): number =>
    using(sql, params, (statement) => {
      statement.step();
      return db.getRowsModified();
    });

  const connection: Connection = {
    all: (sql, params = [], rename = (column) => column) =>
      using(sql, params, (statement) => {
        const rows: Row[] = [];
        stepThrough(statement, statement.getColumnNames().map(rename), rows, Number.POSITIVE_INFINITY);
        return rows;
      }),
    async allPaced(sql, params, rename) {
      const statement = prepared(sql);
      const rows: Row[] = [];
      try {
        statement.bind([...params]);
        const names = statement.getColumnNames().map(rename);
        while (stepThrough(statement, names, rows, performance.now() + SLICE)) {
          // Its own until it is done: the same query asked in between gets another.
          if (kept.get(sql) === statement) kept.delete(sql);
          await new Promise(setImmediate);
        }
        statement.reset();
        if (kept.get(sql) !== statement) statement.free();
        return rows;
      } catch (error) {
        if (kept.get(sql) === statement) kept.delete(sql);
        statement.free();
        throw error instanceof Error ? error : new Error(String(error));
      }
    },
    run(sql, params = []) {
      if (!inTransaction) shared?.lose();
      runs += 1;
      if (runs % RUNS === 0) reserve();
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
      reserve();
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
