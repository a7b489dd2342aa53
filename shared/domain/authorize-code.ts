import { foldThai } from "./thai-text";

export const CODE_LENGTH = 15;

/** What is wrong with one character: never the character's neighbours. */
export interface CodeFault {
  /** 1-based. */
  readonly position: number;
  readonly kind: "digit-zero" | "digit-one" | "letter" | "thai" | "sign";
}

export type CodeCheck =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly faults: readonly CodeFault[]; readonly length: number };

function faultKind(character: string): CodeFault["kind"] {
  if (character === "0") return "digit-zero";
  if (character === "1") return "digit-one";
  if (/[a-z]/i.test(character)) return "letter";
  return /[\u0E00-\u0E7F]/.test(character) ? "thai" : "sign";
}

/** As nearly every code is written: nothing to forgive, and nothing to look at letter by letter. */
const PLAIN_CODE = new RegExp(`^[2-9A-F]{${CODE_LENGTH}}$`, "i");

/**
 * Checks an authorize code: 15 characters of 2-9 and A-F (domain §3). Spaces, hyphens and lower case are forgiven;
 * 0, 1, O, I, l are scanning errors, reported and never guessed.
 */
export function checkAuthorizeCode(text: string): CodeCheck {
  if (PLAIN_CODE.test(text)) return { ok: true, code: text.toUpperCase() };
  const compact = foldThai(text).replace(/[\s\-–]/g, "");
  const faults = [...compact].flatMap((character, index): CodeFault[] =>
    /[2-9A-F]/i.test(character) ? [] : [{ position: index + 1, kind: faultKind(character) }],
  );
  if (faults.length === 0 && compact.length === CODE_LENGTH) return { ok: true, code: compact.toUpperCase() };
  return { ok: false, faults, length: compact.length };
}

/**
 * Whether a cell is an authorize code or a misread one: its length, and nearly all of its characters. A user name is
 * digits alone, of a known series; a faultless code may begin like one.
 */
export function looksLikeCode(text: string): boolean {
  if (checkAuthorizeCode(text).ok) return true;
  const compact = foldThai(text).replace(/[\s\-–]/g, "");
  if (compact.length < CODE_LENGTH - 2 || compact.length > CODE_LENGTH + 2 || !/^[0-9A-Za-z]+$/.test(compact))
    return false;
  const fitting = compact.replace(/[^2-9A-Fa-f]/g, "").length;
  return fitting >= compact.length - 3 && !/^0?44[123]\d*$/.test(compact);
}
