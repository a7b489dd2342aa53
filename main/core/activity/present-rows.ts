import { moveToRemoved, restoreRemoved } from "../agencies/credentials";
import type { CredentialTable, EditedTableName } from "../ports/rows";
import type { TableWriter, Writer } from "../ports/store";
import type { Change } from "./change-log";
import { CHILDREN, type LooseRow, PARENTS, uniqueKey } from "./relations";

type LooseTable = Omit<TableWriter<LooseRow & { version: number }>, "find"> & {
  find(where: Readonly<Record<string, unknown>>): Promise<LooseRow[]>;
};

/** The rows an undo deals with as they are now, kept in step with what it does to them. */
export interface PresentRows {
  get(table: EditedTableName, id: string): Promise<LooseRow | undefined>;
  /** Rows that belong to the given ones, with the row they belong to. */
  childrenOf(table: EditedTableName, ids: readonly string[]): Promise<Child[]>;
  /** False where what it belongs to is gone. */
  parentsPresent(table: EditedTableName, row: LooseRow): Promise<boolean>;
  /** False where another row has taken its place meanwhile; only looked up when one of the `touched` columns decides it. */
  placeFree(table: EditedTableName, row: LooseRow, touched?: Readonly<Record<string, unknown>>): Promise<boolean>;
  update(table: EditedTableName, row: LooseRow, patch: Readonly<Record<string, unknown>>): Promise<void>;
  remove(table: EditedTableName, row: LooseRow): Promise<void>;
  /** @returns false where a secret is gone for good */
  insert(table: EditedTableName, row: LooseRow): Promise<boolean>;
}

export interface Child {
  readonly parentId: string;
  readonly table: EditedTableName;
  readonly row: LooseRow;
}

/** Rows changed between two turns of the event loop. */
const BREATHE_EVERY = 200;

/** Reads every row of the changes in one query a table, for an import may have touched some 30,000. */
export async function presentRows(writer: Writer, changes: readonly Change[]): Promise<PresentRows> {
  // The one place where an undo looks at all tables alike; names and columns come from the changes of those very tables.
  const tableOf = (name: EditedTableName): LooseTable => writer.table(name) as unknown as LooseTable;
  const keyOf = (table: EditedTableName, id: string): string => `${table}:${id}`;
  const known = new Map<string, LooseRow | undefined>();

  const idsByTable = new Map<EditedTableName, Set<string>>();
  for (const { table, rowId } of changes) {
    idsByTable.set(table, (idsByTable.get(table) ?? new Set()).add(rowId));
    known.set(keyOf(table, rowId), undefined);
  }
  for (const [table, ids] of idsByTable) {
    for (const row of await tableOf(table).find({ id: [...ids] })) known.set(keyOf(table, row.id), row);
  }

  let done = 0;
  /** An undo of 100,000 rows must not hold everything else up. */
  const breathe = async (): Promise<void> => {
    done += 1;
    if (done % BREATHE_EVERY === 0) await new Promise(setImmediate);
  };

  const get = async (table: EditedTableName, id: string): Promise<LooseRow | undefined> => {
    const key = keyOf(table, id);
    if (!known.has(key)) known.set(key, await tableOf(table).get(id));
    return known.get(key);
  };
  return {
    get,
    async childrenOf(table, ids) {
      const found: Child[] = [];
      for (const { child, column } of CHILDREN.filter(({ parent }) => parent === table)) {
        for (const row of await tableOf(child).find({ [column]: ids })) {
          found.push({ parentId: String(row[column]), table: child, row });
        }
      }
      return found;
    },
    async parentsPresent(table, row) {
      for (const parent of PARENTS[table]) {
        const id = row[parent.column];
        if (id !== null && !(await get(parent.table, String(id)))) return false;
      }
      return true;
    },
    async placeFree(table, row, touched = row) {
      const key = uniqueKey(table, row);
      if (key === null || !Object.keys(key).some((column) => column in touched)) return true;
      return (await tableOf(table).find(key)).every((other) => other.id === row.id);
    },
    async update(table, row, patch) {
      await breathe();
      known.set(keyOf(table, row.id), await tableOf(table).update(row.id, patch));
    },
    async remove(table, row) {
      await breathe();
      if (table === "credential") await moveToRemoved(writer, row.id);
      else await tableOf(table).remove(row.id);
      known.set(keyOf(table, row.id), undefined);
    },
    async insert(table, row) {
      await breathe();
      const { version: _version, ...columns } = row;
      if (table === "credential") {
        if (!(await restoreRemoved(writer, columns as unknown as Unsealed))) return false;
      } else await tableOf(table).insert(columns as LooseRow);
      known.set(keyOf(table, row.id), row);
      return true;
    },
  };
}

type Unsealed = Omit<CredentialTable, "version" | "sealed" | "mac">;
