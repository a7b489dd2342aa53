import type { TableItem } from "../../../shared/contract/enclosures";
import { fullName } from "../../../shared/domain/kinds";
import { toThaiDigits } from "../../../shared/domain/numerals";
import { paperDigits } from "../../../shared/domain/paper-text";
import { percentOf } from "../../../shared/domain/percent";
import { type Progress, stepCounts } from "../../../shared/domain/progress";
import { progressSentence } from "../../../shared/domain/sentence";
import type { LetterFacts, RecipientGroup } from "../letters/facts";
import { AGENCY_COLUMNS, circularLines, keptDay, ordinal, recipientName } from "./lines";

/** The three numbers of domain §1, each of its own, and the percent that has reported, drawn as a bar. */
function cells({ total, reported, allStepsDone, verified, outstanding }: Progress): string[] {
  const counts = [total, reported.count, allStepsDone.count, verified.count, outstanding.count];
  return [...counts.map((count) => toThaiDigits(String(count))), reported.percent];
}

const STATES = {
  pending: "ยังไม่รายงาน",
  reported: "รายงานแล้ว",
  verified: "ตรวจสอบแล้ว",
  returned: "ส่งกลับแก้ไข",
} as const;

/** The same for one recipient: its own agencies only, as its letter names no other's (domain §5). */
export function ownProgress(facts: LetterFacts, { key, recipient, members, progress }: RecipientGroup): TableItem {
  const { total, terms } = facts;
  const count = (value: number): string => toThaiDigits(String(value));
  return {
    type: "table",
    key: `progress:${key}`,
    heading: [
      "ตารางแสดงความก้าวหน้า",
      paperDigits(facts.loaded.row.title),
      recipientName(recipient),
      ...circularLines(facts.loaded),
    ],
    lead: [
      `ข้อมูล ณ วันที่ ${keptDay(terms.today)} ${progressSentence("reported", progress.reported.count, progress.total)} จากทั้งหมด ${count(progress.total)} แห่ง (ภาพรวมทั้งจังหวัด ${progressSentence("reported", total.reported.count, total.total)} จากทั้งหมด ${count(total.total)} แห่ง)`,
    ],
    columns: [
      ...AGENCY_COLUMNS,
      { header: "การรายงาน", width: 28, kind: "text" },
      { header: "ขั้นตอนที่ดำเนินการแล้ว", width: 26, kind: "count" },
      { header: "ร้อยละของขั้นตอน", width: 34, kind: "bar" },
    ],
    rows: members.map((agency, index) => {
      const { done, applicable } = stepCounts(terms.steps, agency);
      return [
        ordinal(index),
        fullName(agency),
        STATES[agency.state],
        `${count(done)} จาก ${count(applicable)}`,
        percentOf(done, applicable),
      ];
    }),
    total: null,
    notes: [],
    signatures: [],
  };
}

/** ตารางสรุปผลการรายงาน by recipient with its bars, and the sentence that letters use. */
export function progressTable(facts: LetterFacts): TableItem {
  const { total } = facts;
  return {
    type: "table",
    key: "progress",
    heading: ["ตารางสรุปผลการรายงาน", paperDigits(facts.loaded.row.title), ...circularLines(facts.loaded)],
    lead: [
      `ข้อมูล ณ วันที่ ${keptDay(facts.terms.today)} ${progressSentence("reported", total.reported.count, total.total)} จากทั้งหมด ${toThaiDigits(String(total.total))} แห่ง`,
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
