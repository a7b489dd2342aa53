import type { ColumnRole } from "../../../../shared/contract/import-rows";
import { cutKind } from "../../../../shared/domain/agency-kind-words";
import { foldThai } from "../../../../shared/domain/thai-text";
import { firstText, isData, type Segment, type SheetRow } from "./sheet-rows";

/** How rows begin that are no agency: totals and notes. รวมไทยพัฒนา is a tambon. */
const NOTE =
  /^\(?\*?(?:รวม(?:ทั้ง|จำนวน|เป็น|[\s\d:]|$)|หมายเหตุ|ที่มา|ข้อมูล|บัญชี|รายชื่อ|ตาราง|ทะเบียน|หน้า(?:ที่)?\s*\d|-\s*\d+\s*-$|\.{3,}|…)/;
/** A signature and what stands around it. */
const SIGNATURE =
  /ลงชื่อ|ลงนาม|\.{5,}|…{2,}|^\(\s*(?:นาย|นาง|น\.ส\.|\.)|^\(.+\)$|^ตำแหน่ง\s*\S|ขอแสดงความนับถือ|^ผู้(?:จัดทำ|ตรวจ|รับรอง)/;
/** Cells that a row without a header must fill to be one of the list, and no line of a letter. */
const LIKE_A_ROW = 3;
/** Roles that say nothing of an agency: a row that fills only these is no row of the list. */
const SILENT: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["ignore", "number", "note"]);

/** A line that speaks of some rows, not of all of them. */
const REMARK = /^\(?\*?(?:หมายเหตุ|ที่มา|รวม)/;

export function isRemark(row: SheetRow): boolean {
  return REMARK.test(firstText(row));
}

/** A title, a total, a note or a signature. */
export function isNote(row: SheetRow): boolean {
  if (NOTE.test(firstText(row))) return true;
  return row.texts.some((text) => text !== "" && SIGNATURE.test(text)) && !row.contents.includes("person");
}

/** Where a row stands among those that are plainly of the list. */
export interface Standing {
  /** One of the list follows it. */
  readonly before: boolean;
  /** One of the list stands above it. */
  readonly after: boolean;
  /** A blank row lies between it and the list above. */
  readonly apart: boolean;
  /** Cells that the rows of the list fill, as a rule. */
  readonly usual: number;
  /** The very next row is one of the list, with its name in the same column. */
  readonly beside: boolean;
}

/**
 * Whether a row that names no agency by itself is shown as one of the list, for a person to look at. What else stands
 * between rows is a title, a total or a note.
 */
export function isLoose(segment: Segment, row: SheetRow, standing: Standing): boolean {
  if (isNote(row)) return false;
  const { header } = segment;
  if (header === null) {
    if (row.filled >= LIKE_A_ROW)
      return standing.after ? !standing.apart || standing.before : row.filled >= standing.usual * 0.6;
    return (
      standing.before &&
      standing.after &&
      standing.usual <= 2 &&
      row.filled === standing.usual &&
      !/\s/.test(firstText(row))
    );
  }
  const fills = (role: ColumnRole): boolean => header.some((word, column) => word?.role === role && row.texts[column]);
  if (row.filled === 1) {
    // One cell alone is a row of the list where the list has but that column, or a name among its rows.
    if (!fills("agency")) return fills("code") || fills("username") || fills("password");
    if (header.filter((word) => word !== null).length === 1) return true;
    return standing.before && standing.after && !standing.apart && !/\s/.test(firstText(row));
  }
  const counted = header.some((word, column) => word?.role === "number" && row.contents[column] === "number");
  if (counted) return true;
  if (standing.after && standing.apart && !standing.before) return false;
  return header.some((word, column) => word && !SILENT.has(word.role) && row.texts[column]);
}

/** Lone cells that name an office: a title above the list, a signature below it. */
export function isTitle(segment: Segment, row: SheetRow, standing: Standing, headed: boolean): boolean {
  if (row.filled !== 1 || !isData(row)) return false;
  // A provincial organization has no district: in a list without a header its row may be its name alone.
  if (
    segment.header === null &&
    !headed &&
    standing.beside &&
    /^(?:องค์การบริหารส่วนจังหวัด|อบจ)/.test(foldThai(firstText(row)))
  )
    return false;
  if (segment.header === null) return headed || (standing.usual > 1 && !(standing.before && standing.after));
  const listed = segment.rows.some(({ contents }) => contents.includes("code") || contents.includes("username"));
  return listed && cutKind(foldThai(firstText(row))) === null;
}
