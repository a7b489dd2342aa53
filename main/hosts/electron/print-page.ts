import { AppError } from "../../../shared/contract";
import type { PrintedPage } from "../../core/ports/host";
import { checkPages, PRINT_TIMEOUT, readPrintState } from "../shared/print-state";
import type { Callers } from "./ipc";
import { webPreferences } from "./main-window";
import { ORIGIN } from "./origin";
import type { WindowClass, WindowPart } from "./parts";

/** Runs in the page: answers with its dataset once it says `print`, whatever it says. */
const PAGE_SAYS = `new Promise((resolve) => {
  const root = document.documentElement;
  const look = () => { if (root.dataset.print !== undefined) resolve({ ...root.dataset }); };
  new MutationObserver(look).observe(root, { attributes: true });
  look();
})`;

export interface PrinterOptions {
  readonly BrowserWindow: WindowClass;
  readonly callers: Callers;
  readonly preload: string;
  /** Milliseconds a page may take to be ready; for tests. */
  readonly timeout?: number;
}

/** The PDF port: a hidden window loads the very page that the preview shows, and prints it when it says it is ready. */
export function createPrinter(
  options: PrinterOptions,
): (documentId: string, signal: AbortSignal) => Promise<PrintedPage> {
  return async (documentId, signal) => {
    if (signal.aborted) throw new AppError("CANCELLED");
    const window = new options.BrowserWindow({
      show: false,
      // A hidden window would otherwise neither run timers at full speed nor lay out.
      webPreferences: { ...webPreferences(options.preload), backgroundThrottling: false },
    });
    const { id } = window.webContents;
    options.callers.set(id, "printer");
    const watch = watchFor(window, signal, options.timeout ?? PRINT_TIMEOUT);
    try {
      return await Promise.race([print(window, documentId), watch.failed]);
    } catch (error) {
      if (signal.aborted) throw new AppError("CANCELLED");
      throw error instanceof AppError ? error : new AppError("PRINT_FAILED", { phase: "window" }, { cause: error });
    } finally {
      watch.stop();
      options.callers.delete(id);
      if (!window.isDestroyed()) window.destroy();
    }
  };
}

async function print(window: WindowPart, documentId: string): Promise<PrintedPage> {
  await window.loadURL(`${ORIGIN}/print.html?doc=${encodeURIComponent(documentId)}`);
  const ready = readPrintState(await window.webContents.executeJavaScript(PAGE_SAYS));
  const pdf = await window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
  });
  return { pdf: new Uint8Array(pdf), pages: checkPages(pdf, ready), verifyMs: ready.verifyMs };
}

/** What can end a print early: the user, the clock, a crash of the page. */
function watchFor(
  window: WindowPart,
  signal: AbortSignal,
  timeout: number,
): { readonly failed: Promise<never>; stop(): void } {
  const ended = new AbortController();
  const failed = new Promise<never>((_resolve, reject) => {
    const timer = setTimeout(() => reject(new AppError("PRINT_FAILED", { phase: "timeout" })), timeout);
    ended.signal.addEventListener("abort", () => clearTimeout(timer));
    signal.addEventListener("abort", () => reject(new AppError("CANCELLED")), { signal: ended.signal });
    window.webContents.on("render-process-gone", () => reject(new AppError("PRINT_FAILED", { phase: "crash" })));
  });
  // A failure after the race was decided is nobody's business.
  failed.catch(() => undefined);
  return { failed, stop: () => ended.abort() };
}
