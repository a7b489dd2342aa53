import { AppError } from "../../shared/contract/errors";
import type { Paste, Workbook } from "../core/ports/sheets";
import { budgetFor } from "./grid";
import { readHtml } from "./html-tables";
import { LIMITS } from "./limits";
import { readPastedText } from "./read-text";
import { CLIPBOARD } from "./source";

const ONLY = "1";

/** Windows puts a few lines (Version, StartHTML …) before a copied page. */
function withoutClipboardHead(html: string): string {
  return /^\s*Version:/i.test(html) ? html.slice(Math.max(0, html.indexOf("<"))) : html;
}

/**
 * Reads what the clipboard held: its tables, else its text.
 * @throws AppError PASTE_WITHOUT_TABLE, FILE_TOO_LARGE
 */
export async function readPaste(paste: Paste): Promise<Workbook> {
  const { html = "", text = "" } = paste;
  const characters = html.length + text.length;
  if (characters > LIMITS.fileBytes) {
    throw new AppError("FILE_TOO_LARGE", { file: CLIPBOARD, bytes: characters, limit: LIMITS.fileBytes });
  }
  const page = readHtml(budgetFor(CLIPBOARD), withoutClipboardHead(html));
  if (page.tables.length > 0) return { sheets: page.tables };
  const plain = (text.trim() === "" ? page.text : text).replaceAll("\0", "");
  if (plain.trim() === "") throw new AppError("PASTE_WITHOUT_TABLE");
  return readPastedText(budgetFor(CLIPBOARD), ONLY, plain);
}
