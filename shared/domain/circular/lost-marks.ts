/** Stands for a character of which only the place is known. */
export const LOST = "\uFFFD";

/**
 * Words in which a tone mark was lost above a vowel, as browsers' PDFs lose it (its raised form has no character
 * there), and which can only be one word. ~ is where the mark stood.
 */
const WITH_LOW_TONE =
  "ที~ เรื~อง เชื~อม สิ~ง เพื~อ ชื~อ ถิ~น ยิ~ง เมื~อ ซึ~ง หนึ~ง อื~น เครื~อง สั~ง เนื~องจาก เนื~องใน เนื~องด้วย สืบเนื~อง ต่อเนื~อง ซื~อสัตย์ หลีกเลี~ยง เคลื~อน เพิ~ม เริ~ม ทั~ว เสี~ยง เยี~ยม เปลี~ยน เลื~อน กลิ~น หมื~น คลื~น";
const WITH_FALLING_TONE = "นี~ ทั~ง พื~น นั~น ตั~ง ครั~ง ขั~น ซื~อ สิ~น เลี~ยง เบี~ย ขึ~น เบื~องต้น เกื~อกูล";

const restore = (words: string, tone: string): (readonly [RegExp, string])[] =>
  words
    .split(" ")
    .toSorted((a, b) => b.length - a.length)
    .map((word) => [new RegExp(word.replaceAll("~", LOST), "g"), word.replaceAll("~", tone)] as const);

const RESTORED = [...restore(WITH_LOW_TONE, "\u0E48"), ...restore(WITH_FALLING_TONE, "\u0E49")];

/** Puts lost tone marks back where only one word can be meant; elsewhere their place stays marked. */
export function restoreMarks(text: string): string {
  if (!text.includes(LOST)) return text;
  return RESTORED.reduce((restored, [word, whole]) => restored.replace(word, whole), text);
}
