import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import sqlite3 from "node-sqlite3-wasm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Connection, connect } from "../../main/data/connection";
import { loadSqlite } from "../../main/data/sqlite";
import { makeTestFolder } from "../support/open-store";

const sqlite = await loadSqlite();
let dir: string;
beforeAll(async () => {
  dir = await makeTestFolder();
});
afterAll(() => rm(dir, { recursive: true }));

/** A connection opened from bytes, as the store's are. */
function opened(rows: number): Connection {
  const fresh = connect(sqlite, null);
  fresh.script("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT NOT NULL); CREATE TABLE child (t REFERENCES t (id))");
  fresh.begin();
  for (let i = 0; i < rows; i += 1) fresh.run("INSERT INTO t (text) VALUES (?)", ["ก".repeat(100)]);
  fresh.commit();
  const connection = connect(sqlite, fresh.export());
  fresh.close();
  return connection;
}
const rowsOf = (connection: Connection) => connection.all("SELECT id, text FROM t ORDER BY id");
/** What another SQLite reads in these bytes. */
async function elsewhere(bytes: Uint8Array): Promise<unknown[]> {
  const path = join(dir, "elsewhere.sqlite");
  await writeFile(path, bytes);
  const db = new sqlite3.Database(path, { readOnly: true });
  try {
    expect(db.all("pragma integrity_check")).toEqual([{ integrity_check: "ok" }]);
    return db.all("select id, text from t order by id");
  } finally {
    db.close();
  }
}

describe("export() of sql.js (before 1.16 it rolled back, reset foreign_keys and dropped functions)", () => {
  it("keeps foreign keys on", () => {
    const connection = opened(1);
    const insertOrphan = () => {
      connection.begin();
      try {
        connection.run("INSERT INTO child VALUES (99)");
      } finally {
        connection.rollback();
      }
    };
    expect(insertOrphan).toThrow(/FOREIGN KEY/);
    connection.export();
    expect(connection.all("PRAGMA foreign_keys")).toEqual([{ foreign_keys: 1 }]);
    expect(connection.all("PRAGMA secure_delete")).toEqual([{ secure_delete: 1 }]);
    expect(insertOrphan).toThrow(/FOREIGN KEY/);
    connection.close();
  });

  it("refuses while a transaction is open instead of ending it", () => {
    const connection = opened(1);
    connection.begin();
    connection.run("INSERT INTO t (text) VALUES ('open')");
    expect(() => connection.export()).toThrow(/transaction|busy|locked/i);
    connection.commit();
    expect(rowsOf(connection)).toHaveLength(2);
    connection.close();
  });

  it("keeps functions and prepared statements", () => {
    const db = new sqlite.Database();
    db.create_function("twice", (n: number) => 2 * n);
    const statement = db.prepare("SELECT twice(?) AS n");
    db.export();
    expect(statement.getAsObject([21])).toEqual({ n: 42 });
    db.close();
  });
});

