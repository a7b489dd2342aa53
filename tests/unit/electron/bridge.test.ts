import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, expect, it, vi } from "vitest";
import { CALL_CHANNEL, EVENT_CHANNEL } from "../../../main/hosts/electron/ipc";
import type { Bridge } from "../../../shared/contract/client";

const exposed = new Map<string, Bridge>();
const invoked: unknown[][] = [];
const stream = new EventEmitter();

vi.mock("electron", () => ({
  contextBridge: { exposeInMainWorld: (key: string, api: Bridge) => exposed.set(key, api) },
  ipcRenderer: {
    invoke: async (...call: unknown[]) => {
      invoked.push(call);
      return { ok: true, value: 1 };
    },
    on: stream.on.bind(stream),
    off: stream.off.bind(stream),
  },
}));

function bridge(): Bridge {
  const found = exposed.get("pakmud");
  if (!found) throw new Error("nothing exposed");
  return found;
}

beforeAll(async () => {
  await import("../../../preload/bridge");
});

it("gives the page one call and one stream, nothing else", () => {
  expect([...exposed.keys()]).toEqual(["pakmud"]);
  expect(Object.keys(bridge()).sort()).toEqual(["call", "subscribe"]);
});

it("passes calls over the host's channel", async () => {
  expect(await bridge().call("agencies.list", { roundId: "x" })).toEqual({ ok: true, value: 1 });
  expect(invoked).toEqual([[CALL_CHANNEL, "agencies.list", { roundId: "x" }]]);
});

it("hands the page the event alone, not Electron's, until it unsubscribes", () => {
  const seen: unknown[][] = [];
  const stop = bridge().subscribe((...values: unknown[]) => seen.push(values));
  stream.emit(EVENT_CHANNEL, { sender: "secret" }, { type: "focus" });
  stop();
  stream.emit(EVENT_CHANNEL, {}, { type: "focus" });
  expect(seen).toEqual([[{ type: "focus" }]]);
});

it("takes nothing but types from shared, so no zod gets into the sandbox", () => {
  const source = readFileSync(resolve(import.meta.dirname, "../../../preload/bridge.ts"), "utf8");
  const imports = [...source.matchAll(/^import (type )?.* from "(.*)";$/gm)].filter(([, isType]) => !isType);
  expect(imports.map(([, , from]) => from)).toEqual(["electron"]);
});
