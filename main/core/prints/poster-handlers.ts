import { AppError } from "../../../shared/contract";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import type { Documents } from "./documents";
import { planPosters } from "./poster-plan";
import { logPosters } from "./print-log";
import { printRun, SHEETS_PER_FILE } from "./print-run";

export const POSTER_TITLE = "โปสเตอร์ QR Code ประเมินความพึงพอใจ";

/** Posters for the public. Printing never marks a step. */
export function posterHandlers(context: Context, documents: Documents): Handlers["posters"] {
  const { store } = context;
  return {
    async plan({ agencyIds }) {
      const { printable, blocked } = await store.read((reader) => planPosters(context, reader, agencyIds));
      return {
        printable: printable.map(({ agency: { row }, item }) => ({
          agencyId: row.id,
          kind: row.kind,
          name: row.name,
          url: item.url,
        })),
        blocked: [...blocked],
      };
    },
    async print({ agencyIds, lowInk }, control) {
      const { printable, blocked } = await store.read((reader) => planPosters(context, reader, agencyIds));
      if (printable.length + blocked.length === 0) throw new AppError("NOTHING_TO_PRINT");
      const items = printable.map(({ item }) => item);
      const run = { stem: "posters", title: POSTER_TITLE, lowInk, items, perFile: SHEETS_PER_FILE, secret: false };
      const artifacts = await printRun(context, documents, run, control);
      if (items.length > 0)
        await logPosters(
          context,
          items.map((item) => item.agencyId),
        );
      return { artifacts, printed: items.length, blocked: [...blocked] };
    },
  };
}
