import { beforeEach, describe, expect, it } from "vitest";
import { answerCalls, type Callers, forwardEvents } from "../../../main/hosts/electron/ipc";
import type { AppEvent, Result } from "../../../shared/contract";
import { FakeIpc } from "./fake-requests";
import { FakeWindow } from "./fake-windows";

const APP = 1;
const PRINTER = 2;
const STRANGER = 3;

describe("the bridge's main side", () => {
  let ipc: FakeIpc;
  let dispatched: [string, unknown][];

  beforeEach(() => {
    ipc = new FakeIpc();
    dispatched = [];
    const callers: Callers = new Map([
      [APP, "app"],
      [PRINTER, "printer"],
    ]);
    answerCalls(ipc, callers, async (name, input): Promise<Result<unknown>> => {
      dispatched.push([name, input]);
      return { ok: true, value: "answer" };
    });
  });

  const from = (id: number, url: string, parent: unknown = null) => ({ sender: { id }, senderFrame: { url, parent } });

  it("passes a call of the app's page on, bytes as they are", async () => {
    const input = { file: { name: "a.xlsx", bytes: new Uint8Array([1, 2, 3]) } };
    expect(await ipc.invoke(from(APP, "app://pakmud/#/agencies"), "imports.propose", input)).toEqual({
      ok: true,
      value: "answer",
    });
    expect(dispatched).toEqual([["imports.propose", input]]);
  });

  it("lets a printing window read its document and nothing else", async () => {
    const printer = from(PRINTER, "app://pakmud/print.html?doc=1");
    await ipc.invoke(printer, "prints.document", { id: "1" });
    await expect(ipc.invoke(printer, "agencies.reveal", {})).rejects.toThrow("refused");
    expect(dispatched.map(([name]) => name)).toEqual(["prints.document"]);
  });

  it.each([
    ["a window the host did not open", from(STRANGER, "app://pakmud/")],
    ["a frame inside the app's page", from(APP, "app://pakmud/print.html?doc=1", {})],
    ["a frame that shows the app's page inside itself", from(APP, "app://pakmud/", {})],
    ["a foreign page in the app's window", from(APP, "https://example.com/")],
    ["a file shown in the app's window", from(APP, "app://pakmud/files/1")],
    ["the app's page in a printing window", from(PRINTER, "app://pakmud/")],
    ["a look-alike origin", from(APP, "app://pakmud.example/")],
    ["a frame that is gone", { sender: { id: APP }, senderFrame: null }],
  ])("refuses %s, without a word why", async (_who, event) => {
    await expect(ipc.invoke(event, "prints.document", {})).rejects.toThrow(/^refused$/);
    expect(dispatched).toEqual([]);
  });

  it("refuses a name that is none", async () => {
    await expect(ipc.invoke(from(APP, "app://pakmud/"), { toString: "agencies.list" }, {})).rejects.toThrow("refused");
  });

  it("tells the window what happened until it is gone or nobody listens", () => {
    const window = new FakeWindow({});
    const listeners = new Set<(event: AppEvent) => void>();
    const stop = forwardEvents((listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }, window);
    const emit = (event: AppEvent): void => {
      for (const listener of listeners) listener(event);
    };
    emit({ type: "changed", topics: ["agencies"] });
    window.destroy();
    emit({ type: "focus" });
    stop();
    expect(listeners.size).toBe(0);
    expect(window.webContents.sent).toEqual([["pakmud:event", { type: "changed", topics: ["agencies"] }]]);
  });
});
