import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import initSqlJs, { type SqlJsStatic } from "sql.js";

let loaded: Promise<SqlJsStatic> | null = null;

/**
 * SQLite compiled to WebAssembly, loaded once a process. The wasm is read from the package's own folder with fs, so it
 * works from sources, from the bundle (sql.js stays an external package) and inside an Electron asar.
 */
export function loadSqlite(): Promise<SqlJsStatic> {
  loaded ??= (async () => {
    const file = createRequire(import.meta.url).resolve("sql.js/dist/sql-wasm.wasm");
    const bytes = await readFile(file);
    return initSqlJs({ wasmBinary: new Uint8Array(bytes).buffer });
  })();
  return loaded;
}