describe("the bytes shared with SQLite", () => {
  const insert = (connection: Connection, text: string) => {
    connection.begin();
    connection.run("INSERT INTO t (text) VALUES (?)", [text]);
    connection.commit();
  };

  it("are there after each small commit, so that a tick of a checklist copies nothing", async () => {
    const connection = opened(2000);
    for (let i = 0; i < 20; i += 1) {
      insert(connection, `tick ${i}`);
      expect(connection.view()).not.toBeNull();
    }
    expect(await elsewhere(connection.view() ?? new Uint8Array())).toEqual(rowsOf(connection));
    connection.close();
  });

  it("never are the caller's", () => {
    const first = opened(10);
    const bytes = Buffer.from(first.export());
    const before = Buffer.from(bytes);
    const second = connect(sqlite, bytes);
    insert(second, "new");
    expect(bytes.equals(before)).toBe(true);
    first.close();
    second.close();
  });

  it("grow with the file, also while a large change is being written", async () => {
    const grown = opened(10);
    insert(grown, "x".repeat(6_000_000));
    grown.begin();
    // More than SQLite keeps in memory: it writes part of it before the commit.
    for (let i = 0; i < 12_000; i += 1) grown.run("INSERT INTO t (text) VALUES (?)", [`${i}${"z".repeat(4000)}`]);
    grown.commit();
    const view = grown.view();
    expect(view).not.toBeNull();
    expect(await elsewhere(view ?? new Uint8Array())).toEqual(rowsOf(grown));
    grown.close();
  });

  it("are given up when the file is rebuilt, or is written behind their back", () => {
    const rebuilt = opened(500);
    rebuilt.vacuum();
    expect(rebuilt.view()).toBeNull();
    const scripted = opened(10);
    scripted.script("INSERT INTO t (text) VALUES ('behind')");
    insert(scripted, "after");
    expect(scripted.view()).toBeNull();
    for (const connection of [rebuilt, scripted]) connection.close();
  });

  it("say exactly what SQLite says, or nothing, whatever is done", async () => {
    const action = fc.oneof(
      fc.record({ do: fc.constant("insert" as const), size: fc.integer({ min: 1, max: 400_000 }) }),
      fc.record({ do: fc.constant("delete" as const), size: fc.integer({ min: 1, max: 50 }) }),
      fc.record({ do: fc.constant("roll back" as const), size: fc.integer({ min: 1, max: 3_000_000 }) }),
      fc.record({ do: fc.constant("nothing" as const), size: fc.constant(0) }),
    );
    let shared = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 25 }), async (actions) => {
        const connection = opened(300);
        for (const { do: what, size } of actions) {
          connection.begin();
          if (what === "delete") connection.run("DELETE FROM t WHERE id IN (SELECT id FROM t LIMIT ?)", [size]);
          else if (what !== "nothing") connection.run("INSERT INTO t (text) VALUES (?)", ["y".repeat(size)]);
          if (what === "roll back") connection.rollback();
          else connection.commit();
        }
        const view = connection.view();
        if (view) {
          shared += 1;
          expect(await elsewhere(view)).toEqual(rowsOf(connection));
        }
        connection.close();
      }),
      { numRuns: 40 },
    );
    expect(shared).toBeGreaterThan(5);
  });
});

describe("a query that finds very much", () => {
  const SQL = "SELECT id, text FROM t ORDER BY id";
  const many = (): Connection => {
    const connection = opened(0);
    connection.begin();
    for (let i = 0; i < 120_000; i += 1) connection.run("INSERT INTO t (text) VALUES (?)", [`row ${i}`]);
    connection.commit();
    return connection;
  };
  const camel = (column: string): string => column;

  it("lets whatever waits have its turn, and finds what it finds at once", async () => {
    const connection = many();
    let turns = 0;
    let asking = true;
    const turn = (): void => {
      turns += 1;
      if (asking) setImmediate(turn);
    };
    setImmediate(turn);
    const rows = await connection.allPaced(SQL, [], camel);
    asking = false;
    expect(turns).toBeGreaterThan(1);
    expect(rows).toEqual(connection.all(SQL));
    connection.close();
  });

  it("may be asked several times over, each to its end", async () => {
    const connection = many();
    const [first, second] = await Promise.all([
      connection.allPaced(SQL, [], camel),
      connection.allPaced(SQL, [], camel),
    ]);
    expect(first).toHaveLength(120_000);
    expect(second).toEqual(first);
    expect(await connection.allPaced(`${SQL} LIMIT 1`, [], camel)).toEqual(first.slice(0, 1));
    connection.close();
  });

  it("says what is wrong with it and leaves the connection whole", async () => {
    const connection = opened(2);
    await expect(connection.allPaced("SELECT json(text) FROM t", [], camel)).rejects.toThrow(/JSON/i);
    expect(await connection.allPaced(SQL, [], camel)).toHaveLength(2);
    connection.close();
  });
});
