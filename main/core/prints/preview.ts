import { AppError } from "../../../shared/contract";
import { PosterRun } from "../../../shared/contract/poster-design";
import type { PrintDocument, PrintItem } from "../../../shared/contract/prints";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import type { Reader } from "../ports/store";
import { formItems } from "./form-items";
import { lookFor, readDesign } from "./poster-design";
import { planPosters } from "./poster-plan";
import { masked, slipItems } from "./slip-items";

export type PreviewInput = Parameters<Handlers["prints"]["preview"]>[0];
export type PreviewContent = Pick<PrintDocument, "items" | "look">;

async function itemsOf(context: Context, reader: Reader, input: PreviewInput): Promise<PrintItem[]> {
  const { agencyIds, roundId } = input;
  if (input.type === "poster") {
    const { printable } = await planPosters(context, reader, agencyIds, input.design !== undefined);
    return printable.map(({ item }) => item);
  }
  if (input.type === "slip") {
    return (await slipItems(context, reader, { agencyIds, withPassword: false, write: masked })).items;
  }
  if (roundId === undefined) throw new AppError("ROUND_NOT_FOUND");
  return formItems(context, reader, roundId, agencyIds);
}

/**
 * What a preview shows; secrets stand masked in it.
 * @throws AppError NOTHING_TO_PRINT, ROUND_NOT_FOUND, NOT_FOUND, EVIDENCE_MISSING
 */
export async function previewContent(context: Context, input: PreviewInput): Promise<PreviewContent> {
  const { items, design } = await context.store.read(async (reader) => ({
    items: await itemsOf(context, reader, input),
    design: input.design ?? (await readDesign(reader)),
  }));
  if (items.length === 0) throw new AppError("NOTHING_TO_PRINT");
  if (input.type !== "poster") return { items };
  return { items, look: await lookFor(context, design, input.run ?? PosterRun.parse({})) };
}
