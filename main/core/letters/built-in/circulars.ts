import type { LetterDraft } from "../../../../shared/contract/letters";
import type { LetterFacts } from "../facts";
import { agenciesWord, doing, emptyDraft, numbered, paragraph, reportingTo } from "./draft";

function relaying(facts: LetterFacts): string {
  const viaDistrict = facts.groups.some(({ recipient }) => recipient.type === "district");
  return viaDistrict ? " สำหรับอำเภอ ขอให้แจ้งเทศบาลตำบลและองค์การบริหารส่วนตำบลในพื้นที่ดำเนินการต่อไป" : "";
}

/** Forwarding the department's letter: what to do, step by step, and by when to report. */
export function forwardCircular(facts: LetterFacts): LetterDraft {
  const { row } = facts.loaded;
  const who = agenciesWord(facts);
  return {
    ...emptyDraft("external"),
    urgency: row.urgency,
    running: "ว",
    subject: row.subject || "{{round}}",
    enclosures: [
      { text: row.departmentNo ? "สำเนา{{departmentLetter}}" : "สำเนาหนังสือ{{department}}", count: 1, unit: "ฉบับ" },
      { text: "แบบรายงานผลการดำเนินการ", count: 1, unit: "ชุด" },
    ],
    body: [
      paragraph(`ด้วย {{department}}แจ้งให้จังหวัดประสาน${who}ในพื้นที่${doing(facts)} รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย ๑`),
      paragraph(
        `เพื่อให้การดำเนินการดังกล่าวเป็นไปด้วยความเรียบร้อยและเกิดประโยชน์แก่ประชาชนผู้รับบริการ {{province}}จึงขอให้${who}ดำเนินการ ดังนี้`,
      ),
      { type: "list", of: "steps" },
      paragraph(
        `ทั้งนี้ เมื่อดำเนินการเรียบร้อยแล้ว ขอให้รายงานผลตามแบบรายงานที่ส่งมาด้วย ๒ ${reportingTo(facts)} ภายในวันที่ {{deadline}}`,
      ),
      paragraph(`จึงเรียนมาเพื่อพิจารณาดำเนินการ${relaying(facts)}`),
    ],
  };
}

/** Sending the authorize codes: the list goes as an enclosure, each recipient its own. */
export function sendCodes(facts: LetterFacts): LetterDraft {
  const who = agenciesWord(facts);
  return {
    ...emptyDraft("external"),
    running: "ว",
    subject: "การจัดส่งรหัสการอนุญาตใช้งานระบบ CITIZENinfo (Authorize Code)",
    references: ["{{provinceLetter}}"],
    enclosures: [
      { text: "บัญชีรหัสการอนุญาตใช้งานระบบ (Authorize Code)", count: 1, unit: "ชุด" },
      { text: "บัญชีลงชื่อรับรหัส", count: 1, unit: "ฉบับ" },
    ],
    body: [
      paragraph(`ตามหนังสือที่อ้างถึง {{province}}ได้แจ้งให้${who}${doing(facts)} ความละเอียดแจ้งแล้ว นั้น`),
      paragraph(
        `บัดนี้ {{province}}ได้รับรหัสการอนุญาตใช้งานระบบ (Authorize Code) สำหรับ${who}แล้ว จึงขอส่งรหัสดังกล่าวมาเพื่อใช้ลงทะเบียนเจ้าหน้าที่ผู้รับผิดชอบ รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย ๑ และขอให้ดำเนินการ ดังนี้`,
      ),
      numbered("ส่งมอบรหัสให้แก่เจ้าหน้าที่ผู้รับผิดชอบของแต่ละหน่วยงานโดยตรง และให้ผู้รับลงชื่อในบัญชีลงชื่อรับรหัส ตามสิ่งที่ส่งมาด้วย ๒"),
      numbered("เก็บรักษารหัสไว้เป็นความลับ ไม่เผยแพร่หรือปิดประกาศในที่สาธารณะ และใช้ได้เฉพาะหน่วยงานที่ระบุไว้เท่านั้น"),
      numbered("ลงทะเบียนและตรวจสอบข้อมูลจุดบริการของหน่วยงานให้แล้วเสร็จภายในวันที่ {{deadline}}"),
      paragraph(`จึงเรียนมาเพื่อพิจารณาดำเนินการ${relaying(facts)}`),
    ],
  };
}
