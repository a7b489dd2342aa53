import type { TableItem } from "../../../shared/contract/enclosures";
import { type PacketPart, SECRET_PARTS, TABLE_PARTS } from "../../../shared/domain/packet-parts";
import type { ColumnSpec, SheetToWrite } from "../ports/sheets";
import { partTitle } from "./made-list";
import type { PacketContent } from "./packet-source";

/** Millimetres on paper to characters of a column; what takes the rest of the line gets as much as a long name. */
const NAME_WIDTH = 48;
const CHARACTERS_PER_MM = 0.6;

/** Counts and percents are numbers in a workbook; everything else, codes above all, stays text (domain §3). */
function columnOf({ header, width, kind }: TableItem["columns"][number]): ColumnSpec {
  const shown = width === null ? NAME_WIDTH : Math.max(8, Math.round(width * CHARACTERS_PER_MM));
  return { header, width: shown, kind: kind === "bar" ? "percent" : "text" };
}

/** One table as a sheet of its own. */
export function sheetOf(part: PacketPart, item: TableItem): SheetToWrite {
  const rows = item.rows.map((cells) => item.columns.map((_, index) => cells[index] ?? ""));
  const written = (cells: readonly string[]): (string | number)[] =>
    cells.map((cell, index) =>
      item.columns[index]?.kind === "bar" && cell !== "" && !Number.isNaN(Number(cell)) ? Number(cell) : cell,
    );
  return {
    name: partTitle(part),
    title: [...item.heading, ...item.lead],
    columns: item.columns.map(columnOf),
    rows: rows.map(written),
    ...(item.total === null ? {} : { totals: written(item.total) }),
  };
}

/** The tables of a packet, a sheet each. @param withSecrets false leaves the list of codes out */
export function packetSheets({ parts }: PacketContent, withSecrets: boolean): SheetToWrite[] {
  return parts.flatMap(({ part, items }) => {
    if (part === "letter" || !TABLE_PARTS.has(part) || (!withSecrets && SECRET_PARTS.has(part))) return [];
    return items.flatMap((item) => (item.type === "table" ? [sheetOf(part, item)] : []));
  });
}
