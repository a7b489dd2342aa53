import type { Font, Worksheet } from "exceljs";
import type { ColumnSpec } from "../core/ports/sheets";

/** The column that holds a field's label; what is filled in stands to its right. */
const LABELS = 2;

/** Lines to be filled in under the table, after a blank one. */
export function writeFields(sheet: Worksheet, fields: readonly string[], font: Partial<Font>): void {
  if (fields.length > 0) sheet.addRow([]);
  for (const label of fields) {
    const row = sheet.addRow([]);
    const [name, value] = [row.getCell(LABELS), row.getCell(LABELS + 1)];
    name.value = label;
    name.font = font;
    name.alignment = { horizontal: "right" };
    value.font = font;
    value.numFmt = "@";
    value.border = { bottom: { style: "dotted" } };
    value.protection = { locked: false };
  }
}

/** Opens the columns that are to be filled in, with their drop-downs, and locks the rest of the sheet; without any, nothing. */
export async function lockBut(
  sheet: Worksheet,
  columns: readonly ColumnSpec[],
  rows: { readonly from: number; readonly to: number },
  withFields: boolean,
): Promise<void> {
  if (!withFields && !columns.some(({ open }) => open)) return;
  columns.forEach(({ open, choices }, index) => {
    if (!open) return;
    for (let row = rows.from; row <= rows.to; row++) {
      const cell = sheet.getCell(row, index + 1);
      cell.protection = { locked: false };
      if (choices) {
        cell.dataValidation = {
          type: "list",
          allowBlank: true,
          formulae: [`"${choices.join(",")}"`],
          showErrorMessage: true,
          errorTitle: "เลือกจากรายการ",
          error: choices.join(" หรือ "),
        };
      }
    }
  });
  // No password: the lock keeps a hand from slipping; what was changed on purpose shows by the hidden mark.
  await sheet.protect("", { formatColumns: true, formatRows: true });
}
