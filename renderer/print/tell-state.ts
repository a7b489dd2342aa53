import { AppError, type ErrorShape } from "../../shared/contract/errors";
import type { PrintLog } from "./render-document";

/** Told to the window that frames a preview, so that it can word an error itself. */
export interface PrintMessage {
  readonly type: "pakmud-print";
  readonly state: "ready" | "failed";
  readonly sheets: number;
  readonly error: ErrorShape | null;
}

function tellParent(message: PrintMessage): void {
  if (window.parent !== window) window.parent.postMessage(message, window.location.origin);
}

/** What hosts wait for: see main/hosts/shared/print-state. `print` is set last. */
export function tellReady(sheets: number, log: PrintLog): void {
  const { dataset } = document.documentElement;
  dataset.sheets = String(sheets);
  dataset.verifyMs = String(log.verify);
  dataset.log = JSON.stringify(log);
  dataset.print = "ready";
  tellParent({ type: "pakmud-print", state: "ready", sheets, error: null });
}

/** A page that failed shows no sheet: nothing half-made can be printed from it. */
export function tellFailed(error: unknown): void {
  const shape: ErrorShape =
    error instanceof AppError
      ? { code: error.code, details: error.details }
      : { code: "PRINT_FAILED", details: { phase: "page" } };
  const { dataset } = document.documentElement;
  dataset.error = JSON.stringify(shape);
  dataset.print = "failed";
  tellParent({ type: "pakmud-print", state: "failed", sheets: 0, error: shape });
}
