import type { Paste } from "../../../../shared/contract/imports";

/** What a person dropped on the window or pasted into it. */
export interface Brought {
  readonly files: readonly File[];
  /** Names of folders, which are not read. */
  readonly folders: readonly string[];
  /** A table copied from somewhere, null where there was no text. */
  readonly paste: Paste | null;
}

/** Reads a transfer at once: its items are gone when the event is over. */
export function broughtBy(transfer: DataTransfer): Brought {
  const files: File[] = [];
  const folders: string[] = [];
  for (const item of transfer.items) {
    if (item.kind !== "file") continue;
    const entry = item.webkitGetAsEntry();
    const file = entry?.isDirectory ? null : item.getAsFile();
    if (entry?.isDirectory) folders.push(entry.name);
    else if (file) files.push(file);
  }
  return { files, folders, paste: pasteOf(transfer) };
}

function pasteOf(transfer: DataTransfer): Paste | null {
  const html = transfer.getData("text/html");
  const text = transfer.getData("text/plain");
  if (html === "" && text.trim() === "") return null;
  return { ...(html === "" ? {} : { html }), ...(text === "" ? {} : { text }) };
}
