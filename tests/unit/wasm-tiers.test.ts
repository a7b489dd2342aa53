import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { loadSqlite } from "../../main/data/sqlite";
import { compileWasmLater } from "../../main/hosts/web/wasm-tiers";

it("V8 knows the flag that puts the compiling of SQLite off: an unknown one would be ignored without a word", () => {
  const source = readFileSync(resolve(import.meta.dirname, "../../main/hosts/web/wasm-tiers.ts"), "utf8");
  const flag = /setFlagsFromString\("(--[a-z-]+)=/.exec(source)?.[1];
  const known = execFileSync(process.execPath, ["--v8-options"], { encoding: "utf8" });
  expect(known).toContain(`  ${flag} (`);
});

it("SQLite answers as ever once it is put off", async () => {
  compileWasmLater();
  const sqlite = await loadSqlite();
  const db = new sqlite.Database();
  const counted = db.exec(
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) SELECT sum(i) FROM n",
  );
  expect(counted[0]?.values).toEqual([[5_000_050_000]]);
  db.close();
});
