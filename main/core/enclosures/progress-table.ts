import type { TableItem } from "../../../shared/contract/enclosures";
import { toThaiDigits } from "../../../shared/domain/numerals";
import { paperDay, paperDigits } from "../../../shared/domain/paper-text";
import type { Progress } from "../../../shared/domain/progress";
import { progressSentence } from "../../../shared/domain/sentence";
import type { LetterFacts } from "../letters/facts";
import { circularLines, ordinal, recipientName } from "./lines";

/** The three numbers of domain §1, each of its own, and the percent that has reported, drawn as a bar. */
function cells({ total, reported, allStepsDone, verified, outstanding }: Progress): string[] {
  const counts = [total, reported.count, allStepsDone.count, verified.count, outstanding.count];
  return [...counts.map((count) => toThaiDigits(String(count))), reported.percent];
}

/** ตารางสรุปผลการรายงาน by recipient with its bars, and the sentence that letters use. */
export function progressTable(facts: LetterFacts): TableItem {
  const { total } = facts;
  return {
    type: "table",
    key: "progress",
    heading: ["ตารางสรุปผลการรายงาน", paperDigits(facts.loaded.row.title), ...circularLines(facts.loaded)],
    lead: [
      `ข้อมูล ณ วันที่ ${paperDay(facts.terms.today)} ${progressSentence("reported", total.reported.count, total.total)} จากทั้งหมด ${toThaiDigits(String(total.total))} แห่ง`,
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
    rows: facts.groups.map(({ recipient, progress }, index) => [
      ordinal(index),
      recipientName(recipient),
      ...cells(progress),
    ]),
    total: ["", "รวม", ...cells(total)],
    notes: [],
    signatures: [],
  };
}
