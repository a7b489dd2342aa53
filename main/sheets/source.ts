import type { Paste } from "../core/ports/sheets";

/** What is read: a workbook, a letter, a poster, or what the clipboard held. */
export type Source =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "document"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "poster"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "paste"; readonly paste: Paste };

/** What is read as a workbook. */
export type SheetSource = Exclude<Source, { readonly kind: "document" | "poster" }>;

/** What errors call the clipboard where a file has its name. */
export const CLIPBOARD = "clipboard";

export function sourceName(source: Source): string {
  return source.kind === "paste" ? CLIPBOARD : source.name;
}
