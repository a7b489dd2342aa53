import { AppError } from "../../../shared/contract";
import type { Context } from "../context";
import { textOf } from "../imports/layout/sheet-rows";
import type { HiddenMark, Workbook } from "../ports/sheets";

/** The hidden sheet by which a file of ours is known: a sheet, because programs that rewrite workbooks drop names and properties. */
const SHEET = "PakMud";
const FIRST = "PAKMUD";
const CHECK = "check";

/** What a file of ours says of itself: what it is, of which data and round, and what it was made with. */
export interface Mark {
  readonly kind: "form" | "grid";
  readonly roundId: string;
  /** Everything else: a key and what it says, in order; keys may repeat. */
  readonly rows: readonly (readonly string[])[];
}

/** Tells this office's data from another's without saying anything of it. */
function storeId(context: Context): string {
  return context.vault.mac("pakmud-mark-store").slice(0, 16);
}

function checkOf(context: Context, rows: readonly (readonly string[])[]): string {
  return context.vault.mac(`pakmud-mark\n${rows.map((row) => row.join("\t")).join("\n")}`);
}

/** Tabs and line ends would let two marks read the same. */
const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

/** @throws AppError SECRETS_LOCKED, PASSPHRASE_REQUIRED: the key of the check value is the store's own */
export function makeMark(context: Context, { kind, roundId, rows }: Mark): HiddenMark {
  const all = [[FIRST, "1"], ["kind", kind], ["store", storeId(context)], ["round", roundId], ...rows].map((row) =>
    row.map(plain),
  );
  return { sheet: SHEET, rows: [...all, [CHECK, checkOf(context, all)]] };
}

export type ReadMark =
  | { readonly found: "none" }
  /** Made by another office's PakMud, or from data that is no longer here. */
  | { readonly found: "foreign" }
  | { readonly found: "tampered" }
  | { readonly found: "whole"; readonly mark: Mark };

/** The mark of a file that came back, if it bears one. @throws AppError SECRETS_LOCKED, PASSPHRASE_REQUIRED */
export function readMark(context: Context, workbook: Workbook): ReadMark {
  const sheet = workbook.sheets.find(({ name }) => name === SHEET);
  if (!sheet) return { found: "none" };
  const rows = sheet.rows
    .map((cells) => cells.map(textOf))
    .map((texts) => texts.slice(0, texts.findLastIndex((text) => text !== "") + 1))
    .filter((texts) => texts.length > 0);
  const said = new Map(rows.map(([key = "", value = ""]) => [key, value]));
  if (rows[0]?.[0] !== FIRST) return { found: "tampered" };
  if (said.get("store") !== storeId(context)) return { found: "foreign" };
  const kept = rows.filter(([key]) => key !== CHECK);
  const kind = said.get("kind");
  const whole = said.get(CHECK) === checkOf(context, kept) && (kind === "form" || kind === "grid");
  if (!whole) return { found: "tampered" };
  return { found: "whole", mark: { kind, roundId: said.get("round") ?? "", rows: kept.slice(4) } };
}

/** What a mark says under a key. @throws AppError INTERNAL where it has none: it was checked, so it is ours */
export function markValue(mark: Mark, key: string): string {
  const row = mark.rows.find(([name]) => name === key);
  if (!row) throw new AppError("INTERNAL");
  return row[1] ?? "";
}
