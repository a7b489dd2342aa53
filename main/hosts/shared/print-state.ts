import { z } from "zod";
import { AppError, ERROR_CODES } from "../../../shared/contract/errors";

/**
 * What the print page says about itself in `document.documentElement.dataset`: `print` is "ready" or "failed"; ready
 * comes with `sheets` and `verifyMs`, failed with `error`, the JSON of a typed error. Every host waits for the same words.
 */
const PrintState = z.discriminatedUnion("print", [
  z.object({ print: z.literal("ready"), sheets: z.coerce.number().int(), verifyMs: z.coerce.number() }),
  z.object({ print: z.literal("failed"), error: z.string() }),
]);

const PrintError = z.object({
  code: z.enum(ERROR_CODES),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])),
});

export interface ReadyPage {
  /** A4 sheets on the page: the PDF must have as many pages. */
  readonly sheets: number;
  /** Milliseconds spent decoding the QR codes. */
  readonly verifyMs: number;
}

/** Milliseconds a page of 500 sheets may take to be ready before it counts as failed. */
export const PRINT_TIMEOUT = 120_000;

/** @param dataset the page's dataset once `print` is set. @throws AppError the page's own, or PRINT_FAILED */
export function readPrintState(dataset: unknown): ReadyPage {
  const state = PrintState.safeParse(dataset);
  if (!state.success) throw new AppError("PRINT_FAILED", { phase: "page" });
  if (state.data.print === "ready") return state.data;
  let raw: unknown = null;
  try {
    raw = JSON.parse(state.data.error);
  } catch {
    // Falls through to PRINT_FAILED: a page that cannot say why it failed.
  }
  const error = PrintError.safeParse(raw);
  if (!error.success) throw new AppError("PRINT_FAILED", { phase: "page" });
  throw new AppError(error.data.code, error.data.details);
}

/** Pages of a PDF as Chromium writes it (page objects stand uncompressed). */
export function countPages(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString("latin1");
  return text.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0;
}

/** @throws AppError PRINT_FAILED when paper and page disagree: then a sheet spilled over or went missing */
export function checkPages(pdf: Uint8Array, ready: ReadyPage): number {
  const pages = countPages(pdf);
  if (pages !== ready.sheets) throw new AppError("PRINT_FAILED", { phase: "pages", sheets: ready.sheets, pages });
  return pages;
}
