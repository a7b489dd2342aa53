import type { SqlValue } from "sql.js";
import type { Row } from "./connection";
import type { TableSpec } from "./schema";
import type { Session } from "./session";

/** Single-row statements, compiled by Kysely once and run prepared: 7,468 agencies with their history are one write. */
export interface RowWrites {
  insert(table: string, spec: TableSpec, row: Row): void;
  update(table: string, id: string, patch: Row): void;
  remove(table: string, id: string): void;
  get(table: string, spec: TableSpec, id: string): Row | undefined;
}

/** SQL by its key; the text is the same on every connection, so it is kept for the life of the process. */
const compiled = new Map<string, string>();

function sqlOf(key: string, compile: () => { sql: string }): string {
  const found = compiled.get(key);
  if (found) return found;
  const { sql } = compile();
  compiled.set(key, sql);
  return sql;
}

export function rowWrites(session: Session): RowWrites {
  const { connection, queries } = session;
  const run = (sql: string, params: readonly SqlValue[]): void => {
    if (session.ended) throw new Error("this write has ended: await everything that it does");
    connection.run(sql, params);
  };
  return {
    insert(table, spec, row) {
      const sql = sqlOf(`insert ${table}`, () =>
        queries
          .insertInto(table)
          .values(Object.fromEntries(spec.columns.map((column) => [column, null])))
          .compile(),
      );
      run(
        sql,
        spec.columns.map((column) => givenValue(table, row, column)),
      );
    },
    update(table, id, patch) {
      const columns = Object.keys(patch);
      const sql = sqlOf(`update ${table} ${columns.join()}`, () =>
        queries
          .updateTable(table)
          .set(Object.fromEntries(columns.map((column) => [column, null])))
          .where("id", "=", id)
          .compile(),
      );
      run(sql, [...columns.map((column) => givenValue(table, patch, column)), id]);
    },
    remove(table, id) {
      const sql = sqlOf(`delete ${table}`, () => queries.deleteFrom(table).where("id", "=", id).compile());
      run(sql, [id]);
    },
    get(table, spec, id) {
      const sql = sqlOf(`get ${table}`, () =>
        queries
          .selectFrom(table)
          .select([...spec.columns])
          .where("id", "=", id)
          .compile(),
      );
      const [found] = connection.all(sql, [id]);
      if (!found) return undefined;
      const values = Object.values(found);
      return Object.fromEntries(spec.columns.map((column, i) => [column, values[i] ?? null]));
    },
  };
}

/** A column left out is a programming error that SQLite would answer with a vaguer NOT NULL. */
function givenValue(table: string, row: Row, column: string): SqlValue {
  const value = row[column];
  if (value === undefined) throw new Error(`${table}: no value for ${column}`);
  return value;
}
