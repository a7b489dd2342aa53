import {
  CamelCasePlugin,
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  type PluginTransformResultArgs,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type UnknownRow,
} from "kysely";
import type { SqlValue } from "sql.js";
import type { Connection } from "./connection";

/** Tables and columns by name: types are given back where rows leave `main/data` (TableReader, TableWriter). */
export type LooseTables = Record<string, Record<string, SqlValue>>;
export type Queries = Kysely<LooseTables>;

/** Column names in camelCase are given by the connection, once a query: the plugin's own way copies every row. */
class CamelCaseQueries extends CamelCasePlugin {
  override async transformResult(args: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return args.result;
  }

  nameOf(column: string): string {
    return this.camelCase(column);
  }
}

const names = new CamelCaseQueries();
const nameOf = (column: string): string => names.nameOf(column);

/** Kysely on one sql.js connection. Transactions are the writer queue's business, which runs them by SQL. */
class SqlJsDriver implements Driver, DatabaseConnection {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const params = query.parameters as readonly SqlValue[];
    if (query.query.kind === "SelectQueryNode" || query.query.kind === "RawNode") {
      return { rows: (await this.#connection.allPaced(query.sql, params, nameOf)) as R[] };
    }
    return { rows: [], numAffectedRows: BigInt(this.#connection.run(query.sql, params)) };
  }

  // biome-ignore lint/correctness/useYield: streaming is part of Kysely's interface and not used by the store
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error("the store does not stream queries");
  }

  async beginTransaction(): Promise<void> {
    await this.executeQuery(CompiledQuery.raw("BEGIN"));
  }

  async commitTransaction(): Promise<void> {
    await this.executeQuery(CompiledQuery.raw("COMMIT"));
  }

  async rollbackTransaction(): Promise<void> {
    await this.executeQuery(CompiledQuery.raw("ROLLBACK"));
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.#connection.close();
  }
}

const known = new WeakMap<Connection, Queries>();

/** SQL in camelCase over snake_case tables; one builder a connection. */
export function queriesOn(connection: Connection): Queries {
  const found = known.get(connection);
  if (found) return found;
  const dialect: Dialect = {
    createDriver: () => new SqlJsDriver(connection),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
  const queries: Queries = new Kysely<LooseTables>({ dialect, plugins: [names] });
  known.set(connection, queries);
  return queries;
}
