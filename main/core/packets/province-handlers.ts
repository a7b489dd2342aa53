import { AppError } from "../../../shared/contract";
import type { PrintItem } from "../../../shared/contract/prints";
import type { Context } from "../context";
import { mapPage, progressTable, roundPins, stepGuide } from "../enclosures";
import { XLSX } from "../exports/file-names";
import type { Handlers } from "../handlers";
import { letterFacts } from "../letters/facts";
import type { Documents } from "../prints/documents";
import { logPackets } from "../prints/print-log";
import { printRun } from "../prints/print-run";
import { sheetOf } from "./packet-workbook";

/** Progress tables, map and guide: each a few sheets at most. */
const ITEMS_PER_FILE = 3;

/** What goes upward with the report: the whole province's, of no one recipient. */
export function provinceHandlers(context: Context, documents: Documents): Pick<Handlers["packets"], "province"> {
  return {
    async province({ roundId, parts, workbooks }, control) {
      const { facts, items } = await context.store.read(async (reader) => {
        const known = await letterFacts(context, reader, roundId);
        const made: Readonly<Record<(typeof parts)[number], () => Promise<PrintItem | null>>> = {
          progress: async () => progressTable(known),
          map: async () => mapPage(context, known, await roundPins(context, reader, known), null),
          guide: async () => stepGuide(known),
        };
        const all: (PrintItem | null)[] = [];
        for (const part of new Set(parts)) all.push(await made[part]());
        return { facts: known, items: all.filter((item) => item !== null) };
      });
      if (items.length === 0 || facts.groups.length === 0) throw new AppError("NOTHING_TO_PRINT");
      const { title } = facts.loaded.row;
      const name = "เอกสารแนบ-ทั้งจังหวัด";
      const run = { stem: name, title, lowInk: false, items, perFile: ITEMS_PER_FILE, secret: false };
      const artifacts = await printRun(context, documents, run, control);
      const tables = workbooks ? items.flatMap((item) => (item.type === "table" ? [item] : [])) : [];
      if (tables.length > 0) {
        const bytes = await context.sheetWriter.write(tables.map((table) => sheetOf("progress", table)));
        artifacts.push(await context.artifacts.put({ name: `${name}.xlsx`, mime: XLSX, bytes, secret: false }));
      }
      await logPackets(context, { count: 1, subject: title, secret: false });
      return { artifacts };
    },
  };
}
