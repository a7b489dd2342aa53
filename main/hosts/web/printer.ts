import type { Browser, BrowserContext, Page } from "playwright-core";
import { AppError } from "../../../shared/contract/errors";
import type { PrintedPage } from "../../core/ports/host";
import { checkPages, PRINT_TIMEOUT, readPrintState } from "../shared/print-state";
import { findBrowser } from "./find-browser";
import { quietSwitches } from "./quiet-switches";
import type { Served } from "./routes";
import { type Door, type DoorOptions, openDoor } from "./server";

export interface BrowserPrinter {
  /** The PDF port of hosts without Electron. See `HostPorts.printPage`. */
  printPage(documentId: string, signal: AbortSignal): Promise<PrintedPage>;
  /** Closes the browser, if one was started. */
  close(): Promise<void>;
}

interface Warm {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly url: string;
  /** A page that has the print page's code and fonts already; null while one prints. */
  spare: Promise<Page> | null;
}

/**
 * Prints with an installed browser: started at the first print, kept warm with one empty print page, closed at the end.
 * @param door the server that serves the print page; asked at the first print, so that it can be opened lazily
 * @param find where to look for the browser; tests put a missing one in its place
 */
export function createBrowserPrinter(
  door: () => Promise<Door>,
  find: () => string | null = findBrowser,
): BrowserPrinter {
  let warm: Promise<Warm> | null = null;

  async function start(): Promise<Warm> {
    const executablePath = find();
    if (executablePath === null) throw new AppError("BROWSER_NOT_FOUND");
    const { origin, printerCookie } = await door();
    // Loaded at the first print: Playwright costs half a second that no start needs.
    const { chromium } = await import("playwright-core");
    const browser = await chromium.launch({ executablePath, headless: true, args: quietSwitches() }).catch((cause) => {
      throw new AppError("BROWSER_NOT_FOUND", {}, { cause });
    });
    browser.once("disconnected", () => {
      warm = null;
    });
    const context = await browser.newContext({ locale: "th-TH" });
    context.setDefaultTimeout(PRINT_TIMEOUT);
    await context.addCookies([{ ...printerCookie, url: origin, httpOnly: true, sameSite: "Strict" }]);
    return { browser, context, url: `${origin}/print.html`, spare: null };
  }

  /** A start that failed may be tried again: the user can install a browser meanwhile. */
  function ready(): Promise<Warm> {
    warm ??= start().catch((error: unknown) => {
      warm = null;
      throw error;
    });
    return warm;
  }

  function warmPage(parts: Warm): Promise<Page> {
    const page = parts.context.newPage().then(async (opened) => {
      await opened.goto(parts.url);
      return opened;
    });
    page.catch(() => {
      if (parts.spare === page) parts.spare = null;
    });
    return page;
  }

  return {
    async printPage(documentId, signal) {
      if (signal.aborted) throw new AppError("CANCELLED");
      const parts = await ready();
      const coming = parts.spare ?? parts.context.newPage();
      // Taken before anything is waited for: two jobs must not print on one page.
      parts.spare = null;
      const page = await coming.catch((cause: unknown) => {
        throw new AppError("PRINT_FAILED", { phase: "browser" }, { cause });
      });
      const stop = (): void => void page.close().catch(() => undefined);
      signal.addEventListener("abort", stop, { once: true });
      try {
        // It may have come while the page was being made.
        signal.throwIfAborted();
        // After the "#", so that a warm page stays as it is and only fetches the document.
        const printed = await print(page, `${parts.url}#doc=${encodeURIComponent(documentId)}`);
        // A new page for the next document: the memory of this one goes with its process, however many follow.
        stop();
        parts.spare ??= warmPage(parts);
        return printed;
      } catch (error) {
        stop();
        if (signal.aborted) throw new AppError("CANCELLED");
        if (error instanceof AppError) throw error;
        throw new AppError("PRINT_FAILED", { phase: "browser" }, { cause: error });
      } finally {
        signal.removeEventListener("abort", stop);
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
  await page.goto(url, { waitUntil: "commit" });
  const look = (): unknown => {
    // Runs in the page, whose types this room does not know.
    const root = Reflect.get(globalThis, "document")?.documentElement;
    return root?.dataset.print === undefined ? null : { ...root.dataset };
  };
  // Asked by the clock: asked at each frame, the browser would paint hundreds of sheets that nobody sees.
  const state = await page.waitForFunction(look, null, { polling: 20 });
  const ready = readPrintState(await state.jsonValue());
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
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
