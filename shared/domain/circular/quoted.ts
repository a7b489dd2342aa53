import { bare } from "./skeleton";

const CAUSE = new RegExp(`^(?:${bare("ด้วย|ตามที่|ตามหนังสือ|เนื่องจาก|เนื่องด้วย|อนุสนธิ|สืบเนื่อง|อ้างถึง|ตาม")})`);
const REQUEST = new RegExp(bare("จึง|ในการนี้|ดังนั้น|บัดนี้|ทั้งนี้|(?<!ให้)จังหวัด[ก-๙]{0,20}?(?:พิจารณาแล้ว|ขอให้|ขอความ)"));
const SO_MUCH_FOR_THAT = new RegExp(bare("(?<!ดัง|จาก|เท่า|เหล่า|ทั้ง|ตั้งแต่|ฉะ)นั้น(?!ๆ|[เแ])"));

/** Whether what stands there is told again from an earlier or another office's letter. @param paragraph its skeleton's text */
export function isQuoted(paragraph: string, start: number, end: number): boolean {
  if (!CAUSE.test(paragraph)) return false;
  const after = paragraph.slice(end);
  const asked = REQUEST.exec(after);
  if (SO_MUCH_FOR_THAT.test(asked ? after.slice(0, asked.index) : after)) return true;
  return !REQUEST.test(paragraph.slice(0, start));
}
