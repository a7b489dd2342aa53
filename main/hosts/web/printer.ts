import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { AppError } from "../../../shared/contract";
import type { PrintedPage } from "../../core/ports/host";
import { checkPages, PRINT_TIMEOUT, readPrintState } from "../shared/print-state";
import { findBrowser, quietSwitches } from "./find-browser";
import type { Served } from "./routes";
import { type Door, type DoorOptions, openDoor } from "./server";

export interface BrowserPrinter {
  /** The PDF port of hosts without Electron. See `HostPorts.printPage`. */
  printPage(documentId: string, signal: AbortSignal): Promise<PrintedPage>;
  /** Closes the browser, if one was started. */
  close(): Promise<void>;
}

/**
 * Prints with an installed browser: started at the first print, kept warm, closed at the end.
 * @param door the server that serves the print page; asked at the first print, so that it can be opened lazily
 * @param find where to look for the browser; tests put a missing one in its place
 */
export function createBrowserPrinter(
  door: () => Promise<Door>,
  find: () => string | null = findBrowser,
): BrowserPrinter {
  let warm: Promise<{ browser: Browser; context: BrowserContext }> | null = null;

  async function start(): Promise<{ browser: Browser; context: BrowserContext }> {
    const executablePath = find();
    if (executablePath === null) throw new AppError("BROWSER_NOT_FOUND");
    const { origin, printerCookie } = await door();
    const browser = await chromium.launch({ executablePath, headless: true, args: quietSwitches() }).catch((cause) => {
      throw new AppError("BROWSER_NOT_FOUND", {}, { cause });
    });
    browser.once("disconnected", () => {
      warm = null;
    });
    const context = await browser.newContext({ locale: "th-TH" });
    await context.addCookies([{ ...printerCookie, url: origin, httpOnly: true, sameSite: "Strict" }]);
    return { browser, context };
  }

  /** A start that failed may be tried again: the user can install a browser meanwhile. */
  function ready(): Promise<{ browser: Browser; context: BrowserContext }> {
    warm ??= start().catch((error: unknown) => {
      warm = null;
      throw error;
    });
    return warm;
  }

  return {
    async printPage(documentId, signal) {
      if (signal.aborted) throw new AppError("CANCELLED");
      const { context } = await ready();
      const { origin } = await door();
      const page = await context.newPage();
      const stop = (): void => void page.close().catch(() => undefined);
      signal.addEventListener("abort", stop, { once: true });
      try {
        return await print(page, `${origin}/print.html?doc=${encodeURIComponent(documentId)}`);
      } catch (error) {
        if (signal.aborted) throw new AppError("CANCELLED");
        if (error instanceof AppError) throw error;
        throw new AppError("PRINT_FAILED", { phase: "browser" }, { cause: error });
      } finally {
        signal.removeEventListener("abort", stop);
        await page.close().catch(() => undefined);
      }
    },
    async close() {
      const started = await warm?.catch(() => null);
      warm = null;
      await started?.browser.close();
    },
  };
}

async function print(page: Page, url: string): Promise<PrintedPage> {
  page.setDefaultTimeout(PRINT_TIMEOUT);
  await page.goto(url, { waitUntil: "commit" });
  const state = await page.waitForFunction(() => {
    // Runs in the page, whose types this room does not know.
    const root = Reflect.get(globalThis, "document")?.documentElement;
    return root?.dataset.print === undefined ? null : { ...root.dataset };
  });
  const ready = readPrintState(await state.jsonValue());
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  return { pdf: new Uint8Array(pdf), pages: checkPages(pdf, ready), verifyMs: ready.verifyMs };
}

/**
 * The same for a host without a server of its own (cli, demo): opens a door on loopback at the first print.
 * `app` is asked late, because the app is built with this port in it.
 */
export function createLazyPrinter(app: () => Served, options: DoorOptions): BrowserPrinter {
  let door: Promise<Door> | null = null;
  const open = (): Promise<Door> => {
    door ??= openDoor(app(), options);
    return door;
  };
  const printer = createBrowserPrinter(open);
  return {
    printPage: printer.printPage,
    async close() {
      await printer.close();
      await (await door)?.close();
      door = null;
    },
  };
}
