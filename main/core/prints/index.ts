import { AppError } from "../../../shared/contract";
import type { FormItem } from "../../../shared/contract/prints";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import { letterHandlers } from "../letters";
import { packetHandlers } from "../packets";
import { createDocuments, type Documents } from "./documents";
import { formItems } from "./form-items";
import { POSTER_TITLE, posterHandlers } from "./poster-handlers";
import { previewContent } from "./preview";
import { logForms, logSlips } from "./print-log";
import { printRun, SHEETS_PER_FILE } from "./print-run";
import { revealed, slipItems } from "./slip-items";

/** Slips are a quarter of a sheet each. */
const SLIPS_PER_SHEET = 4;
/** Characters of steps that surely stand on a sheet of a form; more may flow onto another. */
const STEPS_PER_SHEET = 600;

const TITLES = {
  poster: POSTER_TITLE,
  slip: "ใบแจ้งรหัสการใช้งานระบบ CITIZENinfo",
  form: "แบบรายงานการสมัครใช้งานระบบ CITIZENinfo",
} as const;

/** Forms in one file, so that the file stays within its sheets however many each form needs. */
function formsPerFile([first]: readonly FormItem[]): number {
  const characters = first?.steps.reduce((sum, step) => sum + Math.max(60, step.length), 0) ?? 0;
  return Math.floor(SHEETS_PER_FILE / Math.max(1, Math.ceil(characters / STEPS_PER_SHEET)));
}

/** All that becomes paper, over one set of documents. Printing never marks a step. */
export function paperHandlers(context: Context): Pick<Handlers, "prints" | "posters" | "letters" | "packets"> {
  const documents = createDocuments();
  return {
    prints: printHandlers(context, documents),
    posters: posterHandlers(context, documents),
    letters: letterHandlers(context, documents),
    packets: packetHandlers(context, documents),
  };
}

/** Previews, code slips and report forms. */
function printHandlers(context: Context, documents: Documents): Handlers["prints"] {
  const { store } = context;
  return {
    async preview(input) {
      const content = await previewContent(context, input);
      return { documentId: documents.openPreview({ title: TITLES[input.type], lowInk: input.lowInk, ...content }) };
    },
    document: async ({ id }) => documents.get(id),

    async slips({ agencyIds, withPassword, lowInk }, control) {
      const read = (write: Parameters<typeof slipItems>[2]["write"]) =>
        store.read((reader) => slipItems(context, reader, { agencyIds, withPassword, write }));
      const plan = await read(() => "");
      if (plan.items.length + plan.blocked.length === 0) throw new AppError("NOTHING_TO_PRINT");
      if (plan.items.length === 0) return { artifacts: [], printed: 0, blocked: plan.blocked };
      await logSlips(context, plan.items.length);
      const { items, blocked } = await read(revealed(context));
      const perFile = SHEETS_PER_FILE * SLIPS_PER_SHEET;
      const run = { stem: "slips", title: TITLES.slip, lowInk, items, perFile, secret: true };
      return { artifacts: await printRun(context, documents, run, control), printed: items.length, blocked };
    },

    async forms({ roundId, agencyIds, lowInk }, control) {
      const items = await store.read((reader) => formItems(context, reader, roundId, agencyIds));
      const [first] = items;
      if (first === undefined) throw new AppError("NOTHING_TO_PRINT");
      const perFile = formsPerFile(items);
      const run = { stem: "forms", title: TITLES.form, lowInk, items, perFile, secret: false };
      const artifacts = await printRun(context, documents, run, control);
      await logForms(context, items.length, first.roundTitle);
      return { artifacts, printed: items.length, blocked: [] };
    },
  };
}
