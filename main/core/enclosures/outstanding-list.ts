import type { TableItem } from "../../../shared/contract/enclosures";
import { fullName } from "../../../shared/domain/kinds";
import { toThaiDigits } from "../../../shared/domain/numerals";
import { paperDigits } from "../../../shared/domain/paper-text";
import { stepCounts } from "../../../shared/domain/progress";
import type { LetterFacts, RecipientGroup } from "../letters/facts";
import type { RoundAgency } from "../rounds";
import { AGENCY_COLUMNS, circularLines, keptDay, ordinal, recipientName } from "./lines";

/** "ดำเนินการแล้ว ๒ จาก ๕ ขั้นตอน"; one that was sent back says so first. */
function stands(facts: LetterFacts, agency: RoundAgency): string {
  const { done, applicable } = stepCounts(facts.terms.steps, agency);
  const progress = applicable === 0 ? "" : toThaiDigits(`ดำเนินการแล้ว ${done} จาก ${applicable} ขั้นตอน`);
  return agency.state === "returned" ? `ส่งกลับแก้ไข ${progress}`.trim() : progress;
}

/** บัญชีรายชื่อหน่วยงานที่ยังไม่รายงาน of one recipient (its own only, domain §5); null when all have reported. */
export function outstandingList(facts: LetterFacts, group: RecipientGroup): TableItem | null {
  const open = group.outstanding;
  if (open.length === 0) return null;
  const { row } = facts.loaded;
  return {
    type: "table",
    key: `outstanding:${group.key}`,
    heading: [
      "บัญชีรายชื่อหน่วยงานที่ยังไม่รายงานผล",
      paperDigits(row.title),
      recipientName(group.recipient),
      ...circularLines(facts.loaded),
    ],
    lead: [
      `ข้อมูล ณ วันที่ ${keptDay(facts.terms.today)} จำนวน ${toThaiDigits(String(open.length))} แห่ง จากทั้งหมด ${toThaiDigits(String(group.members.length))} แห่ง กำหนดรายงานภายในวันที่ ${keptDay(row.deadline)}`,
    ],
    columns: [
      ...AGENCY_COLUMNS,
      { header: "สถานะ", width: 58, kind: "text" },
      { header: "หมายเหตุ", width: 32, kind: "blank" },
    ],
    rows: open.map((agency, index) => [ordinal(index), fullName(agency), stands(facts, agency), ""]),
    total: null,
    notes: [],
    signatures: [],
  };
}
