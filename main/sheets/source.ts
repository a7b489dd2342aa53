import type { Paste } from "../core/ports/sheets";

/** What is read: a file, or what the clipboard held. */
export type Source =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "paste"; readonly paste: Paste };

/** What errors call the clipboard where a file has its name. */
export const CLIPBOARD = "clipboard";

export function sourceName(source: Source): string {
  return source.kind === "file" ? source.name : CLIPBOARD;
}
