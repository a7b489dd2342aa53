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

/** Rows and cells with a value, those that a few characters repeat a million times counted as often. */
function filled(content: string): { readonly rows: number; readonly cells: number } {
  let rows = 0;
  let cells = 0;
  let again = 1;
  let blank = true;
  for (const [, what, attributes = ""] of content.matchAll(/<(?:[\w-]+:)?table-(row|cell)\b([^>]*)>/g)) {
    if (what === "row") {
      again = repeats(attributes, "rows");
      blank = true;
    } else if (attributes.includes("value-type=")) {
      cells += again * repeats(attributes, "columns");
      if (blank) rows += again;
      blank = false;
    }
  }
  return { rows, cells };
}

/**
 * Makes sure that an OpenDocument is readable and of bounded size.
 * @throws AppError FILE_PASSWORD_PROTECTED, FILE_TOO_LARGE, FILE_DAMAGED
 */
export function checkOpenDocument(file: string, bytes: Buffer, entries: readonly ZipEntry[]): void {
  if (partOf(file, bytes, entries, "META-INF/manifest.xml").includes("encryption-data")) {
    throw new AppError("FILE_PASSWORD_PROTECTED", { file });
  }
  const { rows, cells } = filled(partOf(file, bytes, entries, "content.xml"));
  if (rows > LIMITS.rows) throw new AppError("FILE_TOO_LARGE", { file, limit: LIMITS.rows });
  if (cells > LIMITS.cells) throw new AppError("FILE_TOO_LARGE", { file, limit: LIMITS.cells });
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
