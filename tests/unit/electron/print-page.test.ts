import { beforeEach, describe, expect, it } from "vitest";
import type { Callers } from "../../../main/hosts/electron/ipc";
import { createPrinter } from "../../../main/hosts/electron/print-page";
import { FakeWindow } from "./fake-windows";

const forever = new Promise<never>(() => undefined);

describe("printing a page", () => {
  let callers: Callers;
  let onOpen: (window: FakeWindow) => void;

  beforeEach(() => {
    callers = new Map();
    onOpen = () => undefined;
    FakeWindow.opened.length = 0;
    FakeWindow.onOpen = (window) => onOpen(window);
  });

  const printer = (timeout = 5_000) =>
    createPrinter({ BrowserWindow: FakeWindow, callers, preload: "/out/preload/bridge.cjs", timeout });
  const print = (signal = new AbortController().signal, timeout?: number) => printer(timeout)("doc 1", signal);
  const only = (): FakeWindow => {
    const [window, ...more] = FakeWindow.opened;
    if (!window || more.length > 0) throw new Error(`${FakeWindow.opened.length} windows`);
    return window;
  };

  it("loads the preview's own page in a hidden, sandboxed window and prints it as the page's CSS says", async () => {
    const result = await print();
    expect(result).toEqual({ pdf: expect.any(Uint8Array), pages: 2, verifyMs: 3.5 });
    expect(Buffer.from(result.pdf).toString()).toContain("%PDF-1.7");
    const { url, options, webContents } = only();
    expect(url).toBe("app://pakmud/print.html?doc=doc%201");
    expect(options.show).toBe(false);
    expect(options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      backgroundThrottling: false,
    });
    expect(webContents.printOptions).toMatchObject({ preferCSSPageSize: true, printBackground: true });
  });

  it("has a voice only while it prints, and leaves no window behind", async () => {
    onOpen = (window) => {
      window.webContents.pageSays = async () => {
        expect(callers.get(window.webContents.id)).toBe("printer");
        return { print: "ready", sheets: "2", verifyMs: "0" };
      };
    };
    await print();
    expect(callers.size).toBe(0);
    expect(only().destroyed).toBe(true);
  });

  it("hands on what the page says went wrong, and prints nothing", async () => {
    onOpen = ({ webContents }) => {
      webContents.pageSays = async () => ({
        print: "failed",
        error: JSON.stringify({ code: "QR_MISMATCH", details: { sheet: 3 } }),
      });
    };
    await expect(print()).rejects.toMatchObject({ code: "QR_MISMATCH", details: { sheet: 3 } });
    expect(only().webContents.printOptions).toBeNull();
    expect(only().destroyed).toBe(true);
  });

  it("releases no PDF that has not as many pages as the preview has sheets", async () => {
    onOpen = ({ webContents }) => {
      webContents.pageSays = async () => ({ print: "ready", sheets: "3", verifyMs: "0" });
    };
    await expect(print()).rejects.toMatchObject({ code: "PRINT_FAILED", details: { sheets: 3, pages: 2 } });
  });

  it("stops at once when the user cancels, before and during", async () => {
    await expect(print(AbortSignal.abort())).rejects.toMatchObject({ code: "CANCELLED" });
    expect(FakeWindow.opened).toEqual([]);
    const controller = new AbortController();
    onOpen = ({ webContents }) => {
      webContents.pageSays = () => {
        controller.abort();
        return forever;
      };
    };
    await expect(print(controller.signal)).rejects.toMatchObject({ code: "CANCELLED" });
    expect(only().destroyed).toBe(true);
    expect(callers.size).toBe(0);
  });

  it("gives up on a page that never says it is ready", async () => {
    onOpen = ({ webContents }) => {
      webContents.pageSays = () => forever;
    };
    await expect(print(undefined, 20)).rejects.toMatchObject({ code: "PRINT_FAILED", details: { phase: "timeout" } });
    expect(only().destroyed).toBe(true);
  });

  it("gives up when the page crashes", async () => {
    onOpen = ({ webContents }) => {
      webContents.pageSays = () => {
        webContents.emit("render-process-gone", {}, { reason: "crashed", exitCode: 1 });
        return forever;
      };
    };
    await expect(print()).rejects.toMatchObject({ code: "PRINT_FAILED", details: { phase: "crash" } });
  });

  it("turns any other failure into a typed one", async () => {
    onOpen = ({ webContents }) => {
      webContents.printToPDF = async () => {
        throw new Error("no printer");
      };
    };
    await expect(print()).rejects.toMatchObject({ code: "PRINT_FAILED", details: { phase: "window" } });
  });
});
