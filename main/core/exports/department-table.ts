import { AGENCY_KINDS, type AgencyKind, KIND_WORDS } from "../../../shared/domain/kinds";
import { countProgress, type Progress, type RoundTerms } from "../../../shared/domain/progress";
import { formatDay } from "../../../shared/domain/thai-dates";
import type { SheetToWrite } from "../ports/sheets";
import type { LoadedRound, RoundAgency } from "../rounds";

/** Rows that the department's form has whether or not the province has such agencies (domain §5). */
const ALWAYS: ReadonlySet<AgencyKind> = new Set(["PAO", "CITY", "TOWN", "SUBDISTRICT_MUNICIPALITY", "SAO"]);

/** Each row adds up: done + not done = all. The percent is that of what has been reported, and its head says so. */
function cells(progress: Progress): (string | number)[] {
  const { total, reported, allStepsDone, returned } = progress;
  const note = returned > 0 ? `ส่งกลับแก้ไข ${returned} แห่ง` : "";
  return [total, reported.count, allStepsDone.count, total - allStepsDone.count, Number(reported.percent), note];
}

/** ตารางสรุปผลของกรม: by kind with the total (domain §5). */
export function departmentTable(
  loaded: LoadedRound,
  agencies: readonly RoundAgency[],
  terms: RoundTerms,
): SheetToWrite {
  const kinds = AGENCY_KINDS.map((kind) => ({ kind, members: agencies.filter((agency) => agency.kind === kind) }));
  return {
    name: "สรุปผล",
    title: [`สรุปผล${loaded.row.title}`, `ข้อมูล ณ วันที่ ${formatDay(terms.today)}`],
    columns: [
      { header: "ประเภท", width: 34, kind: "text" },
      { header: "ทั้งหมด", width: 12, kind: "count" },
      { header: "รายงานแล้ว", width: 14, kind: "count" },
      { header: "ดำเนินการครบ", width: 16, kind: "count" },
      { header: "ยังไม่ดำเนินการ", width: 16, kind: "count" },
      { header: "ร้อยละ (รายงานแล้ว)", width: 20, kind: "percent" },
      { header: "หมายเหตุ", width: 28, kind: "text" },
    ],
    rows: kinds
      .filter(({ kind, members }) => ALWAYS.has(kind) || members.length > 0)
      .map(({ kind, members }) => [
        KIND_WORDS[kind].abbreviation || KIND_WORDS[kind].label,
        ...cells(countProgress(members, terms)),
      ]),
    totals: ["รวม", ...cells(countProgress(agencies, terms))],
  };
}
