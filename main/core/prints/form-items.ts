import type { FormItem } from "../../../shared/contract/prints";
import { makeFormCode } from "../../../shared/domain/form-code";
import { paperDay, paperDigits } from "../../../shared/domain/paper-text";
import type { Context } from "../context";
import type { Reader } from "../ports/store";
import { loadRound } from "../rounds";
import { sheetAgencies } from "./sheet-agencies";

/**
 * Report forms of a round's agencies (those chosen among them), in list order, filled with what is known.
 * @throws AppError ROUND_NOT_FOUND, NOT_FOUND
 */
export async function formItems(
  context: Context,
  reader: Reader,
  roundId: string,
  agencyIds?: readonly string[],
): Promise<FormItem[]> {
  const { row: round, steps } = await loadRound(reader, roundId);
  const obligations = await reader.table("obligation").find({ roundId, removedAt: null });
  const inRound = new Set(obligations.map(({ agencyId }) => agencyId));
  const wanted = agencyIds?.filter((id) => inRound.has(id)) ?? [...inRound];
  const officers = new Map((await reader.table("officer").find()).map((officer) => [officer.id, officer]));
  const agencies = await sheetAgencies(context, reader, wanted);
  return agencies.map(({ row, fullName, place }) => ({
    type: "form",
    agencyId: row.id,
    fullName,
    place,
    officerName: officers.get(row.id)?.name ?? "",
    officerPosition: officers.get(row.id)?.position ?? "",
    roundTitle: paperDigits(round.title),
    circularNo: paperDigits(round.circularNo),
    circularDate: paperDay(round.circularDate),
    deadline: paperDay(round.deadline),
    steps: steps.map(({ title }) => paperDigits(title)),
    formCode: makeFormCode({ roundSerial: round.serial, agencySerial: row.serial }),
  }));
}
