import { builtInLetter } from "../../main/core/letters/built-in";
import { letterFacts } from "../../main/core/letters/facts";
import { resolveLetters } from "../../main/core/letters/resolve";
import type { LetterSheet } from "../../shared/contract/letter-sheet";
import { LETTER_KINDS, type LetterKind } from "../../shared/domain/letters/lists";
import { openRoundDesk } from "./round-desk";

const id = (serial: number): string => `0190a000-0000-7000-8000-00000000000${serial}`;

/** A made-up office's profile, whole: what a letter needs to leave no gap. */
export const PROFILE = {
  sender: "จังหวัดบึงกาฬ",
  letterhead: ["ศาลากลางจังหวัดบึงกาฬ", "ถนนตัวอย่าง บก 38000"],
  owner: "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด",
  groups: [
    {
      id: id(1),
      name: "กลุ่มงานส่งเสริมและพัฒนาท้องถิ่น",
      prefix: "บก 0023.3",
      phone: "0 4249 0000 ต่อ 12",
      fax: "0 4249 0001",
      coordinator: "นางสาวตัวอย่าง",
    },
  ],
  signatories: [
    { id: id(2), name: "นายตัวอย่าง สมมุติ", positions: ["รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน", "ผู้ว่าราชการจังหวัดบึงกาฬ"] },
    { id: id(3), name: "นายสมมุติ ตัวอย่าง", positions: ["ท้องถิ่นจังหวัดบึงกาฬ"] },
  ],
  emblem: null,
  seal: null,
};

/** Every built-in letter of a made-up round of five agencies, one of which has reported, as it is printed and as Word gets it. */
export async function builtInLetters(): Promise<ReadonlyMap<LetterKind, readonly LetterSheet[]>> {
  const desk = await openRoundDesk();
  try {
    const { context, roundId } = desk;
    await context.store.write({ what: "test", undoable: false }, async (writer) => {
      await writer.table("setting").insert({ id: "provinceCode", value: JSON.stringify("38") });
      await writer.table("setting").insert({ id: "officeProfile", value: JSON.stringify(PROFILE) });
    });
    await desk.rounds.update({
      id: roundId,
      version: 1,
      title: "การเชื่อมโยงคู่มือสำหรับประชาชน ผ่านระบบ CITIZENinfo",
      urgency: "very-urgent",
      departmentNo: "มท 0810.7/ว 3482",
      departmentDate: "2021-01-10",
      departmentDeadline: "2021-02-10",
    });
    await desk.obligations.setState({ roundId, agencyIds: [desk.id("หอคำ")], state: "reported" });
    const facts = await context.store.read((reader) => letterFacts(context, reader, roundId));
    return new Map(
      LETTER_KINDS.map((kind) => [kind, resolveLetters(builtInLetter(kind, facts), facts, { fileCopy: false })]),
    );
  } finally {
    await desk.close();
  }
}
