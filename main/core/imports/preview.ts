import type { z } from "zod";
import type { contract } from "../../../shared/contract";
import type { SheetPreview } from "../../../shared/contract/imports";
import type { Context } from "../context";
import { paceOf } from "../pace";
import type { SheetTable } from "../ports/sheets";
import { readSettings } from "../settings/read-settings";
import { chooseSheet } from "./layout/choose-sheet";
import { rememberNames } from "./layout/content";
import { maskedRow } from "./layout/masking";
import { type Layout, type Looking, lookingAt, readLayout } from "./layout/read-layout";
import type { RawRow } from "./layout/read-rows";
import { NO_HEADING } from "./layout/sections";
import { sheetRow } from "./layout/sheet-rows";
import { indexRegistry } from "./match/registry-index";
import { rememberedMappings } from "./remembered-mappings";
import { requireSource } from "./sources";
import { proposedAgency, type Reading } from "./understand/reading";
import { referenceOf } from "./understand/reference-index";
import { type Surroundings, understandRow } from "./understand/understand-row";
import { usualProvince } from "./understand/usual-province";

type Input = z.output<typeof contract.imports.preview.input>;
type PreviewRow = SheetPreview["rows"][number];

const SHOWN = 30;

/** Columns whose cells are shown as a mask: secrets by the user's word, by PakMud's or by their header's. */
function hiddenColumns(layout: Layout, guessed: Layout): ReadonlySet<number> {
  const columns = [...layout.columns, ...guessed.columns];
  return new Set([
    ...columns.flatMap(({ index, role }) => (role === "password" || role === "code" ? [index] : [])),
    ...layout.secretColumns,
    ...guessed.secretColumns,
  ]);
}

function rowsOf(
  table: SheetTable,
  layout: Layout,
  guessed: Layout,
  looking: Looking,
  around: Surroundings,
): PreviewRow[] {
  const listed = new Map<number, RawRow>();
  for (const raw of layout.rows) if (!listed.has(raw.row)) listed.set(raw.row, raw);
  const hidden = { byRole: new Set<number>(), byHeader: hiddenColumns(layout, guessed) };
  const shown: PreviewRow[] = [];
  for (const [index, cells] of table.rows.entries()) {
    if (shown.length === SHOWN) break;
    const row = sheetRow(cells, index + 1, looking, NO_HEADING);
    if (!row) continue;
    const isHeader = layout.headerRows.has(row.row);
    const raw = listed.get(row.row);
    const read: Reading | null = raw ? understandRow(raw, around) : null;
    shown.push({
      row: row.row,
      cells: isHeader
        ? maskedRow(row, 0, NOTHING_HIDDEN, [])
        : maskedRow(row, 0, hidden, raw ? [raw.password, raw.code] : []),
      isHeader,
      agency: read?.identity ? proposedAgency(read.identity, looking.reference) : null,
      reasons: read ? [...read.questions, ...read.notes] : [],
    });
  }
  return shown;
}

const NOTHING_HIDDEN = { byRole: new Set<number>(), byHeader: new Set<number>() };

/**
 * Shows a sheet under a mapping, before anything is proposed: what each column would be and which agency each of the
 * first rows would name.
 * @throws AppError SOURCE_NOT_AT_HAND, SHEET_NOT_FOUND
 */
export async function preview(context: Context, { source: id, sheet, mapping }: Input): Promise<SheetPreview> {
  const source = requireSource(context, id);
  const reference = referenceOf(context.resources);
  const looking = lookingAt(reference, rememberNames(), paceOf());
  const { remembered, registry, office } = await context.store.read(async (reader) => ({
    remembered: await rememberedMappings(reader),
    registry: await indexRegistry(reader, looking.pace),
    office: (await readSettings(reader, context)).provinceCode,
  }));
  const { table, layout, sheets } = await chooseSheet(source, looking, { sheet, mapping, remembered });
  const guessed = layout.mapping === "automatic" ? layout : await readLayout(table, looking, null, "automatic");
  const around = {
    reference,
    typed: layout.kind === "form-responses",
    names: looking.names,
    usualProvince: (await usualProvince(layout.rows, looking.names, reference, looking.pace)) ?? office,
    isRegistered: (key: string) => registry.byKey(key) !== undefined || registry.formerly(key) !== undefined,
    registeredDistricts: registry.districtsOf,
    peers: registry.inProvince,
  };
  const width = Math.max(layout.columns.length, guessed.columns.length);
  return {
    sheet: layout.sheet,
    sheets: [...sheets],
    layout: layout.kind,
    mapping: layout.mapping,
    header: layout.header,
    columns: Array.from({ length: width }, (_, index) => ({
      index,
      header: layout.columns[index]?.header ?? guessed.columns[index]?.header ?? "",
      role: layout.columns[index]?.role ?? "ignore",
      guessed: guessed.columns[index]?.role ?? "ignore",
    })),
    rows: rowsOf(table, layout, guessed, looking, around),
  };
}
