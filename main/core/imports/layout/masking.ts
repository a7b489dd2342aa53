import type { FieldValue } from "../../../../shared/contract/imports";

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

/** The mask of a secret: its last three characters where enough stay hidden. */
export function maskOf(value: string, sameAsStored: boolean): Exclude<FieldValue, string | null> {
  return { secret: true, last3: value.length >= 8 ? value.slice(-3) : "", sameAsStored };
}
