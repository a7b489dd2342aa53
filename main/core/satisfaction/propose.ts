import type { z } from "zod";
import { AppError, type contract, type ParsedOf } from "../../../shared/contract";
import type { SatisfactionRow, SatisfactionValues } from "../../../shared/contract/satisfaction";
import { MEASURES } from "../../../shared/domain/satisfaction";
import { districtNames } from "../agencies/districts";
import type { Context } from "../context";
import type { JobControl } from "../handlers";
import { judgeSheet } from "../imports/judge-sheet";
import { rememberNames } from "../imports/layout/content";
import { lookingAt, readSheet } from "../imports/layout/read-layout";
import { whoseRow } from "../imports/match/whose-row";
import { referenceOf } from "../imports/understand/reference-index";
import type { Cell, SheetTable, Workbook } from "../ports/sheets";
import { todayOf } from "../today";
import { type SatisfactionColumns, satisfactionColumns } from "./columns";
import { columnsByMonth, holdsFractions, type MonthColumns, type Problem, readMonth, readValues } from "./read-values";

type Proposal = z.output<typeof contract.satisfaction.propose.output>;

const told = (code: Problem["code"]): Problem => ({ code, column: null, text: null });

/** A decision can settle these; the others need another file. */
const ASKED: ReadonlySet<Problem["code"]> = new Set<Problem["code"]>([
  ...(["agency-unsure", "agency-unknown", "month-missing", "same-month-twice"] as const),
]);
const NOTHING: ReadonlySet<Problem["code"]> = new Set<Problem["code"]>(["nothing-given", "nothing-new"]);

function statusOf(reason: Problem | null): SatisfactionRow["status"] {
  if (reason === null) return "ready";
  return NOTHING.has(reason.code) ? "same" : ASKED.has(reason.code) ? "question" : "refused";
}

/** @throws AppError MEASURES_NOT_FOUND where no visible sheet has a column of agencies and one of a measure */
function chooseTable(workbook: Workbook, file: string): { table: SheetTable; columns: SatisfactionColumns } {
  for (const table of workbook.sheets) {
    const columns = table.hidden ? null : satisfactionColumns(table);
    if (columns) return { table, columns };
  }
  throw new AppError("MEASURES_NOT_FOUND", { file });
}

/** Whether a month says something that is not known yet; what it leaves out stays as it is. */
export function saysMore(values: SatisfactionValues, before: SatisfactionValues | null): boolean {
  return MEASURES.some((measure) => values[measure] !== null && values[measure] !== (before?.[measure] ?? null));
}

/** Rows of one agency and month that differ are all asked; of those that agree the first stands. */
function settleTwice(rows: readonly SatisfactionRow[]): SatisfactionRow[] {
  const saying = new Map<string, Set<string>>();
  const keyOf = ({ agency, month, values, status }: SatisfactionRow) =>
    agency && month && (status === "ready" || MEASURES.some((measure) => values[measure] !== null))
      ? `${agency.agencyId} ${month}`
      : null;
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) saying.set(key, (saying.get(key) ?? new Set()).add(JSON.stringify(row.values)));
  }
  const seen = new Set<string>();
  return rows.map((row) => {
    const key = keyOf(row);
    if (key === null || row.status === "refused" || row.status === "question") return row;
    const differ = (saying.get(key)?.size ?? 0) > 1;
    if (differ) return { ...row, status: "question", reason: told("same-month-twice") };
    if (seen.has(key)) return { ...row, status: "same", reason: told("nothing-new") };
    seen.add(key);
    return row;
  });
}

type Given = ReturnType<typeof readValues> & { readonly group: MonthColumns };

/** What a row gives month by month. Months that it leaves empty say nothing; a row without any is told of once. */
function givenIn(cells: readonly Cell[], groups: readonly MonthColumns[], fractions: boolean): Given[] {
  const all = groups.map((group) => ({ group, ...readValues(cells, group, fractions) }));
  const filled = all.filter(({ problem }) => problem?.code !== "nothing-given");
  return filled.length > 0 ? filled : all.slice(0, 1);
}

function saysMonth({ of }: SatisfactionColumns): boolean {
  return of.month.length > 0 || MEASURES.some((measure) => of[measure].some(({ month }) => month !== null));
}

/**
 * Reads a sheet of satisfaction and says of each row what taking it would do. Writes nothing.
 * @throws AppError FILE_*, MEASURES_NOT_FOUND, CANCELLED
 */
export async function proposeSatisfaction(
  context: Context,
  { file, month }: ParsedOf<(typeof contract)["satisfaction"]["propose"]>,
  { signal, progress }: JobControl,
): Promise<Proposal> {
  const workbook = await context.sheetReader.read(file, { signal, progress: () => undefined });
  const { table, columns } = chooseTable(workbook, file.name);
  const names = rememberNames();
  const looking = lookingAt(referenceOf(context.resources), names);
  const layout = await readSheet(table, looking, { roles: [...columns.roles], header: columns.header }, new Map());
  await progress(0, 1, "judging");
  const { judged } = await judgeSheet(context, layout, { names, typed: true }, ({ share }) =>
    progress(share, 1, "judging"),
  );
  const cellsOf = (row: number) => table.rows[row - 1] ?? [];
  const fractions = holdsFractions(
    layout.rows.map(({ row }) => cellsOf(row)),
    columns,
  );
  const [agencies, known] = await context.store.read(async (reader) => [
    new Map((await reader.table("agency").find()).map((row) => [row.id, row])),
    new Map((await reader.table("satisfaction").find()).map((row) => [`${row.agencyId} ${row.month}`, row])),
  ]);
  const districts = districtNames(context.resources);
  const named = (id: string) => {
    const row = agencies.get(id);
    return row ? [{ agencyId: id, kind: row.kind, name: row.name, district: districts(row.districtCode) }] : [];
  };
  const thisMonth = todayOf(context).slice(0, 7);
  const groups = columnsByMonth(columns.of);
  const rows = layout.rows.flatMap(({ row, agency: read }, index): SatisfactionRow[] => {
    const one = judged[index];
    const { agencyId, suggestions } = one ? whoseRow(one) : { agencyId: null, suggestions: [] };
    const unsure = agencyId === null ? told(suggestions.length > 0 ? "agency-unsure" : "agency-unknown") : null;
    return givenIn(cellsOf(row), groups, fractions).map(({ group, values, problem }): SatisfactionRow => {
      const said = readMonth(cellsOf(row), columns, group, month);
      const stored = agencyId && said.month ? known.get(`${agencyId} ${said.month}`) : undefined;
      const before = stored ? { score: stored.score, answers: stored.answers, zeroCopy: stored.zeroCopy } : null;
      const ahead: Problem | null = said.month !== null && said.month > thisMonth ? told("month-ahead") : null;
      const reason =
        problem ?? said.problem ?? ahead ?? unsure ?? (saysMore(values, before) ? null : told("nothing-new"));
      return {
        ...{ row, read, agency: (agencyId === null ? undefined : named(agencyId)[0]) ?? null },
        ...{ suggestions: suggestions.flatMap(named), month: said.month, values, before },
        ...{ status: statusOf(reason), reason },
      };
    });
  });
  return {
    ...{ fileName: file.name, sheet: table.name, monthColumn: saysMonth(columns) },
    columns: MEASURES.flatMap((measure) =>
      [...new Set(columns.of[measure].map(({ header }) => header))].map((header) => ({ measure, header })),
    ),
    rows: settleTwice(rows),
  };
}
