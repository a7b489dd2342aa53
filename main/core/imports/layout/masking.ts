import type { FieldValue } from "../../../../shared/contract/import-rows";
import type { Content } from "./content";
import type { SheetRow } from "./sheet-rows";

/** Stands for a secret in what is shown of a sheet. */
export const MASK = "••••••";

/** A word that may be (or hold) a password: letters with digits or signs, or capitals in its middle. */
function suspicious(word: string): boolean {
  if (word.length < 5 || /[\u0E00-\u0E7F]/.test(word)) return false;
  if (/^https?:\/\//i.test(word) || /^[\d.,°'"NSEW+-]+$/.test(word)) return false;
  if (/^[^@\s]+@[^@\s]+\.[A-Za-z]{2,}$/.test(word)) return false;
  if (/[A-Za-z]/.test(word) && /[\d@#$%^&!?*_+=<>~]/.test(word)) return true;
  return /[a-z][A-Z]/.test(word);
}

/** Whether a text holds a word that may be a password: such a text is kept nowhere. */
export function mayHoldSecret(text: string): boolean {
  return /[A-Za-z]/.test(text) && text.split(/\s+/).some(suspicious);
}

/** A cell as a proposal may show it: hidden altogether in secret columns, elsewhere without words that may be secrets. */
export function maskCell(text: string, secretColumn: boolean, secrets: readonly string[]): string {
  if (text === "") return "";
  if (secretColumn) return MASK;
  // Secrets hold Latin letters: Thai text and numbers need no closer look.
  if (!/[A-Za-z]/.test(text) && !secrets.some((secret) => secret !== "" && text.includes(secret))) return text;
  let shown = text;
  for (const secret of secrets) if (secret !== "") shown = shown.replaceAll(secret, MASK);
  return shown
    .split(/(\s+)/)
    .map((word) => (suspicious(word) ? MASK : word))
    .join("");
}

/** Contents that are no secret although they stand in the column of one: the row is moved. */
const PLAIN: ReadonlySet<Content | null> = new Set<Content | null>(["agency", "place", "username"]);
/** Contents that hold letters and digits and no secret. */
const OPEN: ReadonlySet<Content | null> = new Set<Content | null>(["coordinates", "url", "email"]);

/**
 * A row's cells with its secrets hidden: by their column (moved or not), by what stands in them, and wherever else in
 * the row they are repeated.
 */
export function maskedRow(
  { texts, contents }: SheetRow,
  shift: number,
  hidden: { readonly byRole: ReadonlySet<number>; readonly byHeader: ReadonlySet<number> },
  secrets: readonly string[],
): string[] {
  return texts.map((text, column) => {
    if (text === "") return "";
    const content = contents[column] ?? null;
    if (content === "code") return MASK;
    const secret = hidden.byRole.has(column - shift) || (hidden.byHeader.has(column) && !PLAIN.has(content));
    if (!secret && OPEN.has(content) && !secrets.some((value) => value !== "" && text.includes(value))) return text;
    return maskCell(text, secret, secrets);
  });
}

/** The mask of a secret: its last three characters where enough stay hidden. */
export function maskOf(value: string, sameAsStored: boolean): Exclude<FieldValue, string | null> {
  return { secret: true, last3: value.length >= 8 ? value.slice(-3) : "", sameAsStored };
}
