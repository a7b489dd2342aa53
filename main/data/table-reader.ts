import { type RawBuilder, sql } from "kysely";
import type { SqlValue } from "sql.js";
import type { Row } from "./connection";
import type { Queries } from "./dialect";

/** Equality per column; an array means any of its values; undefined is ignored. */
export type LooseWhere = Readonly<Record<string, SqlValue | readonly SqlValue[] | undefined>>;
export type LooseOrder = { readonly by: string; readonly descending?: boolean; readonly limit?: number };

export interface LooseReader {
  get(id: string): Promise<Row | undefined>;
  find(where?: LooseWhere, order?: LooseOrder): Promise<Row[]>;
  pick(columns: readonly string[], where?: LooseWhere): Promise<Row[]>;
  count(where?: LooseWhere): Promise<number>;
}

/** One bound value however long the list: no limit on variables, and one prepared statement for every length. */
function oneOf(values: readonly SqlValue[]): RawBuilder<SqlValue> {
  return sql<SqlValue>`(select value from json_each(${JSON.stringify(values)}))`;
}

/** Reads one table by equality, which is all that the use cases ask for. */
export function tableReader(queries: Queries, table: string): LooseReader {
  const filtered = (where: LooseWhere) => {
    let query = queries.selectFrom(table);
    for (const [column, wanted] of Object.entries(where)) {
      if (wanted === undefined) continue;
      if (wanted === null) query = query.where(column, "is", null);
      else if (Array.isArray(wanted)) query = query.where(column, "in", oneOf(wanted));
      else query = query.where(column, "=", wanted as SqlValue);
    }
    return query;
  };
  return {
    get: (id) => queries.selectFrom(table).selectAll().where("id", "=", id).executeTakeFirst(),
    find(where = {}, order) {
      let query = filtered(where).selectAll();
      if (order) {
        const direction = order.descending ? "desc" : "asc";
        query = query.orderBy(order.by, direction);
        // Ids are UUIDv7: rows written in the same millisecond still come in the order they were made.
        if (order.by !== "id") query = query.orderBy("id", direction);
        if (order.limit !== undefined) query = query.limit(order.limit);
      }
      return query.execute();
    },
    pick: (columns, where = {}) =>
      filtered(where)
        .select([...columns])
        .execute(),
    async count(where = {}) {
      const row = await filtered(where)
        .select((eb) => eb.fn.countAll<number>().as("n"))
        .executeTakeFirst();
      return Number(row?.n ?? 0);
    },
  };
}
