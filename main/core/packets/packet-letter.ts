import { AppError } from "../../../shared/contract";
import type { LetterSheet } from "../../../shared/contract/letter-sheet";
import type { AskedPackets } from "../../../shared/contract/packets";
import type { PrintItem } from "../../../shared/contract/prints";
import { builtInLetter } from "../letters/built-in";
import type { LetterFacts } from "../letters/facts";
import { resolveLetters } from "../letters/resolve";
import { storedLetter } from "../letters/stored";
import type { Reader } from "../ports/store";

/**
 * The letter that lies on top of each packet: the one circular, or the recipient's own letter.
 * @returns null when none is wanted; else the letter of a recipient, by its key (null where that one gets none)
 * @throws AppError NOT_FOUND; INVALID_INPUT for a letter of another round or to a single addressee
 */
export async function lettersOf(
  reader: Reader,
  { letter, roundId }: AskedPackets,
  facts: LetterFacts,
): Promise<((key: string) => PrintItem | null) | null> {
  if (letter === null) return null;
  const stored = "id" in letter ? await storedLetter(reader, letter.id) : null;
  const draft = stored?.draft ?? ("kind" in letter ? builtInLetter(letter.kind, facts) : null);
  if (draft === null || draft.to.way === "one" || (stored && stored.roundId !== roundId)) {
    throw new AppError("INVALID_INPUT", { fields: ["letter"] });
  }
  const sheets = resolveLetters(draft, facts, { fileCopy: false });
  const item = (sheet: LetterSheet | undefined): PrintItem | null => (sheet ? { type: "letter", sheet } : null);
  if (draft.to.way === "all") return () => item(sheets[0]);
  const own = new Map(sheets.map((sheet) => [sheet.key, sheet]));
  return (key) => item(own.get(key));
}
