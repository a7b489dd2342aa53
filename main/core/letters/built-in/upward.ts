import type { LetterDraft } from "../../../../shared/contract/letters";
import type { LetterFacts } from "../facts";
import { agenciesWord, doing, emptyDraft, heading, paragraph } from "./draft";

/** Three numbers, each with its own numerator (domain §1). */
function threeNumbers(who: string): string {
  return `${who}ทั้งหมด {{total}} แห่ง รายงานแล้ว {{reported}} แห่ง คิดเป็นร้อยละ {{percent}} ดำเนินการครบทุกขั้นตอน {{allStepsDone}} แห่ง คิดเป็นร้อยละ {{allStepsPercent}} และจังหวัดตรวจสอบแล้ว {{verified}} แห่ง คิดเป็นร้อยละ {{verifiedPercent}}`;
}

/** The result to the department: cites its letter, and holds its summary table. */
export function departmentReport(facts: LetterFacts): LetterDraft {
  const who = agenciesWord(facts);
  const titled = facts.loaded.row.title.startsWith("การ");
  return {
    ...emptyDraft("external"),
    subject: titled ? "รายงานผล{{round}}" : "รายงานผลการดำเนินการ {{round}}",
    to: { way: "one", text: "อธิบดี{{department}}", who: "everyone", keys: [], numbers: {}, references: {} },
    references: ["{{departmentLetter}}"],
    body: [
      paragraph(`ตามหนังสือที่อ้างถึง {{department}}ขอให้จังหวัดแจ้ง${who}ในพื้นที่${doing(facts)} และรายงานผลให้ทราบ นั้น`),
      paragraph(`{{province}}ได้ดำเนินการแล้ว ปรากฏผล ณ วันที่ {{today}} ว่า ${threeNumbers(who)} สรุปตามประเภทได้ ดังนี้`),
      { type: "table", of: "summary" },
      paragraph(
        facts.total.outstanding.count === 0
          ? `ทั้งนี้ ${who}ในพื้นที่ได้รายงานผลครบทุกแห่งแล้ว`
          : `ทั้งนี้ {{province}}จะเร่งรัดติดตาม${who}ที่ยังไม่รายงาน จำนวน {{outstanding}} แห่ง และจะรายงานผลเพิ่มเติมให้ทราบต่อไป`,
      ),
      paragraph("จึงเรียนมาเพื่อโปรดทราบ"),
    ],
  };
}

/**
 * Who signs what goes up to the governor: nobody who signs for the governor. Null = the office has no other signatory yet.
 */
function ownSignatory({ profile }: LetterFacts): string | null {
  const own = profile.signatories.find(({ positions }) => !positions.some((line) => line.includes("ผู้ว่าราชการ")));
  return own?.id ?? null;
}

/** The memo under which a letter goes up for the governor's signature: เรื่องเดิม, ข้อเท็จจริง, ข้อพิจารณา. */
export function governorMemo(facts: LetterFacts): LetterDraft {
  const who = agenciesWord(facts);
  const { row } = facts.loaded;
  const origin = row.departmentNo ? "{{departmentLetter}} " : "{{department}}";
  return {
    ...emptyDraft("memo"),
    urgency: row.urgency,
    signatoryId: ownSignatory(facts),
    subject: row.subject || "{{round}}",
    to: { way: "one", text: "ผู้ว่าราชการ{{province}}", who: "everyone", keys: [], numbers: {}, references: {} },
    body: [
      heading("๑. เรื่องเดิม"),
      paragraph(`${row.departmentNo ? "ตาม" : ""}${origin}ขอให้จังหวัดแจ้ง${who}ในพื้นที่${doing(facts)} นั้น`),
      heading("๒. ข้อเท็จจริง"),
      paragraph(
        `${who}ในพื้นที่ที่ต้องดำเนินการมีทั้งหมด {{total}} แห่ง โดยมีกำหนดรายงานผลภายในวันที่ {{deadline}} ข้อมูล ณ วันที่ {{today}} รายงานแล้ว {{reported}} แห่ง คิดเป็นร้อยละ {{percent}} และยังไม่รายงาน {{outstanding}} แห่ง`,
      ),
      heading("๓. ข้อพิจารณา"),
      paragraph(
        `เพื่อให้การดำเนินการเป็นไปด้วยความเรียบร้อยและแล้วเสร็จภายในกำหนด เห็นควรแจ้ง${who}ในพื้นที่ทราบและดำเนินการ จึงได้จัดทำหนังสือเสนอมาพร้อมนี้`,
      ),
      paragraph("จึงเรียนมาเพื่อโปรดพิจารณา หากเห็นชอบ โปรดลงนามในหนังสือที่เสนอมาพร้อมนี้"),
    ],
  };
}
