import type { z } from "zod";
import type { contract } from "../../../shared/contract";
import type { SheetPreview } from "../../../shared/contract/imports";
import type { Context } from "../context";
import { rememberNames } from "./layout/content";
import { recogniseLayout } from "./layout/recognise";
import { requireSource } from "./sources";
import { proposedAgency } from "./understand/reading";
import { referenceOf } from "./understand/reference-index";
import { understandRow } from "./understand/understand-row";
import { usualProvince } from "./understand/usual-province";

type Input = z.output<typeof contract.imports.preview.input>;

const SHOWN = 30;

/**
 * Shows a sheet under a mapping, before anything is proposed.
 * @throws AppError SOURCE_NOT_AT_HAND, SHEET_NOT_FOUND
 */
export async function preview(context: Context, input: Input): Promise<SheetPreview> {
  const { fileName, workbook } = requireSource(context, input.source);
  const reference = referenceOf(context.resources);
  const names = rememberNames();
  const layout = recogniseLayout(fileName, workbook, reference, names, input.sheet);
  const around = {
    reference,
    names,
    usualProvince: usualProvince(layout.rows, names, reference),
    isRegistered: () => false,
    registeredDistricts: () => [],
    typed: false,
    peers: () => [],
  };
  return {
    sheet: layout.sheet,
    sheets: workbook.sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows: rows.length, agencies: 0 })),
    layout: layout.kind,
    mapping: "automatic",
    header: null,
    columns: layout.columns.map((column) => ({ ...column, guessed: column.role })),
    rows: layout.rows.slice(0, SHOWN).map((raw) => {
      const { identity, questions, notes } = understandRow(raw, around);
      return {
        row: raw.row,
        cells: [...raw.read],
        isHeader: false,
        agency: identity && proposedAgency(identity, reference),
        reasons: [...questions, ...notes],
      };
    }),
  };
}
