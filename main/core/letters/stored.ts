import { AppError } from "../../../shared/contract";
import { type Letter, LetterDraft } from "../../../shared/contract/letters";
import type { LetterKind } from "../../../shared/domain/letters/lists";
import type { LetterTable } from "../ports/rows";
import type { Reader } from "../ports/store";

export function toLetter(row: LetterTable): Letter {
  const { id, version, roundId, kind, createdAt, updatedAt } = row;
  const draft = LetterDraft.parse(JSON.parse(row.draft));
  return { id, version, roundId, kind: kind as LetterKind, draft, createdAt, updatedAt };
}

/** @throws AppError NOT_FOUND */
export async function storedLetter(reader: Reader, id: string): Promise<Letter> {
  const row = await reader.table("letter").get(id);
  if (!row) throw new AppError("NOT_FOUND", { table: "letter" });
  return toLetter(row);
}
