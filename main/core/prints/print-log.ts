import { v7 } from "uuid";
import type { Context } from "../context";

/** Nothing can be written down in a store that another process holds; printing what is no secret still helps there. */
function isReadOnly(context: Context): boolean {
  return context.store.saved().state === "read-only";
}

/** Writes down that posters were printed, each of them. It never marks a step: printed is not installed. */
export async function logPosters(context: Context, agencyIds: readonly string[]): Promise<void> {
  if (isReadOnly(context)) return;
  await context.store.write({ what: "posters.print", count: agencyIds.length, undoable: false }, async (writer) => {
    await writer
      .table("posterPrint")
      .insertMany(agencyIds.map((agencyId) => ({ id: v7(), agencyId, printedAt: writer.now, who: writer.who })));
  });
  context.changed("activity");
}

/** @param subject the letter's subject or the round's title */
export async function logLetters(context: Context, count: number, subject: string): Promise<void> {
  if (isReadOnly(context)) return;
  await context.store.write({ what: "letters.print", subject, count, undoable: false }, async () => undefined);
  context.changed("activity");
}

/**
 * Written before packets are printed. Where they show codes, a store that cannot write it down makes none.
 * @throws AppError STORE_READ_ONLY, STORE_SAVE_FAILED
 */
export async function logPackets(
  context: Context,
  packets: { readonly count: number; readonly subject: string; readonly secret: boolean },
): Promise<void> {
  if (!packets.secret && isReadOnly(context)) return;
  const { count, subject } = packets;
  const what = packets.secret ? "packets.reveal" : "packets.make";
  await context.store.write({ what, subject, count, undoable: false }, async () => undefined);
  context.changed("activity");
}

/** @param subject the round's title */
export async function logForms(context: Context, count: number, subject: string): Promise<void> {
  if (isReadOnly(context)) return;
  await context.store.write({ what: "prints.forms", subject, count, undoable: false }, async () => undefined);
  context.changed("activity");
}

/**
 * Written before the first secret is opened: a reveal that cannot be logged does not happen.
 * @throws AppError STORE_READ_ONLY, STORE_SAVE_FAILED
 */
export async function logSlips(context: Context, count: number): Promise<void> {
  await context.store.write({ what: "prints.slips", count, undoable: false }, async () => undefined);
  context.changed("activity");
}
