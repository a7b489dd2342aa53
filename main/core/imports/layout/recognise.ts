import { AppError } from "../../../../shared/contract/errors";
import type { ColumnRole, LayoutKind } from "../../../../shared/contract/imports";
import type { SheetTable, Workbook } from "../../ports/sheets";
import type { Reference } from "../understand/reference-index";
import { columnRoles } from "./column-roles";
import { type Content, contentReader, type Names } from "./content";
import { type RawRow, rowReader } from "./read-rows";
import { type Segment, segmentsOf } from "./segments";

export interface Layout {
  readonly sheet: string;
  readonly kind: LayoutKind;
  readonly columns: readonly { readonly index: number; readonly header: string; readonly role: ColumnRole }[];
  readonly rows: readonly RawRow[];
  /** Header, title, note and blank rows. */
  readonly others: number;
}

interface Part {
  readonly segment: Segment;
  readonly roles: readonly ColumnRole[];
}

function kindOf(parts: readonly Part[]): LayoutKind {
  const has = (role: ColumnRole): boolean => parts.some(({ roles }) => roles.includes(role));
  if (has("username")) return has("code") ? "accounts-and-codes" : "accounts";
  if (!has("code")) return "agencies";
  return parts.every(({ segment }) => segment.header === null) ? "codes-no-header" : "numbered-codes";
}

function layoutOf(sheet: SheetTable, reference: Reference, contentOf: (text: string) => Content): Layout | null {
  const { segments, others } = segmentsOf(sheet, reference, contentOf);
  const parts = segments.map((segment): Part => ({ segment, roles: columnRoles(segment) }));
  const readable = parts.filter(({ roles }) => roles.includes("agency"));
  const main = [...readable].sort((a, b) => b.segment.rows.length - a.segment.rows.length)[0];
  if (!main) return null;
  // A part without an agency column keeps the columns of the main part: its rows are shown as unreadable, not dropped.
  const rows = parts.flatMap(({ segment, roles }) =>
    segment.rows.map(rowReader(segment, roles.includes("agency") ? roles : main.roles)),
  );
  return {
    sheet: sheet.name,
    kind: kindOf(readable),
    columns: main.roles.map((role, index) => ({ index, header: main.segment.headerTexts[index] ?? "", role })),
    rows,
    others,
  };
}

/**
 * Finds the sheet to read (the asked one, else the visible one with the most agencies) and what its columns hold.
 * @throws AppError SHEET_NOT_FOUND, LAYOUT_NOT_RECOGNISED (details: file, sheet)
 */
export function recogniseLayout(
  file: string,
  workbook: Workbook,
  reference: Reference,
  names: Names,
  asked?: string,
): Layout {
  const candidates = workbook.sheets.filter((sheet) => (asked === undefined ? !sheet.hidden : sheet.name === asked));
  if (candidates.length === 0) throw new AppError("SHEET_NOT_FOUND", { file, sheet: asked ?? null });
  const contentOf = contentReader(reference, names);
  let best: Layout | null = null;
  for (const sheet of candidates) {
    const layout = layoutOf(sheet, reference, contentOf);
    if (layout && (best === null || layout.rows.length > best.rows.length)) best = layout;
  }
  if (!best) throw new AppError("LAYOUT_NOT_RECOGNISED", { file, sheet: candidates[0]?.name ?? null });
  return best;
}
