import type { LetterDraft } from "../../../../shared/contract/letters";
import type { LetterFacts } from "../facts";
import { agenciesWord, doing, emptyDraft, paragraph, reportingTo } from "./draft";

/** To each recipient that somebody is missing from, naming only its own (domain §5). */
const TO_EACH = { way: "each", text: "", who: "outstanding", keys: [], numbers: {}, references: {} } as const;

function soFar(facts: LetterFacts): string {
  return `โดยภาพรวมทั้งจังหวัด มี${agenciesWord(facts)}รายงานแล้ว {{reported}} แห่ง จากทั้งหมด {{total}} แห่ง คิดเป็นร้อยละ {{percent}}`;
}

function told(facts: LetterFacts): string {
  return `ตาม{{provinceLetter}} ขอให้{{agency}}${doing(facts)} และรายงานผลภายในวันที่ {{deadline}} ความละเอียดแจ้งแล้ว นั้น`;
}

/** A reminder while there is time, or just after: a stamped letter, as reminders are. */
export function firstFollowUp(facts: LetterFacts): LetterDraft {
  return {
    ...emptyDraft("stamped"),
    urgency: "urgent",
    to: { ...TO_EACH, keys: [], numbers: {}, references: {} },
    body: [
      paragraph(told(facts)),
      paragraph(
        `จากการตรวจสอบ ณ วันที่ {{today}} ปรากฏว่า {{agency}} จำนวน {{ownTotal}} แห่ง รายงานแล้ว {{ownReported}} แห่ง คิดเป็นร้อยละ {{ownPercent}} ยังไม่รายงาน {{ownOutstanding}} แห่ง ดังนี้`,
        "district",
      ),
      { type: "list", of: "outstanding", only: "district" },
      paragraph("จากการตรวจสอบ ณ วันที่ {{today}} ปรากฏว่า {{province}}ยังไม่ได้รับรายงานผลของ{{agency}}", "agency"),
      paragraph(
        `${soFar(facts)} จึงขอให้แจ้งหน่วยงานตามรายชื่อข้างต้นเร่งดำเนินการและรายงานผล${reportingTo(facts, "โดยเร็ว")} หากได้รายงานไปก่อนแล้ว ขออภัยมา ณ โอกาสนี้`,
        "district",
      ),
      paragraph(
        `${soFar(facts)} จึงขอให้เร่งดำเนินการและรายงานผล${reportingTo(facts, "โดยเร็ว")} หากได้รายงานไปก่อนแล้ว ขออภัยมา ณ โอกาสนี้`,
        "agency",
      ),
    ],
  };
}

/** The second one: the deadline, what is missing, and that the department waits. */
export function secondFollowUp(facts: LetterFacts): LetterDraft {
  const late = facts.terms.today > facts.terms.deadline ? "ซึ่งล่วงเลยกำหนดเวลารายงานแล้ว" : "ซึ่งใกล้ครบกำหนดเวลารายงานแล้ว";
  const upward =
    facts.loaded.row.departmentDeadline === null
      ? "เพื่อจังหวัดจะได้รวบรวมรายงาน{{department}}ต่อไป"
      : "เพื่อจังหวัดจะได้รวบรวมรายงาน{{department}}ภายในวันที่ {{departmentDeadline}}";
  return {
    ...emptyDraft("stamped"),
    urgency: "very-urgent",
    to: { ...TO_EACH, keys: [], numbers: {}, references: {} },
    body: [
      paragraph(told(facts)),
      paragraph(
        `{{province}}ได้ติดตามผลการดำเนินการแล้ว แต่จากการตรวจสอบ ณ วันที่ {{today}} ${late} ปรากฏว่า {{agency}} จำนวน {{ownTotal}} แห่ง รายงานแล้ว {{ownReported}} แห่ง คิดเป็นร้อยละ {{ownPercent}} และยังไม่รายงาน {{ownOutstanding}} แห่ง ดังนี้`,
        "district",
      ),
      { type: "list", of: "outstanding", only: "district" },
      paragraph(
        `{{province}}ได้ติดตามผลการดำเนินการแล้ว แต่จากการตรวจสอบ ณ วันที่ {{today}} ${late} ยังไม่ได้รับรายงานผลของ{{agency}}`,
        "agency",
      ),
      paragraph(
        `${soFar(facts)} ดังนั้น ${upward} จึงขอให้กำกับหน่วยงานตามรายชื่อข้างต้นดำเนินการและรายงานผล${reportingTo(facts, "โดยด่วน")} หากมีปัญหาหรืออุปสรรคประการใด ขอให้แจ้งจังหวัดทราบ`,
        "district",
      ),
      paragraph(
        `${soFar(facts)} ดังนั้น ${upward} จึงขอให้ดำเนินการและรายงานผล${reportingTo(facts, "โดยด่วน")} หากมีปัญหาหรืออุปสรรคประการใด ขอให้แจ้งจังหวัดทราบ`,
        "agency",
      ),
    ],
  };
}
