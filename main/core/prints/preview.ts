import { AppError } from "../../../shared/contract";
import type { PrintItem } from "../../../shared/contract/prints";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import { formItems } from "./form-items";
import { planPosters } from "./poster-plan";
import { masked, slipItems } from "./slip-items";

export type PreviewInput = Parameters<Handlers["prints"]["preview"]>[0];

/** The items of a preview; secrets stand masked in them. @throws AppError NOTHING_TO_PRINT, ROUND_NOT_FOUND, NOT_FOUND */
export async function previewItems(context: Context, input: PreviewInput): Promise<PrintItem[]> {
  const { agencyIds, roundId } = input;
  const items = await context.store.read(async (reader): Promise<PrintItem[]> => {
    if (input.type === "poster")
      return (await planPosters(context, reader, agencyIds)).printable.map(({ item }) => item);
    if (input.type === "slip") {
      return (await slipItems(context, reader, { agencyIds, withPassword: false, write: masked })).items;
    }
    if (roundId === undefined) throw new AppError("ROUND_NOT_FOUND");
    return formItems(context, reader, roundId, agencyIds);
  });
  if (items.length === 0) throw new AppError("NOTHING_TO_PRINT");
  return items;
}
