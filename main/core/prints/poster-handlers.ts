import { AppError } from "../../../shared/contract";
import { cardGrid, perSheet } from "../../../shared/domain/poster-sheets";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import type { Documents } from "./documents";
import { officialPosterHandlers } from "./official-posters";
import { keepLogo, logoPictures, lookFor, readDesign, writeDesign } from "./poster-design";
import { posterLogHandlers } from "./poster-log";
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
    async print({ agencyIds, lowInk, ...asked }, control) {
      const { plan, design } = await store.read(async (reader) => ({
        plan: await planPosters(context, reader, agencyIds),
        design: await readDesign(reader),
      }));
      const { printable, blocked } = plan;
      if (printable.length + blocked.length === 0) throw new AppError("NOTHING_TO_PRINT");
      const items = printable.map(({ item }) => item);
      const look = await lookFor(context, design, asked);
      const cards = SHEETS_PER_FILE * perSheet(cardGrid(asked.sheet, design.labels)) - (asked.start - 1);
      const perFile = Math.max(1, Math.floor(cards / asked.copies));
      const run = { stem: "posters", title: POSTER_TITLE, lowInk, items, look, perFile, secret: false };
      const artifacts = await printRun(context, documents, run, control);
      if (items.length > 0)
        await logPosters(
          context,
          items.map((item) => item.agencyId),
        );
      return { artifacts, printed: items.length, blocked: [...blocked] };
    },
    design: async () => {
      const design = await store.read(readDesign);
      return { design, pictures: await logoPictures(context, design) };
    },
    async saveDesign(design) {
      const { activityId } = await store.write({ what: "posters.design", undoable: true }, (writer) =>
        writeDesign(writer, design),
      );
      context.changed("settings", "activity");
      return { activityId };
    },
    ...officialPosterHandlers(context),
    ...posterLogHandlers(context),
    addLogo: (input) => keepLogo(context, input),
  };
}
