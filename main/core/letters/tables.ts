import type { LetterBlock } from "../../../shared/contract/letter-sheet";
import { districtWord } from "../../../shared/domain/district-word";
import { fullName } from "../../../shared/domain/kinds";
import { departmentTable } from "../exports/department-table";
import type { LetterFacts } from "./facts";

type TableBlock = Extract<LetterBlock, { type: "table" }>;
type Cell = string | number | null;

const PERCENT = /ร้อยละ/;

function written(rows: readonly (readonly Cell[])[], headers: readonly string[], digits: (text: string) => string) {
  return rows.map((row) =>
    row.map((cell, index) => {
      const text =
        typeof cell === "number" && PERCENT.test(headers[index] ?? "") ? cell.toFixed(2) : String(cell ?? "");
      return digits(text);
    }),
  );
}

function tableOf(
  columns: readonly (readonly [header: string, share: number])[],
  rows: readonly (readonly Cell[])[],
  totals: readonly Cell[],
  digits: (text: string) => string,
): TableBlock {
  const headers = columns.map(([header]) => header);
  const last = headers.length - 1;
  return {
    type: "table",
    columns: columns.map(([header, share], index) => ({
      header,
      share,
      align: index === 0 || (index === last && header === "หมายเหตุ") ? "left" : "center",
    })),
    rows: written(rows, headers, digits),
    totals: written([totals], headers, digits)[0] ?? null,
  };
}

/** ตารางสรุปผลของกรม (domain §5): the same numbers as the workbook's. */
export function summaryTable(facts: LetterFacts, digits: (text: string) => string): TableBlock {
  const { rows, totals } = departmentTable(facts.loaded, facts.agencies, facts.terms);
  const columns = [
    ["ประเภท", 0.16],
    ["ทั้งหมด", 0.12],
    ["รายงานแล้ว", 0.14],
    ["ดำเนินการครบ", 0.16],
    ["ยังไม่ดำเนินการ", 0.16],
    ["ร้อยละ (รายงานแล้ว)", 0.13],
    ["หมายเหตุ", 0.13],
  ] as const;
  return tableOf(columns, rows, totals ?? [], digits);
}

/** Progress of each recipient. */
export function recipientTable(facts: LetterFacts, digits: (text: string) => string): TableBlock {
  const columns = [
    ["ผู้รับ", 0.48],
    ["ทั้งหมด", 0.12],
    ["รายงานแล้ว", 0.14],
    ["ยังไม่รายงาน", 0.14],
    ["ร้อยละ", 0.12],
  ] as const;
  const rows = facts.groups.map(({ recipient, progress }) => [
    recipient.type === "district" ? districtWord(recipient.code) + recipient.name : fullName(recipient),
    progress.total,
    progress.reported.count,
    progress.outstanding.count,
    Number(progress.reported.percent),
  ]);
  const { total } = facts;
  const all = [total.total, total.reported.count, total.outstanding.count, Number(total.reported.percent)];
  return tableOf(columns, rows, ["รวม", ...all], digits);
}
