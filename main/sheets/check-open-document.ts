import { AppError } from "../../shared/contract/errors";
import { LIMITS } from "./limits";
import { unpack, type ZipEntry } from "./zip-directory";

function partOf(file: string, bytes: Buffer, entries: readonly ZipEntry[], name: string): string {
  const entry = entries.find((candidate) => candidate.name === name);
  return entry ? unpack(file, bytes, entry).toString("utf8") : "";
}

function repeats(attributes: string, what: "rows" | "columns"): number {
  const count = new RegExp(`number-${what}-repeated="(\\d+)"`).exec(attributes)?.[1];
  return Math.max(1, Number(count ?? 1));
}

/** Cells with a value, those that a few characters repeat a million times counted as often. */
function filledCells(content: string): number {
  let cells = 0;
  let rows = 1;
  for (const [, what, attributes = ""] of content.matchAll(/<(?:[\w-]+:)?table-(row|cell)\b([^>]*)>/g)) {
    if (what === "row") rows = repeats(attributes, "rows");
    else if (attributes.includes("value-type=")) cells += rows * repeats(attributes, "columns");
  }
  return cells;
}

/**
 * Makes sure that an OpenDocument is readable and of bounded size.
 * @throws AppError FILE_PASSWORD_PROTECTED, FILE_TOO_LARGE, FILE_DAMAGED
 */
export function checkOpenDocument(file: string, bytes: Buffer, entries: readonly ZipEntry[]): void {
  if (partOf(file, bytes, entries, "META-INF/manifest.xml").includes("encryption-data")) {
    throw new AppError("FILE_PASSWORD_PROTECTED", { file });
  }
  if (filledCells(partOf(file, bytes, entries, "content.xml")) > LIMITS.cells) {
    throw new AppError("FILE_TOO_LARGE", { file, limit: LIMITS.cells });
  }
}

/** Which sheets, counted from 0, are not shown: SheetJS does not tell. */
export function hiddenSheets(file: string, bytes: Buffer, entries: readonly ZipEntry[]): Set<number> {
  const content = partOf(file, bytes, entries, "content.xml");
  const styles = new Set<string>();
  for (const [, attributes = "", inside = ""] of content.matchAll(
    /<style:style\b([^>]*style:family="table"[^>]*)>([\s\S]*?)<\/style:style>/g,
  )) {
    const name = /style:name="([^"]*)"/.exec(attributes)?.[1];
    if (name !== undefined && inside.includes('table:display="false"')) styles.add(name);
  }
  const hidden = new Set<number>();
  let index = 0;
  for (const [, attributes = ""] of content.matchAll(/<table:table(?=[\s>])([^>]*)>/g)) {
    const style = /table:style-name="([^"]*)"/.exec(attributes)?.[1];
    if (style !== undefined && styles.has(style)) hidden.add(index);
    index += 1;
  }
  return hidden;
}
