import { AppError } from "../../../../shared/contract/errors";
import type { ColumnRole, LayoutKind } from "../../../../shared/contract/import-rows";
import type { MappingChoice, Proposal } from "../../../../shared/contract/imports";
import type { SheetTable } from "../../ports/sheets";
import type { Source } from "../sources";
import { type Layout, type Looking, readSheet } from "./read-layout";
import { textOf } from "./sheet-rows";

type SheetInfo = Proposal["sheets"][number];

/** A sheet in which a list was found. */
export interface Recognised extends Layout {
  readonly kind: LayoutKind;
}

export interface Chosen {
  readonly table: SheetTable;
  readonly layout: Layout;
  readonly sheets: readonly SheetInfo[];
}

export interface Wanted {
  readonly sheet?: string | undefined;
  readonly mapping?: MappingChoice | undefined;
  readonly remembered: ReadonlyMap<string, readonly ColumnRole[]>;
}

function better(a: Layout, b: Layout | undefined): boolean {
  if (!b) return true;
  if (a.agencies !== b.agencies) return a.agencies > b.agencies;
  return a.rows.length > b.rows.length;
}

/**
 * Looks at every sheet of a workbook and chooses the asked one, else the visible one that names most agencies. What is
 * mapped by hand are the columns of that sheet only. A hidden sheet is counted, and read only when it is asked for.
 * @throws AppError SHEET_NOT_FOUND (details: file, sheet)
 */
export async function chooseSheet(
  source: Source,
  looking: Looking,
  { sheet, mapping, remembered }: Wanted,
): Promise<Chosen> {
  const { fileName: file, workbook } = source;
  const choice = mapping === undefined || mapping === "automatic" ? mapping : "automatic";
  const seen = new Map<string, Layout>();
  for (const table of workbook.sheets) {
    if (!seen.has(table.name)) seen.set(table.name, await readSheet(table, looking, choice, remembered));
  }
  const sheets = workbook.sheets.map(
    ({ name, hidden, rows }): SheetInfo => ({
      name,
      hidden,
      rows: rows.length,
      agencies: seen.get(name)?.agencies ?? 0,
    }),
  );
  let best: Layout | undefined;
  for (const { name, hidden } of workbook.sheets) {
    const layout = seen.get(name);
    if (layout && (sheet === undefined ? !hidden : name === sheet) && better(layout, best)) best = layout;
  }
  const table = workbook.sheets.find(({ name }) => name === best?.sheet);
  if (!best || !table) throw new AppError("SHEET_NOT_FOUND", { file, sheet: sheet ?? null });
  const layout = choice === mapping ? best : await readSheet(table, looking, mapping, remembered);
  return { table, layout, sheets };
}

/**
 * @throws AppError LAYOUT_NOT_RECOGNISED (details: file, source, sheet, the first row that says something (1-based; null
 *   where none does), and the hidden sheets that hold a list)
 */
export function requireLayout({ table, layout, sheets }: Chosen, source: Source): Recognised {
  const { kind } = layout;
  if (kind !== null && layout.rows.length > 0) return { ...layout, kind };
  const hidden = sheets.filter((sheet) => sheet.hidden && sheet.agencies > 0).map(({ name }) => name);
  const first = table.rows.findIndex((cells) => cells.some((cell) => textOf(cell) !== ""));
  throw new AppError("LAYOUT_NOT_RECOGNISED", {
    file: source.fileName,
    source: source.id,
    sheet: layout.sheet,
    row: first < 0 ? null : first + 1,
    hidden,
  });
}
