import { setFlagsFromString } from "node:v8";

/**
 * SQLite is WebAssembly, and V8 makes its fast form of a function beside the program once that has run for a while: at a
 * start, which runs a little of everything, half a second of a core just while the browser wants both. Work of any length
 * still gets there within its first moments. Before SQLite is loaded; a V8 that does not know the flag ignores it.
 */
export function compileWasmLater(): void {
  setFlagsFromString("--wasm-tiering-budget=1000000000");
}
