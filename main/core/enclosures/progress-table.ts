import type { TableItem } from "../../../shared/contract/enclosures";
import { toThaiDigits } from "../../../shared/domain/numerals";
import { paperDay, paperDigits } from "../../../shared/domain/paper-text";
import { countProgress, type Progress } from "../../../shared/domain/progress";
import { progressSentence } from "../../../shared/domain/sentence";
import type { EnclosureSource } from "./enclosure-source";
import { circularLines, ordinal } from "./lines";

/** The three numbers of domain §1, each of its own, and the percent that has reported, drawn as a bar. */
function cells({ total, reported, allStepsDone, verified, outstanding }: Progress): string[] {
  const counts = [total, reported.count, allStepsDone.count, verified.count, outstanding.count];
  return [...counts.map((count) => toThaiDigits(String(count))), reported.percent];
}

/** ตารางสรุปผลการรายงาน by recipient with its bars, and the sentence that letters use. */
export function progressTable(source: EnclosureSource): TableItem {
  const total = countProgress(source.agencies, source.terms);
  return {
    type: "table",
    key: "progress",
    heading: ["ตารางสรุปผลการรายงาน", paperDigits(source.round.row.title), ...circularLines(source.round)],
    lead: [
      `ข้อมูล ณ วันที่ ${paperDay(source.terms.today)} ${progressSentence("reported", total.reported.count, total.total)} จากทั้งหมด ${toThaiDigits(String(total.total))} แห่ง`,
    ],
    columns: [
      { header: "ที่", width: 11, kind: "count" },
      { header: "หน่วยงาน/อำเภอ", width: null, kind: "text" },
      { header: "ทั้งหมด", width: 16, kind: "count" },
      { header: "รายงานแล้ว", width: 16, kind: "count" },
      { header: "ดำเนินการครบ", width: 17, kind: "count" },
      { header: "ตรวจสอบแล้ว", width: 17, kind: "count" },
      { header: "ยังไม่รายงาน", width: 17, kind: "count" },
      { header: "ร้อยละที่รายงานแล้ว", width: 34, kind: "bar" },
    ],
    rows: source.groups.map(({ name, members }, index) => [
      ordinal(index),
      name,
      ...cells(countProgress(members, source.terms)),
    ]),
    total: ["", "รวม", ...cells(total)],
    notes: [],
    signatures: [],
  };
}
