import { setOfficer } from "../agencies/edit-details";
import type { Context } from "../context";

const GIVEN = [
  "นางสาวกมล",
  "นายเกริก",
  "นางจันทนา",
  "นายชัยยศ",
  "นางสาวดารุณี",
  "นายธนา",
  "นางประไพ",
  "นายพงศ์",
  "นางสาวมาลี",
];
const FAMILY = ["ตัวอย่างดี", "สมมติกุล", "แบบอย่างไทย", "ทดลองงาน", "ต้นแบบศรี", "ลองดูก่อน", "จำลองสุข"];
const POSITIONS = ["นักวิเคราะห์นโยบายและแผน", "นักวิชาการคอมพิวเตอร์", "เจ้าพนักงานธุรการ", "นักจัดการงานทั่วไป"];
/** Every so many agencies one has named nobody yet, as it is in life. */
const NOBODY = 6;

function officerOf(place: number) {
  const pick = (list: readonly string[], step: number): string => list[(place * step) % list.length] ?? "";
  const number = String(place + 1).padStart(4, "0");
  return {
    name: `${pick(GIVEN, 1)} ${pick(FAMILY, 2)}`,
    position: pick(POSITIONS, 1),
    // No subscriber has such a number.
    mobile: `080000${number}`,
    email: `officer${number}@example.com`,
  };
}

/** Names made-up persons, so that there is somebody to call and somebody who signs. */
export async function nameSampleOfficers({ store }: Context): Promise<void> {
  await store.write({ what: "sample.open", undoable: false }, async (writer) => {
    const agencies = await writer.table("agency").find({}, { by: "serial" });
    for (const [place, { id }] of agencies.entries()) {
      if (place % NOBODY !== NOBODY - 1) await setOfficer(writer, id, officerOf(place));
    }
  });
}
