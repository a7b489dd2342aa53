import type { ColumnRole } from "../../../shared/contract/import-rows";
import type { CalendarMonth } from "../../../shared/domain/months";
import { MEASURES, type Measure } from "../../../shared/domain/satisfaction";
import { foldThai } from "../../../shared/domain/thai-text";
import { headerWord } from "../imports/layout/header-words";
import { textOf } from "../imports/layout/sheet-rows";
import type { Cell, SheetTable } from "../ports/sheets";
import { type HeaderMonth, monthOfHeader, monthWithin } from "./header-month";

type Meaning = Measure | "month" | "year";

/** First match wins; headers compared folded, lower case, without spaces and punctuation: "จำนวนผู้ให้คะแนน" is a number of answers. */
const WORDS: readonly (readonly [RegExp, Meaning])[] = [
  [
    /^(?:จำนวน)?(?:ผู้|คน|ครั้ง)(?:ที่)?(?:ตอบ|ให้คะแนน|ประเมิน)|^จำนวน(?:การ|แบบ)?(?:ตอบ|ประเมิน|คำตอบ)|^(?:answers|responses|raters)$/,
    "answers",
  ],
  [/ยกเลิก(?:การใช้)?สำเนา|ไม่(?:ใช้|เรียก|ขอ)สำเนา|zero_?copy/, "zeroCopy"],
  [/^คะแนน|พึงพอใจ|^(?:satisfaction)?_?score$|^satisfaction$|^rating$/, "score"],
  [/^(?:ประจำ)?เดือน(?:ปี|พศ)?$|^month$/, "month"],
  [/^(?:ปี)?พศ$|^ปี$|^year$/, "year"],
];

/** Rows from the top in which a header may stand. */
const LOOKED_AT = 30;

/** One column of values. */
export interface MeasureColumn {
  readonly column: number;
  readonly header: string;
  /** The month that the header says; null where each row says its own. */
  readonly month: CalendarMonth | null;
  /** A month in the header that lacks its year: nobody can tell which it is. */
  readonly unread: string | null;
}

export interface SatisfactionColumns {
  /** The header's last row, 1-based. */
  readonly header: number;
  readonly texts: readonly string[];
  /** What finds the agency, as the import reads it; all others are left alone. */
  readonly roles: readonly ColumnRole[];
  readonly of: Readonly<Record<Measure, readonly MeasureColumn[]>> &
    Readonly<Record<"month" | "year", readonly number[]>>;
}

const FINDS_AGENCY: readonly ColumnRole[] = ["agency", "agencyCode", "kind", "district", "province", "username"];

function meaning(text: string): Meaning | null {
  const key = foldThai(text)
    .toLowerCase()
    .replace(/[\s.,:;()[\]/\\*"'%-]+/g, "");
  if (key === "" || key.length > 60) return null;
  return WORDS.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

const isMeasure = (found: Meaning | null): found is Measure => found !== null && found !== "month" && found !== "year";

/** What one column's header says, of one row or two. */
interface Head {
  readonly text: string;
  readonly measure: Measure | null;
  readonly time: "month" | "year" | null;
  readonly role: ColumnRole;
  readonly said: HeaderMonth | null;
}

/** @param grouped the row above is part of the header: a title of one cell says no column's measure */
function headOf(above: Cell | undefined, below: Cell | undefined, grouped: boolean): Head {
  const [upper, lower] = [above ? textOf(above) : "", below ? textOf(below) : ""];
  const low = meaning(lower);
  const monthBelow = monthOfHeader(below);
  const up = grouped && (lower === "" || monthBelow !== null) ? meaning(upper) : null;
  const measure = isMeasure(low) ? low : isMeasure(up) ? up : null;
  const text = isMeasure(low) || !isMeasure(up) ? lower || upper : upper;
  const said = monthBelow ?? monthOfHeader(above) ?? (measure ? monthWithin(text) : null);
  const time = lower === "" ? up : low;
  const role = measure || time || text === "" ? "ignore" : (headerWord(text)?.role ?? "ignore");
  return {
    ...{ text, measure, said },
    time: time === "month" || time === "year" ? time : null,
    role: FINDS_AGENCY.includes(role) ? role : "ignore",
  };
}

/** A merged cell's text stands in its first column: it goes for the blank ones to its right. */
function reachingOver(cells: readonly Cell[], width: number): (Cell | undefined)[] {
  let last: Cell | undefined;
  return Array.from({ length: width }, (_, column) => {
    const cell = cells[column];
    if (!cell || textOf(cell) === "") return last;
    const tells = monthOfHeader(cell) !== null || isMeasure(meaning(textOf(cell)));
    last = tells ? cell : undefined;
    return cell;
  });
}

function columnsOf(above: readonly Cell[], below: readonly Cell[], row: number): SatisfactionColumns | null {
  const width = Math.max(above.length, below.length);
  const upper = reachingOver(above, width);
  const grouped = above.filter((cell) => textOf(cell) !== "").length > 1;
  const heads = Array.from({ length: width }, (_, column) => headOf(upper[column], below[column], grouped));
  const roles = heads.map(({ role }) => role);
  const measures = (wanted: Measure): MeasureColumn[] =>
    heads.flatMap(({ measure, text, said }, column) =>
      measure === wanted ? [{ column, header: text, month: said?.month ?? null, unread: said?.unread ?? null }] : [],
    );
  const at = (wanted: "month" | "year") => heads.flatMap(({ time }, column) => (time === wanted ? [column] : []));
  const of = {
    ...{ score: measures("score"), answers: measures("answers"), zeroCopy: measures("zeroCopy") },
    ...{ month: at("month"), year: at("year") },
  };
  if (!roles.includes("agency") || MEASURES.every((measure) => of[measure].length === 0)) return null;
  return { header: row, texts: heads.map(({ text }) => text), roles, of };
}

/** A second row of a header says months or measures, and nothing that a row of the list would. */
function continues(below: readonly Cell[], { roles }: SatisfactionColumns): boolean {
  const said = below.flatMap((cell, column) => {
    const text = textOf(cell);
    return text === "" || (roles[column] ?? "ignore") !== "ignore" ? [] : [cell];
  });
  const repeated = below.every((cell, column) => {
    const text = textOf(cell);
    return text === "" || (roles[column] ?? "ignore") === "ignore" || headerWord(text) !== null;
  });
  return repeated && said.some((cell) => monthOfHeader(cell) !== null || isMeasure(meaning(textOf(cell))));
}

/**
 * The header of a sheet that tells agencies' satisfaction: a column of agencies and one of a measure at least. It may
 * stand over two rows: months above and measures below, or the other way round.
 */
export function satisfactionColumns(table: SheetTable): SatisfactionColumns | null {
  for (const [index, cells] of table.rows.slice(0, LOOKED_AT).entries()) {
    const own = columnsOf(index > 0 ? (table.rows[index - 1] ?? []) : [], cells, index + 1);
    if (!own) continue;
    const next = table.rows[index + 1] ?? [];
    return continues(next, own) ? (columnsOf(cells, next, index + 2) ?? own) : own;
  }
  return null;
}
