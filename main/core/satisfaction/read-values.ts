import type { SatisfactionRow, SatisfactionValues } from "../../../shared/contract/satisfaction";
import { type CalendarMonth, parseMonth } from "../../../shared/domain/months";
import { MEASURE_LIMITS, MEASURES, type Measure } from "../../../shared/domain/satisfaction";
import { arabicDigits } from "../../../shared/domain/thai-text";
import { textOf } from "../imports/layout/sheet-rows";
import { givenAt } from "../inbox/given-at";
import type { Cell } from "../ports/sheets";
import type { MeasureColumn, SatisfactionColumns } from "./columns";

export type Problem = NonNullable<SatisfactionRow["reason"]>;

/** What stands where a value is not known. */
const NONE = /^(?:[-–—]+|n\/?a|ไม่มี(?:ข้อมูล)?|ไม่ปรากฏ)$/i;

/** The number in a cell; null where it gives none, undefined where it cannot be read. */
function numberIn(cell: Cell): number | null | undefined {
  const text = arabicDigits(textOf(cell)).replace(/\s+/g, " ").trim();
  if (cell.type === "blank" || text === "" || NONE.test(text)) return null;
  if (cell.type === "number" && !text.endsWith("%")) return cell.number;
  const bare = text.replace(/^ร้อยละ ?/, "").replace(/ ?%$/, "");
  const match = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.exec(bare);
  return match ? Number(bare.replaceAll(",", "")) : undefined;
}

const cellAt = (cells: readonly Cell[], column: number): Cell => cells[column] ?? { type: "blank" };

/** Columns of one month, or of the month that each row says. */
export type MonthColumns = Readonly<Record<Measure, readonly MeasureColumn[]>>;

const monthKey = ({ month, unread }: MeasureColumn): string => month ?? unread ?? "";

/** The columns of each month that the header names; one group where it names none. */
export function columnsByMonth(of: MonthColumns): MonthColumns[] {
  const keys = new Set(MEASURES.flatMap((measure) => of[measure].map(monthKey)));
  return [...keys].map((key) => {
    const own = (measure: Measure) => of[measure].filter((column) => monthKey(column) === key);
    return { score: own("score"), answers: own("answers"), zeroCopy: own("zeroCopy") };
  });
}

/**
 * The three values that a row gives for one month.
 * @param fractions the zero-copy columns hold shares of 1, as it seems
 */
export function readValues(
  cells: readonly Cell[],
  of: MonthColumns,
  fractions: boolean,
): { readonly values: SatisfactionValues; readonly problem: Problem | null } {
  const values: Record<Measure, number | null> = { score: null, answers: null, zeroCopy: null };
  for (const measure of MEASURES) {
    const { max, whole } = MEASURE_LIMITS[measure];
    for (const { column, header } of of[measure]) {
      const cell = cellAt(cells, column);
      const told = (code: Problem["code"]) => ({
        values,
        problem: { code, column: header, text: textOf(cell).slice(0, 100) },
      });
      const number = numberIn(cell);
      if (number === undefined) return told("value-unread");
      if (number === null) continue;
      if (number < 0 || number > max || (whole && !Number.isInteger(number))) return told("value-outside");
      if (measure === "zeroCopy" && fractions && number > 0) return told("maybe-fraction");
      if (values[measure] !== null && values[measure] !== number) return told("columns-differ");
      values[measure] = number;
    }
  }
  const given = MEASURES.some((measure) => values[measure] !== null);
  return { values, problem: given ? null : { code: "nothing-given", column: null, text: null } };
}

/** Whether a column of percents holds shares of 1 instead: 0.85 means 85 % there, and nobody can tell from one row. */
export function holdsFractions(rows: readonly (readonly Cell[])[], { of }: SatisfactionColumns): boolean {
  const numbers = rows.flatMap((cells) =>
    of.zeroCopy.flatMap(({ column }) => {
      const cell = cellAt(cells, column);
      const number = textOf(cell).endsWith("%") ? null : numberIn(cell);
      return typeof number === "number" && number !== 0 ? [number] : [];
    }),
  );
  return numbers.length > 0 && numbers.every((number) => number <= 1);
}

/** The month of a group of columns: as its header says, as the row says by itself, or the one given along. */
export function readMonth(
  cells: readonly Cell[],
  { of: { month: months, year: years }, texts }: SatisfactionColumns,
  group: MonthColumns,
  given: CalendarMonth | undefined,
): { readonly month: CalendarMonth | null; readonly problem: Problem | null } {
  const [head] = MEASURES.flatMap((measure) => group[measure]);
  const [column] = months;
  const cell = column === undefined ? null : cellAt(cells, column);
  const text = cell === null ? "" : textOf(cell);
  if (cell === null || column === undefined || text === "") {
    if (head?.month) return { month: head.month, problem: null };
    if (head?.unread) return { month: null, problem: { code: "month-unread", column: head.header, text: head.unread } };
    const problem: Problem | null = given === undefined ? { code: "month-missing", column: null, text: null } : null;
    return { month: given ?? null, problem };
  }
  const [yearColumn] = years;
  const year = yearColumn === undefined ? "" : textOf(cellAt(cells, yearColumn));
  const month =
    cell.type === "date"
      ? (givenAt(cell)?.day.slice(0, 7) ?? null)
      : (parseMonth(text) ?? (year === "" ? null : (parseMonth(`${text} ${year}`) ?? parseMonth(`${text}/${year}`))));
  return { month, problem: month === null ? { code: "month-unread", column: texts[column] ?? null, text } : null };
}
