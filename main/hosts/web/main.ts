import { parseArgs } from "node:util";
import { dataDirectory } from "../data-dir";
import { type AppWindow, hasDisplay, openAppWindow } from "./app-window";
import { findBrowser } from "./find-browser";
import { openWebApp } from "./open-app";
import { compileWasmLater } from "./wasm-tiers";

/**
 * The web host: `--data DIR` (else the usual folder), `--port N` (else a free one), `--no-window` prints the address
 * instead of opening a window. The address lets one browser in, once.
 */
compileWasmLater();

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    port: { type: "string" },
    "no-window": { type: "boolean", default: false },
  },
});

const stopped = new Promise<void>((resolve) => {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
});

const { door, ready, close } = await openWebApp({
  dataDir: dataDirectory(values.data),
  ...(values.port === undefined ? {} : { port: Number(values.port) }),
});

let window: AppWindow | null = null;
if (!values["no-window"] && hasDisplay() && findBrowser() !== null) {
  window = await openAppWindow(door.address());
  console.log(`PakMud is open at ${door.origin}; close its window or press Ctrl+C to end it.`);
} else {
  console.log("Open this address in a browser on this computer (it works once); Ctrl+C ends PakMud:");
  console.log(door.address());
}

try {
  await ready;
  await Promise.race(window === null ? [stopped] : [stopped, window.closed]);
} finally {
  await window?.close();
  await close();
}
process.exit(0);
