import { createHash } from "node:crypto";
import type { ColumnRole } from "../../../../shared/contract/import-rows";
import { nameKey } from "../../../../shared/domain/thai-text";
import type { SheetTable } from "../../ports/sheets";
import type { Content } from "./content";
import { headerOf } from "./header-words";
import { type Eyes, textOf } from "./sheet-rows";

/** Rows among which a sheet's header is looked for. */
const NEAR_TOP = 60;
/** Rows that say what stands in the columns of a sheet without a header. */
const SAMPLED = 40;

/** Hashed: what a user took for a header row may have held a secret. */
function hashed(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The shape of a sheet with a header: what that row says, column by column. */
export function shapeOfHeader(texts: readonly string[]): string {
  const words = texts.map((text) => nameKey(text).toLowerCase());
  while (words.at(-1) === "") words.pop();
  return hashed(`header|${words.join("|")}`);
}

/** The shape of a sheet without one: what most cells of each column look like. */
export function shapeOfContents(sheet: SheetTable, contentOf: (text: string) => Content): string {
  const counts: Map<Content, number>[] = [];
  for (const cells of sheet.rows.slice(0, SAMPLED)) {
    cells.forEach((cell, column) => {
      const text = textOf(cell);
      if (text === "") return;
      counts[column] ??= new Map();
      const content = contentOf(text);
      counts[column].set(content, (counts[column].get(content) ?? 0) + 1);
    });
  }
  const most = Array.from(counts, (column) => [...(column ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "");
  return hashed(`contents|${most.join("|")}`);
}

export interface KnownMapping {
  readonly shape: string;
  readonly roles: readonly ColumnRole[];
  readonly header: number | null;
}

/**
 * Finds a mapping that the user made for a sheet of this shape: of this header row, or, where a sheet has none, of so
 * many columns that look like these. What stands under a header of its own says itself what it is.
 */
export function knownMapping(
  sheet: SheetTable,
  remembered: ReadonlyMap<string, readonly ColumnRole[]>,
  eyes: Eyes,
): KnownMapping | null {
  if (remembered.size === 0) return null;
  let headed = false;
  for (let index = 0; index < Math.min(NEAR_TOP, sheet.rows.length); index++) {
    const texts = (sheet.rows[index] ?? []).map(textOf);
    if (texts.filter((text) => text !== "").length < 2) continue;
    const shape = shapeOfHeader(texts);
    const roles = remembered.get(shape);
    if (roles) return { shape, roles, header: index + 1 };
    headed ||= headerOf(texts, eyes.wordOf) !== null;
  }
  if (headed) return null;
  const shape = shapeOfContents(sheet, eyes.contentOf);
  const roles = remembered.get(shape);
  return roles ? { shape, roles, header: null } : null;
}

/** The shape under which a mapping of this sheet is remembered, or null. */
export function knownShape(...asked: Parameters<typeof knownMapping>): string | null {
  return knownMapping(...asked)?.shape ?? null;
}
