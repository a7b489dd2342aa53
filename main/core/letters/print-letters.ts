import type { LetterSheet } from "../../../shared/contract/letter-sheet";
import type { PrintItem } from "../../../shared/contract/prints";
import type { LetterKind } from "../../../shared/domain/letters/lists";
import type { Context } from "../context";
import { pictureUrl } from "../office";
import { SHEETS_PER_FILE } from "../prints/print-run";

/** The PDF's title, as a reader shows it in its window. */
export const LETTER_TITLES: Readonly<Record<LetterKind, string>> = {
  "forward-circular": "หนังสือแจ้งเวียน",
  "send-codes": "หนังสือจัดส่งรหัส",
  "first-follow-up": "หนังสือติดตาม ครั้งที่ ๑",
  "second-follow-up": "หนังสือติดตาม ครั้งที่ ๒",
  "department-report": "หนังสือรายงานผล",
  "governor-memo": "บันทึกข้อความ",
};

/** Each letter and, where wanted, its file copy after it. */
export function withCopies(letters: readonly LetterSheet[], copies: readonly LetterSheet[]): LetterSheet[] {
  return letters.flatMap((sheet, index) => {
    const copy = copies[index];
    return copy ? [sheet, copy] : [sheet];
  });
}

/** The same as a print page takes them. */
export function letterItems(letters: readonly LetterSheet[], copies: readonly LetterSheet[]): PrintItem[] {
  return withCopies(letters, copies).map((sheet) => ({ type: "letter", sheet }));
}

/** Lines of a letter that surely stand on one page. */
const LINES_PER_PAGE = 20;
/** Characters that surely stand on a line. */
const CHARACTERS_PER_LINE = 60;

function linesOf({ body }: LetterSheet): number {
  return body.reduce((sum, block) => {
    if (block.type === "list") return sum + 2 * block.items.length;
    if (block.type === "table") return sum + 2 * block.rows.length + 4;
    const characters = block.text.reduce((count, { text }) => count + text.length, 0);
    return sum + Math.ceil(characters / CHARACTERS_PER_LINE);
  }, LINES_PER_PAGE);
}

/** Items in one file, so that it stays within its sheets however long the longest letter is. */
export function lettersPerFile(letters: readonly LetterSheet[], withCopies: boolean): number {
  const pages = Math.max(1, ...letters.map((letter) => Math.ceil(linesOf(letter) / LINES_PER_PAGE)));
  const items = Math.max(1, Math.floor(SHEETS_PER_FILE / pages));
  // A letter and its copy stay in one file.
  return withCopies ? Math.max(2, items - (items % 2)) : items;
}

/** The pictures that sheets name, as a print page shows them. @throws AppError EVIDENCE_MISSING */
export async function letterPictures(
  context: Context,
  sheets: readonly LetterSheet[],
): Promise<Record<string, string>> {
  const hashes = new Set(sheets.flatMap(({ emblem, seal }) => [emblem?.sha256, seal?.sha256]));
  const pictures: Record<string, string> = {};
  for (const sha256 of hashes) if (sha256 !== undefined) pictures[sha256] = await pictureUrl(context, sha256);
  return pictures;
}
