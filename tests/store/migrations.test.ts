import { copyFile, readdir, readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import sqlite3 from "node-sqlite3-wasm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { TableName } from "../../main/core/ports/rows";
import { connect } from "../../main/data/connection";
import { migrate, SCHEMA_VERSION } from "../../main/data/migrations";
import type { Migration } from "../../main/data/migrations/migration";
import { TABLES } from "../../main/data/schema";
import { loadSqlite } from "../../main/data/sqlite";
import { agencyRow, makeTestFolder, openTestStore } from "../support/open-store";

// A version of the future, so that the way of every later migration is walked from now on.
const future = vi.hoisted(() => ({ sql: "" }));
vi.mock(import("../../main/data/migrations/list"), async (original) => {
  const { MIGRATIONS } = await original();
  const next: Migration = {
    version: MIGRATIONS.length + 1,
    get sql() {
      return future.sql;
    },
  };
  return { MIGRATIONS: [...MIGRATIONS, next] };
});

const FIXTURES = resolve(import.meta.dirname, "../fixtures/stores");
const fixtures = (await readdir(FIXTURES)).filter((name) => /^v\d+\.sqlite$/.test(name));

let dir: string;
beforeEach(async () => {
  future.sql = "CREATE TABLE of_the_future (id TEXT PRIMARY KEY) STRICT";
  dir = await makeTestFolder();
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const file = () => join(dir, "pakmud.sqlite");
function withOther<T>(path: string, work: (db: InstanceType<typeof sqlite3.Database>) => T): T {
  const db = new sqlite3.Database(path, { readOnly: true });
  try {
    return work(db);
  } finally {
    db.close();
  }
}
const tables = Object.keys(TABLES) as TableName[];
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

describe("a store of every old version", () => {
  it("is at hand", () => {
    expect(fixtures.length).toBeGreaterThan(0);
  });

  for (const name of fixtures) {
    it(`(${name}) is copied, then migrated, with every row in its place`, async () => {
      const fixture = join(FIXTURES, name);
      await copyFile(fixture, file());
      const t = await openTestStore({ dir });
      expect(t.store.recovery()).toBeNull();
      const present = withOther(fixture, (db) => db.all("select name from sqlite_master where type = 'table'"));
      const old = tables.filter((table) => present.some((row) => row.name === snake(table)));
      expect(old.length).toBeGreaterThan(10);
      for (const table of old) {
        const before = withOther(fixture, (db) => db.all(`select count(*) as n from ${snake(table)}`));
        const now = await t.store.read((reader) => reader.table(table).count());
        expect({ table, rows: now }).toEqual({ table, rows: before[0]?.n });
        if (now > 0) expect((await t.store.read((reader) => reader.table(table).find()))[0]).toHaveProperty("id");
      }
      const backups = await t.store.backups.list();
      expect(backups.map((backup) => backup.reason)).toEqual(["migration"]);
      const copy = await readFile(join(dir, "backups", (backups[0]?.id ?? "").slice("local:".length)));
      expect(copy.equals(await readFile(fixture))).toBe(true);
      withOther(file(), (db) => {
        expect(db.all("pragma user_version")).toEqual([{ user_version: SCHEMA_VERSION }]);
        expect(db.all("pragma integrity_check")).toEqual([{ integrity_check: "ok" }]);
        expect(db.all("select count(*) as n from of_the_future")).toEqual([{ n: 0 }]);
      });
      // What needs the keeper that is gone is locked, and the passphrase opens it.
      expect(t.vault.state()).toBe("locked");
      await t.vault.unlock("made-up passphrase");
      const [code] = await t.store.read((reader) => reader.table("credential").find({ field: "code" }));
      expect(t.vault.open(code?.sealed ?? "", code?.agencyId ?? "")).toBe("2345ABCDEF23456");
      await t.store.write({ what: "x", undoable: false }, (writer) => writer.table("agency").insert(agencyRow(99)));
      await t.store.close();
    });
  }
});

it("a migration that fails leaves the file as it was, and says that the store needs help", async () => {
  const fixture = join(FIXTURES, fixtures.at(-1) ?? "");
  await copyFile(fixture, file());
  // Works on an empty store and fails on this one's rows, as such migrations do.
  future.sql =
    "CREATE TABLE of_the_future (n INTEGER CHECK (n = 0)); INSERT INTO of_the_future SELECT count(*) FROM agency";
  const t = await openTestStore({ dir });
  expect(t.store.recovery()).toEqual({ code: "STORE_DAMAGED", quarantined: null });
  await expect(
    t.store.write({ what: "x", undoable: false }, (writer) => writer.table("agency").insert(agencyRow(99))),
  ).rejects.toMatchObject({ code: "STORE_DAMAGED" });
  await t.store.close();
  expect((await readFile(file())).equals(await readFile(fixture))).toBe(true);
  future.sql = "CREATE TABLE of_the_future (id TEXT PRIMARY KEY) STRICT";
  const again = await openTestStore({ dir });
  expect(again.store.recovery()).toBeNull();
  expect(await again.store.read((reader) => reader.table("agency").count())).toBe(2);
  await again.store.close();
});

describe("the schema", () => {
  it("has exactly the columns that the code knows", async () => {
    const connection = connect(await loadSqlite(), null);
    migrate(connection);
    for (const table of tables) {
      const columns = connection.all(`PRAGMA table_info(${snake(table)})`).map((row) => row.name);
      expect({ table, columns }).toEqual({ table, columns: TABLES[table].columns.map(snake) });
    }
    connection.close();
  });

  it("of the newest fixture is the one that the migrations make: landed migrations are not edited", async () => {
    future.sql = "SELECT 1";
    const connection = connect(await loadSqlite(), null);
    migrate(connection);
    const shape = "select name, sql from sqlite_schema where name not like 'sqlite_%' order by name";
    const made = connection.all(shape);
    connection.close();
    const kept = withOther(join(FIXTURES, `v${fixtures.length}.sqlite`), (db) => db.all(shape));
    expect(kept).toEqual(made);
  });
});
